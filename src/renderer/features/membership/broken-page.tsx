import type { Membership } from '#api/membership-contract.ts'
import { Page } from '../../ui/page.tsx'
import { membershipCopy } from './membership-copy.ts'

type Why = Extract<Membership, { state: 'broken' }>['why']

/** There should be a shared room, and nothing of it is opened. */
export function BrokenPage({ why }: { why: Why }) {
  const copy = membershipCopy.broken
  return (
    <Page title={copy.title}>
      <p>{copy[why].what}</p>
      <p>{copy[why].next}</p>
      <p>{membershipCopy.untouched}</p>
    </Page>
  )
}
