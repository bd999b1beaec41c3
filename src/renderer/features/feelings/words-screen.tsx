import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ItemField, itemFields } from '#api/feelings-vocabulary.ts'
import { useApi } from '../../api/api-context.tsx'
import { useChosenSettings } from '../../api/use-settings.ts'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { focusHeading } from '../../ui/focus-heading.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { groupsOf, noWords } from './labels.ts'

/** Which words are offered. Nothing that was said changes with it. */
export function WordsScreen({ onBack }: { onBack(): void }) {
  const copy = feelingsCopy.words
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const key = queries.feelings.words.queryKey({ input: {} })
  const words = useQuery(queries.feelings.words.queryOptions({ input: {} })).data ?? noWords
  const [field, setField] = useState<ItemField>('emotions')
  // Shown at once: a box that waits for the disk looks as if it had not taken the click.
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  const { shown, choose, error } = useChosenSettings()
  const hide = useMutation({
    mutationFn: (input: { id: string; hidden: boolean }) => client.feelings.hideWord(input),
    onSuccess: (changed) => queryClient.setQueryData(key, changed),
    onError: () => setChosen({}),
  })
  const remove = useMutation({
    mutationFn: (id: string) => client.feelings.removeWord({ id }),
    onSuccess(changed) {
      queryClient.setQueryData(key, changed)
      focusHeading()
    },
  })
  const ownHere = words.own.filter((word) => word.field === field)
  const isHidden = (id: string) => chosen[id] ?? words.hidden.includes(id)
  const groups = groupsOf(field, words).filter(({ choices }) => choices.length > 0)
  return (
    <Page title={copy.title}>
      <p>{copy.lead}</p>
      <SelectField<ItemField>
        label={copy.which}
        value={field}
        onChange={setField}
        choices={itemFields.map((value) => ({ value, label: copy.lists[value] }))}
      />
      <p className={styles.small}>{copy.offered}</p>
      {groups.map(({ id: group, label, choices }) => (
        <CheckGroup
          key={group}
          label={label}
          choices={choices}
          chosen={choices.map(({ id }) => id).filter((id) => !isHidden(id))}
          onChange={(id, offered) => {
            setChosen({ ...chosen, [id]: !offered })
            hide.mutate({ id, hidden: !offered })
          }}
        />
      ))}
      <NotKept error={hide.error} />
      {ownHere.length > 0 && (
        <section className={styles.stack} aria-label={copy.own}>
          <h2>{copy.own}</h2>
          {ownHere.map((word) => (
            <div key={word.id}>
              <Button kind="quiet" onClick={() => remove.mutate(word.id)}>
                {copy.remove(word.label)}
              </Button>
            </div>
          ))}
          {remove.isError && <p role="alert">{copy.used}</p>}
        </section>
      )}
      <ChoiceGroup
        label={copy.supportLine}
        value={shown.supportLine === false ? 'off' : 'on'}
        onChange={(value) => choose({ supportLine: value === 'on' })}
        choices={[
          { value: 'on', label: copy.supportOn },
          { value: 'off', label: copy.supportOff },
        ]}
      />
      <NotKept error={error} />
      <div>
        <Button onClick={onBack}>{uiCopy.back}</Button>
      </div>
    </Page>
  )
}
