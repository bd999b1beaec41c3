import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Template } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { TextField } from '../../ui/text-field.tsx'
import { journalCopy } from './journal-copy.ts'
import styles from './prompts.module.css'

interface OwnTemplatesProps {
  templates: readonly Template[]
  onChoose(text: string): void
}

/** Beginnings that a person has worded. An entry keeps the words that it was begun with, whatever becomes of these. */
export function OwnTemplates({ templates, onChoose }: OwnTemplatesProps) {
  const copy = journalCopy.prompts.own
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const refresh = () => queryClient.invalidateQueries({ queryKey: queries.journal.prompts.key() })
  const add = useMutation({
    mutationFn: () => client.journal.addTemplate({ text }),
    onSuccess: () => {
      setText('')
      return refresh()
    },
  })
  const remove = useMutation({
    mutationFn: (id: string) => client.journal.removeTemplate({ id }),
    onSuccess: refresh,
  })
  const failed = add.error ?? remove.error
  return (
    <details className={styles.more}>
      <summary>{copy.title}</summary>
      <ul className={styles.list}>
        {templates.map((template) => (
          <li key={template.id}>
            <button type="button" className={styles.choice} onClick={() => onChoose(template.text)}>
              <span className={styles.text}>{template.text}</span>
            </button>
            <Button
              kind="quiet"
              aria-label={copy.removeNamed(template.text)}
              onClick={() => remove.mutate(template.id)}
            >
              {copy.remove}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') add.mutate()
        }}
      >
        <TextField
          label={copy.field}
          maxLength={500}
          value={text}
          problem={failed === null ? null : failureCopy[failureCode(failed)]}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit">{copy.add}</Button>
      </form>
    </details>
  )
}
