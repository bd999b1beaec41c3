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

/** Puts words before both, each of whom keeps them or does not. `onDone` hears whether they are in the room. */
export type KeepTogether = (document: JournalDocument, onDone: (isKept: boolean) => void) => ReactNode

interface NoteStepProps {
  kind: TalkKind
  members: readonly CalledMember[]
  closing: ClosingWords
  /** What it was about, where that was on the agenda: one thing, or one agreement after the other. */
  about: readonly AgendaItem[]
  keep: KeepTogether
  onDone(said: string): void
}

/** The end of a talk: the note, the day and the kind, or nothing. The three look alike. */
export function NoteStep({ kind, members, closing, about, keep, onDone }: NoteStepProps) {
  const copy = talkCopy.note
  const [next, setNext] = useState('')
  const [shown, setShown] = useState<JournalDocument | null>(null)
  const day = localDay(new Date())
  if (shown !== null) return keep(shown, (isKept) => (isKept ? onDone(copy.kept) : setShown(null)))
  return (
    <Page title={copy.title}>
      <p>{copy.how}</p>
      <TextField
        label={copy.next}
        type="date"
        className={styles.key}
        value={next}
        onChange={({ currentTarget }) => setNext(currentTarget.value)}
      />
      <ButtonRow>
        <Button onClick={() => setShown(fullNote({ kind, day, members, closing, next }))}>{copy.full}</Button>
        <Button onClick={() => setShown(shortNote({ kind, day }))}>{copy.short}</Button>
        <Button onClick={() => onDone(copy.nothing)}>{copy.none}</Button>
      </ButtonRow>
      {about.map(
        (item) =>
          item.kind === 'agreement' && item.isReviewDue && <Note key={item.id}>{copy.reviewDue(item.text)}</Note>,
      )}
      <p className={styles.quiet}>{copy.after}</p>
    </Page>
  )
}
