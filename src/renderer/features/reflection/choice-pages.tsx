import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
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
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { reflectionWords } from '../../ui/reflection-words-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { monthsFrom } from './months.ts'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { StepPage } from './step-page.tsx'

interface ChoicePageProps {
  onGo(event: FlowEvent): void
}

interface WordPageProps extends ChoicePageProps {
  word: TodayWord | null
  onSay(word: TodayWord | null): Promise<void>
}

export function WordPage({ word: before, onSay, onGo }: WordPageProps) {
  const copy = reflectionCopy.word
  const [word, setWord] = useState<TodayWord | 'none' | null>(before)
  const say = useMutation({
    mutationFn: async (_on: FlowEvent) => {
      const chosen = word === 'none' ? null : word
      if (chosen !== before) await onSay(chosen)
    },
    onSuccess: (_, on) => onGo(on),
  })
  return (
    <StepPage title={copy.question} step={stepById('a1').title} actions={<OnOrStop onChoose={say.mutate} />}>
      <VisibilityLabel />
      <ChoiceGroup
        label={copy.question}
        choices={[
          ...todayWords.map((value) => ({ value, label: reflectionWords.words[value] })),
          { value: 'none' as const, label: copy.none },
        ]}
        value={word}
        onChange={(value) => setWord(value)}
      />
      <NotKept error={say.error} />
    </StepPage>
  )
}

interface StandPageProps extends ChoicePageProps {
  path: Exclude<PathId, 'kindness'>
  onSay(stand: Stand): Promise<void>
}

/** Where one stands: every answer is a button of the same size, and none is chosen before. */
export function StandPage({ path, onSay, onGo }: StandPageProps) {
  const copy = reflectionCopy.stand
  const stands: readonly Stand[] = path === 'other' ? standsToOther : standsToSelf
  const say = useMutation({
    mutationFn: (stand: Stand) => onSay(stand),
    onSuccess: (_, stand) => onGo(`stand-${stand}`),
  })
  return (
    <StepPage
      title={copy[path]}
      step={stepById(path === 'other' ? 'a7' : 'b5').title}
      actions={
        <Button kind="quiet" onClick={() => onGo('stop')}>
          {reflectionCopy.stop}
        </Button>
      }
    >
      <p className={styles.small}>{copy.equal}</p>
      <VisibilityLabel />
      <ul className={styles.stands}>
        {stands.map((stand) => (
          <li key={stand}>
            <Button
              className={styles.stand}
              onClick={() => {
                if (!say.isPending) say.mutate(stand)
              }}
            >
              {reflectionWords.stands[stand]}
            </Button>
          </li>
        ))}
      </ul>
      <NotKept error={say.error} />
    </StepPage>
  )
}

interface AgainPageProps extends ChoicePageProps {
  onSay(lookAgain: LookAgain): Promise<void>
}

const months = lookAgainMonths.map((count) => String(count) as '1' | '3' | '6')

export function AgainPage({ onSay, onGo }: AgainPageProps) {
  const copy = reflectionCopy.again
  const [when, setWhen] = useState<(typeof months)[number] | 'never' | null>(null)
  const [remind, setRemind] = useState(false)
  const say = useMutation({
    mutationFn: async (_on: FlowEvent) => {
      if (when === null) return
      const day = when === 'never' ? null : monthsFrom(new Date(), Number(when))
      await onSay({ day, remind: day !== null && remind })
    },
    onSuccess: (_, on) => onGo(on),
  })
  return (
    <StepPage title={copy.question} step={stepById('a9').title} actions={<OnOrStop onChoose={say.mutate} />}>
      <VisibilityLabel />
      <ChoiceGroup
        label={copy.question}
        choices={[
          ...months.map((value) => ({ value, label: copy.choices[value] })),
          { value: 'never' as const, label: copy.choices.never },
        ]}
        value={when}
        onChange={(value) => setWhen(value)}
      />
      {when !== null && when !== 'never' && (
        <CheckGroup
          label={copy.remindTitle}
          choices={[{ id: 'remind', label: copy.remind }]}
          chosen={remind ? ['remind'] : []}
          onChange={(_, isChosen) => setRemind(isChosen)}
        >
          <p className={styles.small}>{copy.remindHint}</p>
        </CheckGroup>
      )}
      <NotKept error={say.error} />
    </StepPage>
  )
}

/** Both ways on keep what was chosen. */
function OnOrStop({ onChoose }: { onChoose(way: FlowEvent): void }) {
  return (
    <>
      <Button onClick={() => onChoose('next')}>{reflectionCopy.goOn}</Button>
      <Button onClick={() => onChoose('stop')}>{reflectionCopy.stop}</Button>
    </>
  )
}
