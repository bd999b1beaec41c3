import { type FormEvent, useState } from 'react'
import { isAllowedHref } from '#api/journal-document.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { editorCopy } from '../editor-copy.ts'
import styles from './link.module.css'

interface LinkFormProps {
  address: string
  onKeep(address: string): void
  onCancel(): void
}

export function LinkForm({ address, onKeep, onCancel }: LinkFormProps) {
  const [typed, setTyped] = useState(address === '' ? 'https://' : address)
  const [refused, setRefused] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    // Whoever types or pastes a whole address has its beginning twice.
    const href = typed.trim().replace(/^https:\/\/(?=https:\/\/|mailto:)/, '')
    const allowed = isAllowedHref(href)
    setRefused(!allowed)
    if (allowed) onKeep(href)
  }

  return (
    <form
      className={styles.form}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation() // it closes this, and nothing else
        onCancel()
      }}
    >
      <TextField
        autoFocus
        label={editorCopy.address}
        hint={editorCopy.addressHint}
        value={typed}
        problem={refused ? editorCopy.addressRefused : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button kind="main" type="submit">
          {editorCopy.keepAddress}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {editorCopy.cancel}
        </Button>
      </div>
    </form>
  )
}
