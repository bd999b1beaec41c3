import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { hideCopy } from './hide-copy.ts'
import { HideLimits } from './hide-limits.tsx'

/** Shown once, at the first unlock. */
export function HideExplained({ onDone }: { onDone(): void }) {
  return (
    <Page title={hideCopy.title}>
      <HideLimits />
      <p>{hideCopy.try}</p>
      <div>
        <Button kind="main" onClick={onDone}>
          {hideCopy.done}
        </Button>
      </div>
    </Page>
  )
}
