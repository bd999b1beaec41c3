import { useEffect, useEffectEvent, useLayoutEffect, useReducer, useRef, useState } from 'react'
import type { AgendaItem } from '#api/questions-contract.ts'
import type { CalledMember } from '../../api/our-room.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { LiveStatus } from '../../ui/live-status.tsx'
import { type About, AgendaField, aboutNothing } from './agenda-field.tsx'
import { AgendaReading, type DrawAgreement } from './agenda-reading.tsx'
import { ClosingStep } from './closing-step.tsx'
import { countClicksOnce } from './count-clicks-once.ts'
import { FoldOut } from './fold-out.tsx'
import { usualKeys } from './keys-fields.tsx'
import { KindStep } from './kind-step.tsx'
import { MirrorStep } from './mirror-step.tsx'
import { NextAgreement } from './next-agreement.tsx'
import { type KeepTogether, NoteStep } from './note-step.tsx'
import { PauseChoice } from './pause-choice.tsx'
import { ReadyStep } from './ready-step.tsx'
import { SettingStep } from './setting-step.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import { canGoBack, type Move, moved, rolesIn, type Talk } from './talk-machine.ts'
import { noClosingWords } from './talk-note.ts'
import { closingParts, saidAfter } from './talk-rounds.ts'
import { saidOf } from './talk-said.ts'
import { TalkTime } from './talk-time.tsx'
import { TalkTools } from './talk-tools.tsx'
import { TurnStep } from './turn-step.tsx'
import { TurnTimer } from './turn-timer.tsx'
import { useRememberPlace } from './use-remember-place.ts'
import { useTalkClock } from './use-talk-clock.ts'
import { useTalkKeys } from './use-talk-keys.ts'
import { WayOut } from './way-out.tsx'
import { WaysStep } from './ways-step.tsx'

export interface TalkScreenProps {
  members: readonly [CalledMember, CalledMember]
  begun: Talk
  keep: KeepTogether
  drawAgreement: DrawAgreement
  onSettle(): void
  onStop(): void
  /** Whether a turn's time runs. */
  onRunning(isRunning: boolean): void
  /** Whether a talk is under way: whatever stands in front of it has to lead out of it as well. */
  onTalking(isTalking: boolean): void
  /** The talk is over; nothing of it is left to come back to. */
  onOver(said: string): void
}

