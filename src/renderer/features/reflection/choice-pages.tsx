import { useRef, useState } from 'react'
import type { LookAgain } from '#api/reflection-contract.ts'
import type { FlowEvent } from '#api/reflection-screens.ts'
import {
  lookAgainMonths,
  type PathId,
  type Stand,
  standsToOther,
  standsToSelf,
  stepById,
  type TodayWord,
  todayWords,
} from '#api/reflection-steps.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'
import { ApiError } from '../../api/api-error.ts'
import { useKept } from '../../api/use-kept.ts'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { calendarDay } from '../../ui/days.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { LongLine } from './long-line.tsx'
import { monthsFrom } from './months.ts'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { StepPage } from './step-page.tsx'

interface ChoicePageProps {
  /** Whether this sitting has taken long. */
  isLong: boolean
  onGo(event: FlowEvent): void
}

interface WordPageProps extends ChoicePageProps {
  word: TodayWord | null
  onSay(word: TodayWord | null): Promise<void>
}

export function WordPage({ word: before, isLong, onSay, onGo }: WordPageProps) {
  const copy = reflectionCopy.word
  const chosen = useKeptChoice<TodayWord | 'none'>(before, (word) => onSay(word === 'none' ? null : word), onGo)
  return (
    <StepPage
      title={copy.question}
      step={stepById('a1').title}
      actions={
        <>
          <OnOrStop onChoose={chosen.go} />
          <Button kind="quiet" onClick={() => void chosen.go('choose')}>
            {reflectionCopy.steps.others}
          </Button>
        </>
      }
    >
      <VisibilityLabel />
      <ChoiceGroup
        label={copy.question}
        choices={[
          ...todayWords.map((value) => ({ value, label: reflectionWords.words[value] })),
          { value: 'none' as const, label: copy.none },
        ]}
        value={chosen.value}
        onChange={chosen.choose}
      />
      <KeptLine isKept={chosen.isKept} />
      <NotKept error={chosen.error} />
      <LongLine isLong={isLong} />
    </StepPage>
  )
}

interface StandPageProps extends ChoicePageProps {
  path: Exclude<PathId, 'kindness'>
  onSay(stand: Stand): Promise<void>
}

/** Where one stands: every answer is a button of the same size, and none is chosen before. */
export function StandPage({ path, isLong, onSay, onGo }: StandPageProps) {
  const copy = reflectionCopy.stand
  const stands: readonly Stand[] = path === 'other' ? standsToOther : standsToSelf
  const chosen = useKeptChoice<Stand>(null, onSay, onGo)
  return (
    <StepPage
      title={copy[path]}
      step={stepById(path === 'other' ? 'a7' : 'b5').title}
      actions={
        <Button kind="quiet" onClick={() => void chosen.go('stop')}>
          {reflectionCopy.stop}
        </Button>
      }
    >
      <p className={styles.small}>{copy.equal}</p>
      <VisibilityLabel />
      <ul className={styles.stands}>
        {stands.map((at) => (
          <li key={at}>
            <Button className={styles.stand} onClick={() => void chosen.go(`stand-${at}`, at)}>
              {reflectionWords.stands[at]}
            </Button>
          </li>
        ))}
      </ul>
      <NotKept error={chosen.error} />
      <LongLine isLong={isLong} />
    </StepPage>
  )
}

interface AgainPageProps extends ChoicePageProps {
  /** What was chosen before in this sitting. */
  said: LookAgain | null
  onSay(lookAgain: LookAgain): Promise<void>
}

const months = lookAgainMonths.map((count) => String(count) as '1' | '3' | '6')
type When = (typeof months)[number] | 'never'

export function AgainPage({ said, isLong, onSay, onGo }: AgainPageProps) {
  const copy = reflectionCopy.again
  const chosen = useKeptChoice<LookAgain>(said, onSay, onGo)
  const { value } = chosen
  const dayIn = (count: string) => monthsFrom(new Date(), Number(count))
  const when = value === null ? null : value.day === null ? 'never' : months.find((count) => dayIn(count) === value.day)
  function choose(next: When) {
    chosen.choose(
      next === 'never' ? { day: null, remind: false } : { day: dayIn(next), remind: value?.remind === true },
    )
  }
  return (
    <StepPage title={copy.question} step={stepById('a9').title} actions={<OnOrStop onChoose={chosen.go} />}>
      <VisibilityLabel />
      <ChoiceGroup
        label={copy.question}
        choices={[
          ...months.map((count) => ({ value: count, label: copy.choices[count] })),
          { value: 'never' as const, label: copy.choices.never },
        ]}
        value={when ?? null}
        onChange={choose}
      />
      {value !== null && value.day !== null && (
        <>
          <p className={styles.small}>{copy.kept(calendarDay(value.day))}</p>
          <CheckGroup
            label={copy.remindTitle}
            choices={[{ id: 'remind', label: copy.remind }]}
            chosen={value.remind ? ['remind'] : []}
            onChange={(_, remind) => chosen.choose({ day: value.day, remind })}
          >
            <p className={styles.small}>{copy.remindHint}</p>
          </CheckGroup>
        </>
      )}
      <KeptLine isKept={chosen.isKept} />
      <NotKept error={chosen.error} />
      <LongLine isLong={isLong} />
    </StepPage>
  )
}

/**
 * A choice that is on the disk as soon as it is made. No way leads on before that, and a lock waits for it as for words. What
 * the disk did not take is tried again on the way out.
 */
function useKeptChoice<T>(before: T | null, onSay: (value: T) => Promise<void>, onGo: (on: FlowEvent) => void) {
  const [value, setValue] = useState(before)
  const { state, change, save, discard } = useKept<T | null>(before, async (next) => {
    if (next !== null) await onSay(next)
  })
  const leaving = useRef(false)
  return {
    value,
    isKept: state.kind === 'saved',
    error: state.kind === 'failed' ? new ApiError(state.code) : null,
    choose(next: T) {
      if (leaving.current) return // what is led on from is what was chosen
      setValue(next)
      change(next)
      void save()
    },
    /** `choice`: one that is the way on itself. */
    async go(on: FlowEvent, choice?: T) {
      if (leaving.current) return
      leaving.current = true
      if (choice !== undefined) change(choice)
      const isGivenUp = on === 'stop' && state.kind === 'failed' // it was said, and stopping is never barred
      const isKept = await save()
      if (isGivenUp && !isKept) discard()
      if (isGivenUp || isKept) onGo(on)
      leaving.current = false
    },
  }
}

function KeptLine({ isKept }: { isKept: boolean }) {
  return (
    <p role="status" className={styles.small} data-state={isKept ? 'saved' : undefined}>
      {isKept ? reflectionCopy.saved : ''}
    </p>
  )
}

function OnOrStop({ onChoose }: { onChoose(way: FlowEvent): Promise<void> }) {
  return (
    <>
      <Button onClick={() => void onChoose('next')}>{reflectionCopy.goOn}</Button>
      <Button onClick={() => void onChoose('stop')}>{reflectionCopy.stop}</Button>
    </>
  )
}
