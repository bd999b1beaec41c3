import { type ReactNode, useState } from 'react'
import type { CalledMember } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { classNames } from '../../ui/class-names.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { Page } from '../../ui/page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { FoldOut } from './fold-out.tsx'
import { MinutesField } from './minutes-field.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import { canBeginAgain, type Move, type Talk, turnOf } from './talk-machine.ts'
import type { Called } from './talk-said.ts'

interface TurnStepProps {
  talk: Extract<Talk, { at: 'turn' }>
  /** Null in a turn of both. */
  roles: Called | null
  onMove(move: Move): void
  timer: ReactNode
  /** What the talk is about; empty for nothing in particular. */
  about: string
  /** What there is to read of it. */
  reading: ReactNode
  /** The way to the next thing, where this kind has one. */
  next: ReactNode
}

/** One has the floor, and the other listens. Nothing but a press passes it on. */
export function TurnStep({ talk, roles, onMove, timer, about, reading, next }: TurnStepProps) {
  const copy = talkCopy.turn
  const [written, setWritten] = useState('')
  const turn = turnOf(talk)
  const on = turn.isMirrored && roles !== null ? copy.toMirror(roles.listener.called) : copy.pass
  return (
    <Page title={titleOf(talk.how, roles)}>
      <p className={styles.lead}>{talkCopy.rounds[turn.round]}</p>
      {about.trim() !== '' && <p className={styles.about}>{talkCopy.agenda.about(about)}</p>}
      {reading}
      {roles !== null && (
        <ul className={styles.roles}>
          <Role member={roles.speaker} text={copy.speaker} hasFloor />
          <Role member={roles.listener} text={copy.listener} />
        </ul>
      )}
      {timer}
      {talk.how === 'writes' && (
        <TextArea label={copy.write} hint={copy.notKept} value={written} maxLength={600} onChange={setWritten} />
      )}
      <ButtonRow>
        <Button kind="main" className={styles.big} onClick={() => onMove({ do: 'pass' })}>
          {roles === null ? copy.on : on}
        </Button>
        {canBeginAgain(talk) && <Button onClick={() => onMove({ do: 'again' })}>{copy.again}</Button>}
      </ButtonRow>
      {canBeginAgain(talk) && next}
      {roles !== null && (
        <>
          <MinutesField
            label={talkCopy.timer.set}
            value={talk.minutes}
            onChange={(minutes) => onMove({ do: 'minutes', minutes })}
          />
          <FoldOut title={talkCopy.opening.title}>
            <ul>
              {talkCopy.opening.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </FoldOut>
        </>
      )}
    </Page>
  )
}

function titleOf(how: Extract<Talk, { at: 'turn' }>['how'], roles: Called | null): string {
  const copy = talkCopy.turn
  if (roles === null) return copy.both
  const { called } = roles.speaker
  return { speaks: copy.title, adds: copy.adds, shorter: copy.shorter, writes: copy.writes }[how](called)
}

function Role({ member, text, hasFloor = false }: { member: CalledMember; text: string; hasFloor?: boolean }) {
  return (
    <li className={classNames(hasFloor && styles.floor)}>
      <MemberMark mark={member.mark} size="small" />
      <div>
        <p className={styles.name}>{member.called}</p>
        <p>{text}</p>
      </div>
    </li>
  )
}