/** A guided talk on one screen. What is said and typed in it lies in this component, and ends with it. */
export function TalkScreen({
  members,
  begun,
  keep,
  drawAgreement,
  onSettle,
  onStop,
  onRunning,
  onTalking,
  onOver,
}: TalkScreenProps) {
  const [talk, send] = useReducer(
    (before: Talk, { move, now }: { move: Move; now: number }) => moved(before, move, now),
    begun,
  )
  const [isPausing, setPausing] = useState(false)
  const [isResumed, setResumed] = useState(false)
  const [keys, setKeys] = useState(usualKeys)
  const [closing, setClosing] = useState(noClosingWords)
  const [about, setAbout] = useState<About>(aboutNothing)
  /** Agreements before the present one, in a talk about more than one. */
  const [seen, setSeen] = useState<readonly AgendaItem[]>([])
  const [heardTime, setHeardTime] = useState('')
  const [farewell, setFarewell] = useState<string>(talkCopy.over)
  const { clock, isHeld } = useTalkClock(isPausing)
  const onMove = (move: Move) => {
    setHeardTime('')
    send({ move, now: clock.monotonic() })
  }
  const end = (said: string) => {
    setFarewell(said)
    onMove({ do: 'end' })
  }
  const talkedAbout = about.item === null ? seen : [...seen, about.item]
  const onNext = (item: AgendaItem) => {
    setSeen(talkedAbout)
    setAbout({ item, text: item.text })
    onMove({ do: 'again' })
  }
  const [first, second] = members
  const memberOf = (id: string) => (id === second.id ? second : first)
  const otherOf = (id: string) => (id === first.id ? second.id : first.id)
  const isInTurns = talk.at === 'turn' || talk.at === 'mirror' || talk.at === 'offers'
  const isUnderWay = isInTurns || talk.at === 'closing'
  const roles = isInTurns ? rolesIn(talk) : null
  const called = roles && { speaker: memberOf(roles.speaker), listener: memberOf(roles.listener) }

  const over = useEffectEvent(() => onOver(farewell))
  const talking = useEffectEvent(onTalking)
  // Before it is drawn: Help may be opened by the first key.
  useLayoutEffect(() => {
    talking(true)
    return () => talking(false)
  }, [])
  useRememberPlace(talk, () => over())
  useTalkKeys({
    passes: talk.at === 'turn' && !isPausing && keys.space,
    pauseKey: isUnderWay && !isPausing ? keys.pause : '',
    onPass: () => onMove({ do: 'pass' }),
    onPause: () => setPausing(true),
  })
  // Not the moment at which the time began: a timer that is set anew must not take the focus away from its field.
  const stepKey = isInTurns ? `${talk.at} ${talk.step} ${talk.at === 'turn' ? talk.how : ''}` : ''

  const wasPausing = useRef(false)
  useEffect(() => {
    if (wasPausing.current && !isPausing) focusHeading()
    wasPausing.current = isPausing
  }, [isPausing])

  return (
    <div ref={countClicksOnce} className={styles.area}>
      <LiveStatus>{isPausing ? talkCopy.pause.said : `${saidOf(talk, called)} ${heardTime}`.trim()}</LiveStatus>
      {isPausing && <PauseChoice onStay={() => setPausing(false)} />}
      <div hidden={isPausing}>{step()}</div>
      <div className={styles.below}>
        {isInTurns && (
          <div hidden={isPausing}>
            <TalkTime talk={talk} clock={clock} minutes={saidAfter[talk.kind]} />
          </div>
        )}
        {isUnderWay && !isPausing && (
          <TalkTools
            keys={keys}
            onKeys={setKeys}
            onPause={() => setPausing(true)}
            onClose={isInTurns ? () => onMove({ do: 'close' }) : null}
            onBack={canGoBack(talk) ? () => onMove({ do: 'back' }) : null}
          />
        )}
        <WayOut onSettle={onSettle} onStop={onStop} />
      </div>
    </div>
  )

  function resume() {
    if (talk.at !== 'cut-off') return
    const { first: id } = talk.place
    setResumed(true)
    onMove({ do: 'back-to', first: id, second: otherOf(id) })
  }

  function agenda() {
    return <AgendaField members={members} about={about} drawAgreement={drawAgreement} onAbout={setAbout} />
  }

  /** What it was about is not kept, so two who were cut off can choose it again. */
  function reading() {
    if (isResumed) return <FoldOut title={talkCopy.agenda.label}>{agenda()}</FoldOut>
    return about.item && <AgendaReading item={about.item} members={members} drawAgreement={drawAgreement} />
  }

  function step() {
    switch (talk.at) {
      case 'kind':
        return <KindStep onChoose={(kind) => onMove({ do: 'choose', kind })} onLeave={() => end(talkCopy.over)} />
      case 'back':
      case 'cut-off':
      case 'not-today':
      case 'offers':
        return (
          <WaysStep
            key={talk.at}
            talk={talk}
            onMove={onMove}
            onResume={resume}
            onLeave={() => end(talkCopy.over)}
            onPause={() => setPausing(true)}
          />
        )
      case 'seat':
      case 'ask':
        return (
          <ReadyStep
            key={`${talk.at} ${talk.asked}`}
            kind={talk.kind}
            isSeated={talk.at === 'ask'}
            member={members[talk.asked]}
            other={members[talk.asked === 0 ? 1 : 0]}
            onSit={() => onMove({ do: 'sit' })}
            onAnswer={(isReady) => onMove({ do: 'answer', isReady })}
          />
        )
      case 'setting':
        return (
          <SettingStep
            kind={talk.kind}
            members={members}
            keys={keys}
            onKeys={setKeys}
            onBegin={(id, minutes) => onMove({ do: 'begin', first: id, second: otherOf(id), minutes })}
          >
            {agenda()}
          </SettingStep>
        )
      case 'turn':
        return (
          <TurnStep
            key={stepKey}
            talk={talk}
            roles={called}
            onMove={onMove}
            about={about.text}
            reading={reading()}
            next={talk.kind === 'review' && <NextAgreement seen={talkedAbout} onNext={onNext} />}
            timer={<TurnTimer talk={talk} clock={clock} isHeld={isHeld} onSaid={setHeardTime} onRunning={onRunning} />}
          />
        )
      case 'mirror':
        return called && <MirrorStep key={stepKey} roles={called} notYet={talk.notYet} onMove={onMove} />
      case 'closing':
        return (
          <ClosingStep
            key={talk.step}
            part={closingParts[talk.step] ?? 'word'}
            members={members}
            words={closing}
            onWords={setClosing}
            onOn={() => onMove({ do: 'on' })}
          />
        )
      case 'note':
        return (
          <NoteStep
            kind={talk.kind}
            members={members}
            closing={closing}
            onClosing={setClosing}
            about={talkedAbout}
            isResumed={isResumed}
            keep={keep}
            onBack={() => onMove({ do: 'back' })}
            onDone={end}
          />
        )
      case 'over':
        return null
    }
  }
}
