import { useEffect, useRef, useState } from 'react'
import type { Tag } from '#api/journal-contract.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { journalCopy } from './journal-copy.ts'
import styles from './tags.module.css'

interface TagRowProps {
  tag: Tag
  isRenaming: boolean
  onRename(): void
  onLabel(label: string): void
  /** Nothing changes. */
  onLeave(): void
  onRemove(): void
}

export function TagRow({ tag, isRenaming, onRename, onLabel, onLeave, onRemove }: TagRowProps) {
  const copy = journalCopy.tags
  const opener = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(false)
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) opener.current?.focus()
    wasRenaming.current = isRenaming
  }, [isRenaming])
  if (isRenaming) return <RenameForm tag={tag} onLabel={onLabel} onLeave={onLeave} />
  return (
    <div className={styles.row}>
      <span className={styles.label}>{tag.label}</span>
      <div className={styles.deeds}>
        <Button ref={opener} kind="quiet" aria-label={copy.renameNamed(tag.label)} onClick={onRename}>
          {copy.rename}
        </Button>
        <Button kind="quiet" aria-label={copy.removeNamed(tag.label)} onClick={onRemove}>
          {copy.remove}
        </Button>
      </div>
    </div>
  )
}

function RenameForm({ tag, onLabel, onLeave }: Pick<TagRowProps, 'tag' | 'onLabel' | 'onLeave'>) {
  const copy = journalCopy.tags
  const [label, setLabel] = useState(tag.label)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  return (
    <form
      ref={form}
      className={styles.form}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && !nativeEvent.isComposing) onLeave()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (label.trim() === '' || label.trim() === tag.label) onLeave()
        else onLabel(label.trim())
      }}
    >
      <TextField
        label={copy.label(tag.label)}
        maxLength={60}
        value={label}
        onChange={({ currentTarget }) => setLabel(currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button type="submit">{copy.keep}</Button>
        <Button kind="quiet" onClick={onLeave}>
          {copy.cancel}
        </Button>
      </div>
    </form>
  )
}
