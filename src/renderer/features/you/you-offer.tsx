import { useSettings } from '../../api/use-settings.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { youCopy } from './you-copy.ts'
import { YouQuestions } from './you-questions.tsx'

/** Comes once, after a room was made. Going on without an answer is as good as any. */
export function YouOffer({ onDone }: { onDone(): void }) {
  const settings = useSettings().data
  const answered = settings !== undefined && (settings.role !== null || settings.stage !== null)
  return (
    <Page title={youCopy.title}>
      <YouQuestions />
      <p>{youCopy.later}</p>
      <div>
        <Button kind="main" onClick={onDone}>
          {answered ? youCopy.goOn : youCopy.skip}
        </Button>
      </div>
    </Page>
  )
}
