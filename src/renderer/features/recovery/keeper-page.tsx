import type { ReactNode } from 'react'
import { Page } from '../../ui/page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { recoveryCopy } from './recovery-copy.ts'

/** What a code is for, and the one question that it comes with. */
export function KeeperPage({ children }: { children: ReactNode }) {
  return (
    <Page title={recoveryCopy.title}>
      <p>{recoveryCopy.what}</p>
      <TitledList title={recoveryCopy.keepTitle} items={recoveryCopy.keep} />
      <p>{recoveryCopy.nobody}</p>
      {children}
    </Page>
  )
}
