import { Button } from '../../ui/button.tsx'
import { limitsCopy } from '../../ui/limits-copy.ts'
import { Page } from '../../ui/page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { hideCopy } from './hide-copy.ts'

/** Shown once, at the first unlock. */
export function HideExplained({ onDone }: { onDone(): void }) {
  return (
    <Page title={hideCopy.title}>
      <p>{limitsCopy.hide.does}</p>
      <p>{hideCopy.how}</p>
      <TitledList title={limitsCopy.hide.title} items={limitsCopy.hide.list} />
      <p>{hideCopy.try}</p>
      <div>
        <Button kind="main" onClick={onDone}>
          {hideCopy.done}
        </Button>
      </div>
    </Page>
  )
}
