import type { Membership } from '#api/membership-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { useMembershipChange } from './membership-change.ts'
import { membershipCopy } from './membership-copy.ts'

type Kind = Extract<Membership, { state: 'turned-down' }>['kind']

/** The second person has a room of their own, and no shared one for now. */
export function TurnedDownPage({ kind }: { kind: Kind }) {
  const copy = membershipCopy.turnedDown
  const { client } = useApi()
  const again = useMembershipChange(() => client.membership.askAgain({}))
  const failed = again.isError ? failureCode(again.error) : null
  return (
    <Page key={kind} title={copy[kind].title}>
      {copy[kind].body.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{membershipCopy.untouched}</p>
      <p>{copy.againHint}</p>
      {failed !== null && <p role="alert">{failed === 'not-found' ? copy.notAsked : failureCopy[failed]}</p>}
      <div>
        <Button onClick={() => !again.isPending && again.mutate()}>{copy.again}</Button>
      </div>
    </Page>
  )
}
