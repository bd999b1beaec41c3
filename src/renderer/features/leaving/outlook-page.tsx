import { type ReactNode, useEffect } from 'react'
import type { LeavingOutlook } from '#api/leaving-contract.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { useOutlook } from './use-outlook.ts'

interface OutlookPageProps {
  title: string
  children(outlook: LeavingOutlook): ReactNode
}

/** A page that says what leaving would mean here, and says nothing before that is known. */
export function OutlookPage({ title, children }: OutlookPageProps) {
  const { data, failure } = useOutlook()
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return (
    <Page title={title}>
      {data !== undefined && children(data)}
      {failure !== null && <p role="alert">{failureCopy[failure]}</p>}
    </Page>
  )
}
