import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { WholeSitting } from '#api/reflection-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { reflectionCopy } from './reflection-copy.ts'

/** Fetches one whole sitting, and forgets it as soon as it is off the screen. */
export function OpenSitting({ id, children }: { id: string; children: (sitting: WholeSitting) => ReactNode }) {
  const { queries } = useApi()
  const sitting = useQuery(queries.reflection.open.queryOptions({ input: { id }, gcTime: 0, staleTime: 0 }))
  if (sitting.data !== undefined) return children(sitting.data)
  if (!sitting.isError) return null
  return (
    <Page title={reflectionCopy.title}>
      <p role="alert">{failureCopy[failureCode(sitting.error)]}</p>
    </Page>
  )
}
