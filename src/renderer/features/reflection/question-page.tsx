import { useRef, useState } from 'react'
import { emptyJournalDocument, type JournalDocument } from '#api/journal-document.ts'
import type { FlowEvent } from '#api/reflection-screens.ts'
import { type QuestionId, questionById, stepById, stepOf } from '#api/reflection-steps.ts'
import { hasWords } from '../../editor/has-words.ts'
import { JournalEditor } from '../../editor/journal-editor.tsx'
import { SaveBanner } from '../../editor/save/save-banner.tsx'
import { SaveLine } from '../../editor/save/save-line.tsx'
import { useKeptWords } from '../../editor/save/use-kept-words.ts'
import { type Words, wordsToDocument } from '../../editor/words.ts'
import { Button } from '../../ui/button.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { ExcuseLens } from './excuse-lens.tsx'
import { LongLine } from './long-line.tsx'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { StepPage } from './step-page.tsx'

interface QuestionPageProps {
  id: QuestionId
  /** What was said to it before in this sitting. */
  begun: JournalDocument | undefined
  /** What was said to the questions before it in this step. */
  earlier: readonly JournalDocument[]
  /** Whether there is a question before this one. */
  hasBack: boolean
  /** Whether this sitting has taken long. */
  isLong: boolean
  /** Settles when the answer is on the disk. */
  onSay(document: JournalDocument): Promise<void>
  /** Leaves the question; every word is on the disk by then. */
  onGo(event: FlowEvent, hasWords: boolean): void
}

/** Here somebody names the sentences that still blame: what is looked through is the account before it, not the naming. */
const asksForBlame: QuestionId = 'b1.3'

/** One question, and the journal's editor below it. What is typed is kept as it is typed. */
export function QuestionPage({ id, begun, earlier, hasBack, isLong, onSay, onGo }: QuestionPageProps) {
  const copy = reflectionCopy
  const { text, weight } = questionById(id)
  const step = stepById(stepOf(id))
  const [document] = useState(begun ?? emptyJournalDocument)
  const isKept = useRef(begun !== undefined)
  const typed = useRef<Words | null>(null)
  const words = useKeptWords(async (next) => {
    if (!isKept.current && !hasWords(next)) return // an empty page is no answer
    isKept.current = true
    await onSay(next)
  })
  const hint = copy.hints[id]
  const onPage = () => (typed.current === null ? document : wordsToDocument(typed.current))
  async function go(event: FlowEvent) {
    if (!(await words.save())) return // the banner says why
    onGo(event, hasWords(onPage()))
  }
  return (
    <StepPage
      title={text}
      step={step.title}
      actions={
        <>
          <Button onClick={() => void go('next')}>{copy.goOn}</Button>
          <Button onClick={() => void go('stop')}>{copy.stop}</Button>
          {hasBack && (
            <Button kind="quiet" onClick={() => void go('back')}>
              {uiCopy.back}
            </Button>
          )}
        </>
      }
    >
      {step.path === 'kindness' && <p className={styles.fixed}>{copy.kindness}</p>}
      {hint !== undefined && <p>{hint}</p>}
      {weight === 3 && <p className={styles.heavy}>{copy.heavy}</p>}
      <VisibilityLabel />
      <div className={styles.composer}>
        <div className={styles.save}>
          <span className={styles.small}>{copy.skipHint}</span>
          <SaveLine state={words.state} saved={copy.saved} />
        </div>
        {words.state.kind === 'failed' && <SaveBanner code={words.state.code} onRetry={words.save} text={words.text} />}
        <JournalEditor
          document={document}
          focus={false}
          label={text}
          onChange={(changed) => {
            typed.current = changed
            words.change(changed)
          }}
        />
      </div>
      {step.id === 'b1' && <ExcuseLens account={() => (id === asksForBlame ? earlier : [onPage()])} />}
      <LongLine isLong={isLong} />
    </StepPage>
  )
}
