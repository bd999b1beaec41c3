import { type ReactNode, useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import type { AgendaItem } from '#api/questions-contract.ts'
import type { TalkKind } from '#api/talk-contract.ts'
import type { CalledMember } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { localDay } from '../../ui/days.ts'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import { type ClosingWords, fullNote, shortNote } from './talk-note.ts'

/** Whether words that stood before both are in the room; and if not, whether the two want to change them. */
export type Kept = 'kept' | 'to-change' | 'away'

/** Puts words before both, each of whom keeps them or does not. */
export type KeepTogether = (document: JournalDocument, onDone: (how: Kept) => void) => ReactNode

interface NoteStepProps {
  kind: TalkKind
  members: readonly CalledMember[]
  closing: ClosingWords
  onClosing(closing: ClosingWords): void
  /** What it was about, where that was on the agenda: one thing, or one agreement after the other. */
  about: readonly AgendaItem[]
  /** Whether the app went away in the middle: what it was about before is not known any more. */
  isResumed: boolean
  keep: KeepTogether
  /** To the words of the closing round. */
  onBack(): void
  onDone(said: string): void
}

/** The end of a talk: the note, the day and the kind, or nothing. The three look alike. */
export function NoteStep({ kind, members, closing, onClosing, about, isResumed, keep, onBack, onDone }: NoteStepProps) {
  const copy = talkCopy.note
  const [shown, setShown] = useState<{ document: JournalDocument; isFull: boolean } | null>(null)
  const day = localDay(new Date())
  function decided(how: Kept) {
    if (how === 'kept') return onDone(copy.kept)
    // The words of the note are those of the closing round. Beside the day and the kind there is nothing to change.
    if (how === 'to-change' && shown?.isFull) return onBack()
    setShown(null)
  }
  if (shown !== null) return keep(shown.document, decided)
  return (
    <Page title={copy.title}>
      <p>{copy.how}</p>
      <TextField
        label={copy.next}
        type="date"
        className={styles.key}
        value={closing.next}
        onChange={({ currentTarget }) => onClosing({ ...closing, next: currentTarget.value })}
      />
      <ButtonRow>
        <Button onClick={() => setShown({ document: fullNote({ kind, day, members, closing }), isFull: true })}>
          {copy.full}
        </Button>
        <Button onClick={() => setShown({ document: shortNote({ kind, day }), isFull: false })}>{copy.short}</Button>
        <Button onClick={() => onDone(copy.nothing)}>{copy.none}</Button>
      </ButtonRow>
      <div>
        <Button kind="quiet" onClick={onBack}>
          {talkCopy.tools.back}
        </Button>
      </div>
      {about.map(
        (item) =>
          item.kind === 'agreement' && item.isReviewDue && <Note key={item.id}>{copy.reviewDue(item.text)}</Note>,
      )}
      {isResumed && kind !== 'appreciation' && <Note>{copy.reviewMayBeDue}</Note>}
      <p className={styles.quiet}>{copy.after}</p>
    </Page>
  )
}
