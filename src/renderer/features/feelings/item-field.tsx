import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type FeelingWords, maxWord } from '#api/feelings-contract.ts'
import type { ItemField as Field } from '#api/feelings-vocabulary.ts'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AddFailed } from './add-failed.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { choicesOf } from './labels.ts'

interface ItemFieldProps {
  field: Field
  label: string
  words: FeelingWords
  chosen: readonly string[]
  onChange(chosen: string[]): void
  /** A word stands in the field and is not added yet. */
  onPending(word: string): void
  /** The most that can be chosen, and what is said when there are more. */
  limit?: { readonly most: number; readonly full: string }
}

/** A list to choose from, to which a person can add words of their own. */
export function ItemField({ field, label, words, chosen, onChange, onPending, limit }: ItemFieldProps) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState('')
  const [isFull, setFull] = useState(false)

  function choose(id: string, isChosen: boolean): void {
    const refused = isChosen && limit !== undefined && chosen.length >= limit.most
    setFull(refused)
    if (refused) return
    onChange(isChosen ? [...new Set([...chosen, id])] : chosen.filter((one) => one !== id))
  }
  const add = useMutation({
    mutationFn: (word: string) => client.feelings.addWord({ field, label: word }),
    async onSuccess({ id }) {
      await queryClient.invalidateQueries({ queryKey: queries.feelings.words.key() })
      choose(id, true)
      type('')
    },
  })

  function type(text: string): void {
    setTyped(text)
    onPending(text.trim())
  }
  const word = typed.trim()
  return (
    <CheckGroup label={label} choices={choicesOf(field, words, chosen)} chosen={chosen} onChange={choose}>
      <p role="status" className={styles.small}>
        {isFull ? limit?.full : ''}
      </p>
      <div className={styles.pair}>
        <TextField
          label={feelingsCopy.addOwn}
          value={typed}
          maxLength={maxWord}
          onChange={({ currentTarget }) => type(currentTarget.value)}
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
