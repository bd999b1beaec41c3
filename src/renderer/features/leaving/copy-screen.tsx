import { type ReactNode, useState } from 'react'
import { CopiedPage } from './copied-page.tsx'
import { CopyForm } from './copy-form.tsx'
import { leavingCopy } from './leaving-copy.ts'
import { OutlookPage } from './outlook-page.tsx'

/** A room of one's own in another folder. */
export function CopyScreen(): ReactNode {
  const [made, setMade] = useState<{ folder: string; shared: boolean } | null>(null)
  if (made !== null) return <CopiedPage {...made} />
  return (
    <OutlookPage title={leavingCopy.copy.title}>
      {(outlook) => <CopyForm outlook={outlook} onMade={(folder) => setMade({ folder, shared: outlook.shared })} />}
    </OutlookPage>
  )
}
