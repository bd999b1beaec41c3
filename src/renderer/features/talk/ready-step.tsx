import type { TalkKind } from '#api/talk-contract.ts'
import type { CalledMember } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { HandOver } from '../../ui/hand-over.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'

interface ReadyStepProps {
  kind: TalkKind
  isSeated: boolean
  member: CalledMember
  other: CalledMember
  onSit(): void
  onAnswer(isReady: boolean): void
}

/**
 * One of the two, alone. The three answers look alike, so that nobody reads one off a glance or off the way the hand
 * goes; two of them lead to the same place, which says neither which it was nor whose.
 */
export function ReadyStep({ kind, isSeated, member, other, onSit, onAnswer }: ReadyStepProps) {
  const copy = talkCopy.ready
  if (!isSeated) {
    return (
      <HandOver title={copy.seat(member.called)} action={copy.sit(member.called)} onDone={onSit}>
        {copy.away(other.called)}
      </HandOver>
    )
  }
  return (
    <Page title={copy.title(member.called)}>
      <div className={styles.stack}>
        <p>{copy.ask}</p>
        <ul>
          {copy.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </div>
      {kind === 'hurt' && <Note>{copy.hurt}</Note>}
      <p className={styles.quiet}>{copy.kept(other.called)}</p>
      <ButtonRow>
        <Button onClick={() => onAnswer(true)}>{copy.yes}</Button>
        <Button onClick={() => onAnswer(false)}>{copy.no}</Button>
        <Button onClick={() => onAnswer(false)}>{copy.gentler}</Button>
      </ButtonRow>
    </Page>
  )
}
