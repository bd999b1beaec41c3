import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type FeelingWords, maxItems, maxWord } from '#api/feelings-fields.ts'
import type { FamilyId } from '#api/feelings-vocabulary.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { fits, fold } from '../../ui/fits.ts'
import { TextField } from '../../ui/text-field.tsx'
import { AddFailed } from './add-failed.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { type Choice, groupsOf } from './labels.ts'
import type { LogForm } from './use-log-form.ts'

/** Offered when a word says what was done to somebody: what may be felt below it. Nobody has to look. */
const below: readonly string[] = ['sad', 'fear', 'anger'] satisfies FamilyId[]

interface WordPickerProps {
  form: LogForm
  words: FeelingWords
  /** Goes on behind the words: there are more of them than anybody wants to walk through by keyboard. */
  onSkip(): void
}

/** The feeling words in their families, with a search over all of them. */
export function WordPicker({ form, words, onSkip }: WordPickerProps) {
  const copy = feelingsCopy.form
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [onlyBelow, setOnlyBelow] = useState(false)
  const [isFull, setFull] = useState(false)
  const chosen = form.fields.emotions
  const typed = form.typed.emotions ?? ''
  const setTyped = (text: string) => form.type('emotions', text)
  const choose = (id: string, isChosen: boolean) => setFull(!form.choose('emotions', id, isChosen))

  const add = useMutation({
    mutationFn: (label: string) => client.feelings.addWord({ field: 'emotions', label }),
    async onSuccess({ id }) {
      await queryClient.invalidateQueries({ queryKey: queries.feelings.words.key() })
      choose(id, true)
    },
  })

  const isOffered = ({ id }: Choice) => !words.hidden.includes(id) || chosen.includes(id)
  const wanted = typed.trim()
  const shown = groupsOf('emotions', words)
    .filter(({ id }) => !onlyBelow || wanted !== '' || below.includes(id))
    .map((group) => ({ ...group, choices: group.choices.filter((one) => isOffered(one) && fits(one.label, wanted)) }))
    .filter(({ choices }) => choices.length > 0)
  const fitting = shown.flatMap(({ choices }) => choices)
  const isThere = fitting.some(({ label }) => fold(label) === fold(wanted))

  return (
    <section className={styles.picker} aria-label={copy.which}>
      <TextField
        label={copy.find}
        value={typed}
        maxLength={maxWord}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('')
          // Enter takes the one word that is left, as a person would expect of a search.
          const [only] = fitting
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          if (fitting.length === 1 && only !== undefined) choose(only.id, !chosen.includes(only.id))
        }}
      />
      <Button kind="quiet" className={styles.skip} onClick={onSkip}>
        {copy.skip}
      </Button>
      <p role="status" className={styles.small}>
        {wanted === '' ? '' : fitting.length === 0 ? copy.noWord : copy.found(fitting.length)}
      </p>
      <p role="status" className={styles.small}>
        {isFull ? copy.enough : ''}
      </p>
      {wanted !== '' && !isThere && chosen.length < maxItems.emotions && (
        <div>
          <Button disabled={add.isPending} onClick={() => add.mutate(wanted)}>
            {copy.addOwn(wanted)}
          </Button>
        </div>
      )}
      <AddFailed error={add.error} />
      {onlyBelow && wanted === '' && (
        <div>
          <Button kind="quiet" onClick={() => setOnlyBelow(false)}>
            {copy.allWords}
          </Button>
        </div>
      )}
      {shown.map(({ id, label, choices }) => (
        <CheckGroup key={id} label={label} choices={choices} chosen={chosen} onChange={choose}>
          {id === 'hurt' && choices.some((choice) => chosen.includes(choice.id)) && (
            <Button kind="quiet" onClick={() => setOnlyBelow(true)}>
              {copy.underneath}
            </Button>
          )}
        </CheckGroup>
      ))}
    </section>
  )
}
