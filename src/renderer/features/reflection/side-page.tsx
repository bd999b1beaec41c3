import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Sitting } from '#api/reflection-contract.ts'
import { type StepId, stepById } from '#api/reflection-steps.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { calendarDay, localDay } from '../../ui/days.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { OpenSitting } from './open-sitting.tsx'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { listOptions } from './reflection-lists.ts'
import { SaidAtStep } from './said-at-step.tsx'
import { WidePage } from './wide-page.tsx'

/** Two at most stand beside each other. */
const most = 2

interface SidePageProps {
  onWrite(prompt: { readonly text: string }): void
  onBack(): void
}

/** Own words on one step, from two days. Nothing in them is marked, counted or judged; the one question is the reader's. */
export function SidePage({ onWrite, onBack }: SidePageProps) {
  const copy = reflectionCopy.side
  const { queries } = useApi()
  const today = localDay(new Date())
  const outlook = useQuery(queries.reflection.outlook.queryOptions({ input: { today }, gcTime: 0 }))
  const [chosen, setChosen] = useState<StepId | null>(null)
  const said = outlook.data?.steps ?? []
  const step = chosen ?? said[0] ?? null
  return (
    <WidePage title={copy.title}>
      <p>{copy.lead}</p>
      <NotKept error={outlook.error} />
      {step === null ? (
        <p className={styles.small}>{copy.none}</p>
      ) : (
        <>
          <SelectField
            label={copy.step}
            choices={said.map((value) => ({ value, label: stepById(value).title }))}
            value={step}
            onChange={(value) => setChosen(value)}
          />
          <Sides key={step} step={step} />
          <section className={styles.read}>
            <h2>{reflectionCopy.notice}</h2>
            <div>
              <Button onClick={() => onWrite({ text: reflectionCopy.notice })}>{copy.write}</Button>
            </div>
          </section>
        </>
      )}
      <ButtonRow>
        <Button onClick={onBack}>{uiCopy.back}</Button>
      </ButtonRow>
    </WidePage>
  )
}

function Sides({ step }: { step: StepId }) {
  const copy = reflectionCopy.side
  const { queries } = useApi()
  const list = useInfiniteQuery(listOptions(queries, 'kept', step))
  const sittings = list.data?.pages.flatMap((page) => page.sittings) ?? []
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  // At first the two latest, the earlier of them first.
  const ids = picked ?? sittings.slice(0, most).map(({ id }) => id)
  const shown = sittings.filter(({ id }) => ids.includes(id)).toReversed()
  return (
    <div className={styles.sides}>
      <div className={styles.dates}>
        <CheckGroup
          label={copy.days}
          choices={sittings.map((sitting) => ({ id: sitting.id, label: nameOf(sitting, sittings) }))}
          chosen={ids}
          onChange={(id, isChosen) => {
            const others = ids.filter((one) => one !== id)
            setPicked(isChosen ? [...others.slice(1 - most), id] : others)
          }}
        />
        {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>{reflectionCopy.more}</Button>}
        <NotKept error={list.error} />
      </div>
      {shown.length === 0 && list.isSuccess && <p className={styles.small}>{copy.one}</p>}
      {shown.map((sitting) => (
        <section key={sitting.id} className={styles.column} data-testid="side">
          <h2>{nameOf(sitting, sittings)}</h2>
          <OpenSitting id={sitting.id}>{(whole) => <SaidAtStep step={step} sitting={whole} />}</OpenSitting>
        </section>
      ))}
    </div>
  )
}

/** Several of one day are told apart by a number, the earliest first. */
function nameOf({ id, day }: Sitting, all: readonly Sitting[]): string {
  const ofDay = all.filter((other) => other.day === day).toReversed()
  const name = calendarDay(day)
  return ofDay.length === 1 ? name : `${name} (${ofDay.findIndex((other) => other.id === id) + 1})`
}
