import { useHotkeys } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FeelingDraft, FeelingWords } from '#api/feelings-fields.ts'
import { type ItemField, itemFields } from '#api/feelings-vocabulary.ts'
import { useApi } from '../../api/api-context.tsx'
import { useOurRoom } from '../../api/our-room.ts'
import { watchOver } from '../../api/unsaved-words.ts'
import { SaveBanner } from '../../editor/save/save-banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { localDay } from '../../ui/days.ts'
import { useOutOfSight } from '../../ui/out-of-sight.ts'
import { uiCopy } from '../../ui/ui-copy.ts'
import { AddFailed } from './add-failed.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { labelOf } from './labels.ts'
import { Panels } from './panels.tsx'
import { StrengthChoice } from './strength-choice.tsx'
import { emptyFields, isSame, useLogForm } from './use-log-form.ts'
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

/**
 * A feeling, from the first word to saved: a word, a strength, save. It is no form of the browser's: Enter ticks and
 * unticks here, and must not send what is half said. Ctrl Enter saves from anywhere.
 */
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
    mutationFn() {
      form.close()
      kept.discard() // what is being sent holds all of it; a draft that is still on its way comes too late
      return client.feelings.save({ ...kept.current(), today: localDay(new Date()) })
    },
    onError: form.reopen,
  })
  const saving = useRef<Promise<boolean> | null>(null)
  // Leaving waits for what is being saved.
  useEffect(
    () =>
      watchOver({
        hasAny: () => saving.current !== null,
        flush: () => saving.current ?? Promise.resolve(true),
        discard: () => {},
      }),
    [],
  )
  const giveUp = useMutation({
    async mutationFn(then: () => void) {
      form.close()
      kept.discard()
      await kept.idle()
      await client.feelings.dropDraft({ id: begun.id })
      then()
    },
    onError: form.reopen,
  })
  const [asking, setAsking] = useState<(() => void) | null>(null)
  const texts = [fields.facts, fields.story, fields.ask, ...ownTyped(form).map(([, text]) => text)]
  const hasText = texts.some((text) => text.trim() !== '')
  /** Words are given up only after one question. */
  const letGo = (then: () => void) => (hasText ? setAsking(() => then) : giveUp.mutate(then))
  const submit = () => {
    if (missing !== null || saving.current !== null) return
    const run = save.mutateAsync().then(
      ({ feeling, offerSupport }) => {
        onSaved({ id: feeling.id, offerSupport, wantsCard })
        return true
      },
      () => false, // said below
    )
    saving.current = run.finally(() => {
      saving.current = null
    })
  }

  useHotkeys(useOutOfSight() ? [] : [['mod+Enter', submit]], [], true)

  return (
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
            <Button kind="quiet" onClick={() => letGo(onStartOver)}>
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
            <Panels form={form} words={words} comesForHelped={comesForHelped} />
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
          <SaveBanner code={kept.state.code} onRetry={kept.save} text={() => texts.join('\n')} />
        )}
        <div className={styles.save}>
          <div className={styles.actions}>
            <Button kind="main" disabled={missing !== null || save.isPending} onClick={submit}>
              {uiCopy.saveForMe}
            </Button>
            <Button kind="quiet" onClick={() => letGo(onLeave)}>
              {copy.leave}
            </Button>
          </div>
          {missing !== null && <p className={styles.small}>{copy.missing[missing]}</p>}
          <AddFailed error={save.error ?? giveUp.error} />
        </div>
        <ConfirmDialog
          open={asking !== null}
          title={copy.letGo.title}
          confirm={copy.letGo.confirm}
          cancel={copy.letGo.keep}
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null)
            if (asking !== null) giveUp.mutate(asking)
          }}
        >
          <p>{copy.letGo.body}</p>
        </ConfirmDialog>
      </div>
    </div>
  )
}

function missingIn({ emotions, strength }: FeelingDraft['fields']): keyof typeof feelingsCopy.form.missing | null {
  if (emotions.length > 0) return strength === null ? 'strength' : null
  return strength === null ? 'both' : 'emotions'
}

/** Words that stand in a field and were not added. What stands in the search of feeling words may be half a word. */
function ownTyped({ typed }: Pick<FeelingDraft, 'typed'>): [field: ItemField, label: string][] {
  return itemFields
    .filter((field) => field !== 'emotions')
    .map((field): [ItemField, string] => [field, (typed[field] ?? '').trim()])
    .filter(([, label]) => label !== '')
}

/** Whether anything beyond a word and a strength was said. */
function hasMore({ id, fields, typed }: FeelingDraft): boolean {
  const { day, time, emotions, strongest, strength, entryId } = fields
  const least = { ...emptyFields(new Date()), day, time, emotions, strongest, strength, entryId }
  return id !== null || ownTyped({ typed }).length > 0 || !isSame(fields, least)
}
