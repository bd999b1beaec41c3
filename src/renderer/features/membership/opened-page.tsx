import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { membershipCopy } from './membership-copy.ts'

/** Shown once to the person who said yes: what is different from now on. */
export function OpenedPage({ onGo }: { onGo(): void }) {
  const copy = membershipCopy.opened
  return (
    <Page title={copy.title}>
      <p>{copy.names}</p>
      <p>{copy.both}</p>
      <p>{membershipCopy.solo.journal}</p>
      <p>{membershipCopy.takeAlong}</p>
      <p>{copy.paper}</p>
      <div>
        <Button kind="main" onClick={onGo}>
          {copy.go}
        </Button>
      </div>
    </Page>
  )
}
