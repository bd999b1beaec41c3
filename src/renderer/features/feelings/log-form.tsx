import { useHotkeys } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FeelingDraft, FeelingWords } from '#api/feelings-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { useOurRoom } from '../../api/our-room.ts'
import { SaveBanner } from '../../editor/save/save-banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { localDay } from '../../ui/days.ts'
import { Form } from '../../ui/form.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { useOutOfSight } from '../../ui/out-of-sight.ts'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { labelOf } from './labels.ts'
import { Panels } from './panels.tsx'
import { StrengthChoice } from './strength-choice.tsx'
import { emptyFields, useLogForm } from './use-log-form.ts'
import { WhenField } from './when-field.tsx'
import { WordPicker } from './word-picker.tsx'

export interface SavedFeeling {
  readonly id: string
  readonly offerSupport: boolean
  /** Whether the person goes on to a card. */
  readonly wantsCard: boolean
}

interface LogFormProps {
  begun: FeelingDraft
  /** Whether it comes back from an earlier time. */
  isBack: boolean
  words: FeelingWords
  /** Begins at what helped. */
  comesForHelped: boolean
  onSaved(saved: SavedFeeling): void
  /** The draft is gone. */
  onLeave(): void
  /** What came back is not wanted. */
  onStartOver(): void
}

/** A feeling, from the first word to saved: a word, a strength, save. */
export function LogForm({ begun, isBack, words, comesForHelped, onSaved, onLeave, onStartOver }: LogFormProps) {
  const copy = feelingsCopy.form
  const { client } = useApi()
  const form = useLogForm(begun)
  const { fields, kept } = form
  const ourRoom = useOurRoom().data
  const [wantsCard, setWantsCard] = useState(false)
  const [begins] = useState(() => hasMore(begun))
  const missing = missingIn(fields)
  const beside = useRef<HTMLDivElement>(null)

  const save = useMutation({
    async mutationFn() {
      kept.discard() // what is being sent holds all of it
      return client.feelings.save({ id: begun.id, fields, today: localDay(new Date()) })
    },
    onSuccess: ({ feeling, offerSupport }) => onSaved({ id: feeling.id, offerSupport, wantsCard }),
    onError: () => kept.change(kept.current()), // it is not saved, so it is kept as it was
  })
  const giveUp = useMutation({
    mutationFn() {
      kept.discard()
      return client.feelings.keepDraft({ draft: null })
    },
    onSuccess: onLeave,
  })
  const submit = () => {
    if (missing === null && !save.isPending) save.mutate()
  }

  useHotkeys(useOutOfSight() ? [] : [['mod+Enter', submit]], [], true)

  return (
    <Form onSubmit={submit}>
      <div className={styles.form}>
        <WordPicker
          form={form}
          words={words}
          onSkip={() => beside.current?.querySelector<HTMLElement>('input[type=radio]')?.focus()}
        />
        <div ref={beside} className={styles.side}>
          {isBack && (
            <div className={styles.small}>
              <p>{feelingsCopy.begun.kept}</p>
              <Button
                kind="quiet"
                onClick={() => {
                  kept.discard()
                  onStartOver()
                }}
              >
                {feelingsCopy.begun.startOver}
              </Button>
            </div>
          )}
          <section aria-label={copy.chosen}>
            <p className={styles.chosen}>
              {fields.emotions.length === 0
                ? copy.nothingChosen
                : fields.emotions.map((id) => labelOf('emotions', id, words.own)).join(', ')}
            </p>
          </section>
          {fields.emotions.length > 1 && (
            <ChoiceGroup
              label={copy.strongest}
              value={fields.strongest ?? 'none'}
              onChange={(id) => form.change({ strongest: id === 'none' ? null : id })}
              choices={[
                ...fields.emotions.map((value) => ({ value, label: labelOf('emotions', value, words.own) })),
                { value: 'none', label: copy.noStrongest },
              ]}
            />
          )}
          <StrengthChoice
            label={copy.strength}
            value={fields.strength}
            onChange={(strength) => form.change({ strength })}
          />
          <details className={styles.more} open={begins || undefined}>
            <summary>{copy.more}</summary>
            <div className={styles.stack}>
              <WhenField fields={fields} isNew={begun.id === null && !isBack} onChange={form.change} />
              <Panels fields={fields} words={words} comesForHelped={comesForHelped} onChange={form.change} />
              {ourRoom?.writable && (
                <ChoiceGroup
                  label={copy.share}
                  value={wantsCard ? 'card' : fields.remind ? 'remind' : 'me'}
                  onChange={(who) => {
                    setWantsCard(who === 'card')
                    form.change({ remind: who === 'remind' })
                  }}
                  choices={[
                    { value: 'me', label: copy.shares.me },
                    { value: 'card', label: copy.shares.card(ourRoom.partner.called), text: copy.shares.cardText },
                    { value: 'remind', label: copy.shares.remind, text: copy.shares.remindText },
                  ]}
                />
              )}
            </div>
          </details>
          {kept.state.kind === 'failed' && (
            <SaveBanner
              code={kept.state.code}
              onRetry={kept.save}
              text={() => `${fields.facts}\n${fields.story}\n${fields.ask}`}
            />
          )}
          <div className={styles.actions}>
            <Button kind="main" type="submit" disabled={missing !== null || save.isPending}>
              {uiCopy.saveForMe}
            </Button>
            <Button kind="quiet" onClick={() => giveUp.mutate()}>
              {copy.leave}
            </Button>
          </div>
          {missing !== null && <p className={styles.small}>{copy.missing[missing]}</p>}
          <NotKept error={save.error ?? giveUp.error} />
        </div>
      </div>
    </Form>
  )
}

function missingIn({ emotions, strength }: FeelingDraft['fields']): keyof typeof feelingsCopy.form.missing | null {
  if (emotions.length > 0) return strength === null ? 'strength' : null
  return strength === null ? 'both' : 'emotions'
}

/** Whether anything beyond a word and a strength was said. */
function hasMore({ id, fields }: FeelingDraft): boolean {
  const { day, time, emotions, strongest, strength, entryId } = fields
  const least = { ...emptyFields(new Date()), day, time, emotions, strongest, strength, entryId }
  return id !== null || JSON.stringify(fields) !== JSON.stringify(least)
}
