import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type FeelingWords, maxWord } from '#api/feelings-fields.ts'
import type { ItemField as Field } from '#api/feelings-vocabulary.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AddFailed } from './add-failed.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { choicesOf } from './labels.ts'
import type { LogForm } from './use-log-form.ts'

interface ItemFieldProps {
  form: LogForm
  field: Exclude<Field, 'emotions'>
  words: FeelingWords
}

/** A list to choose from, to which a person can add words of their own. */
export function ItemField({ form, field, words }: ItemFieldProps) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [isFull, setFull] = useState(false)
  const chosen = form.fields[field]
  const typed = form.typed[field] ?? ''
  const word = typed.trim()

  const choose = (id: string, isChosen: boolean) => setFull(!form.choose(field, id, isChosen))
  const add = useMutation({
    mutationFn: (label: string) => client.feelings.addWord({ field, label }),
    async onSuccess({ id }) {
      await queryClient.invalidateQueries({ queryKey: queries.feelings.words.key() })
      choose(id, true)
      form.type(field, '')
    },
  })
  return (
    <CheckGroup
      label={feelingsCopy.panels[field]}
      choices={choicesOf(field, words, chosen)}
      chosen={chosen}
      onChange={choose}
    >
      <p role="status" className={styles.small}>
        {isFull ? (field === 'triggers' ? feelingsCopy.form.enoughTriggers : feelingsCopy.form.enoughOthers) : ''}
      </p>
      <div className={styles.pair}>
        <TextField
          label={feelingsCopy.addOwn}
          value={typed}
          maxLength={maxWord}
          onChange={({ currentTarget }) => form.type(field, currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            if (word !== '') add.mutate(word)
          }}
        />
        <Button disabled={word === '' || add.isPending} onClick={() => add.mutate(word)}>
          {feelingsCopy.add}
        </Button>
      </div>
      <AddFailed error={add.error} />
    </CheckGroup>
  )
}
