import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { strengths } from '#api/feelings-fields.ts'
import { type Begun, type LookBack, lookBackItems } from '#api/feelings-looks.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { calendarDay, localDay } from '../../ui/days.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Form } from '../../ui/form.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { chartsCopy } from './charts-copy.ts'
import styles from './feelings.module.css'
import { useBegun, useKeptBegun } from './use-begun.ts'

type Answers = LookBack['answers']

const unanswered: Answers = { said: null, matched: null, cared: null, 'own-life': null, ahead: null }

interface LookBackScreenProps {
  onSaid(words: string): void
  onBack(): void
}

/** Five sentences about the week, for oneself. They are kept and shown as they are, and never counted together. */
export function LookBackScreen(props: LookBackScreenProps) {
  const begun = useBegun('lookBack')
  return begun === undefined ? null : <LookBackForm begun={begun} {...props} />
}

function LookBackForm({ begun, onSaid, onBack }: LookBackScreenProps & { begun: Begun['lookBack'] }) {
  const copy = chartsCopy.lookBack
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [answers, setAnswers] = useState(begun ?? unanswered)
  const kept = useKeptBegun('lookBack', begun)
  function change(next: Answers): void {
    setAnswers(next)
    kept.change(isAnsweredIn(next) ? next : null)
  }
  const earlier = useQuery(queries.feelings.lookBacks.queryOptions({ input: {} })).data?.lookBacks ?? []
  const refresh = () => queryClient.invalidateQueries({ queryKey: queries.feelings.lookBacks.key() })
  const save = useMutation({
    async mutationFn() {
      kept.discard() // the room takes it out when the look back is added
      await kept.idle()
      return client.feelings.addLookBack({ day: localDay(new Date()), answers })
    },
    onError: () => kept.change(kept.current()),
    async onSuccess() {
      setAnswers(unanswered)
      await refresh()
      onSaid(copy.saved)
    },
  })
  const remove = useMutation({
    mutationFn: (id: string) => client.feelings.removeLookBack({ id }),
    async onSuccess() {
      await refresh()
      onSaid(copy.removed)
      focusHeading()
    },
  })
  const isAnswered = isAnsweredIn(answers)

  return (
    <Page title={copy.title}>
      <p>{copy.label}</p>
      <p className={styles.small}>{copy.lead}</p>
      <Form onSubmit={() => isAnswered && save.mutate()}>
        {lookBackItems.map((item) => (
          <ChoiceGroup
            key={item}
            label={copy.items[item]}
            value={String(answers[item] ?? 'skip')}
            onChange={(value) =>
              change({ ...answers, [item]: strengths.find((answer) => String(answer) === value) ?? null })
            }
            choices={[
              ...strengths.map((answer) => ({ value: String(answer), label: copy.answers[answer] })),
              { value: 'skip', label: copy.skip },
            ]}
          />
        ))}
        <ButtonRow>
          <Button kind="main" type="submit" disabled={!isAnswered || save.isPending}>
            {uiCopy.saveForMe}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {uiCopy.back}
          </Button>
        </ButtonRow>
      </Form>
      <NotKept error={save.error ?? remove.error} />
      <h2>{copy.earlier}</h2>
      {earlier.length === 0 && <p className={styles.small}>{copy.none}</p>}
      {earlier.map((lookBack) => (
        <article key={lookBack.id} className={styles.card} aria-label={copy.on(calendarDay(lookBack.day))}>
          <h3>{copy.on(calendarDay(lookBack.day))}</h3>
          <dl className={styles.said}>
            {lookBackItems.map((item) => {
              const answer = lookBack.answers[item]
              return (
                <div key={item}>
                  <dt>{copy.items[item]}</dt>
                  <dd>{answer === null ? copy.passed : copy.answers[answer]}</dd>
                </div>
              )
            })}
          </dl>
          <div className={styles.actions}>
            <Button kind="quiet" onClick={() => remove.mutate(lookBack.id)}>
              {copy.remove}
            </Button>
          </div>
        </article>
      ))}
    </Page>
  )
}

function isAnsweredIn(answers: Answers): boolean {
  return Object.values(answers).some((answer) => answer !== null)
}
