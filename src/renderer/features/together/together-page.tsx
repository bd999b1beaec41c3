import type { ReactNode } from 'react'
import { Page } from '../../ui/page.tsx'
import { togetherCopy } from './together-copy.ts'

/** The shared room, with both in front of it. */
export function TogetherPage({ children }: { children: ReactNode }) {
  const copy = togetherCopy.room
  return (
    <Page title={copy.title}>
      <p>{copy.how}</p>
      <p>{copy.write}</p>
      {children}
    </Page>
  )
}
