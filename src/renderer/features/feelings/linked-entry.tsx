import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { useLinkedEntry } from './entry-field.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'

interface LinkedEntryProps {
  id: string
  onOpen(id: string): void
}

/** The way from a feeling to the entry that belongs to it. */
export function LinkedEntry({ id, onOpen }: LinkedEntryProps) {
  const copy = feelingsCopy.linked
  const entry = useLinkedEntry(id)
  if (entry.isPending) return null
  if (entry.isError) {
    return failureCode(entry.error) === 'not-found' ? <p className={styles.small}>{copy.gone}</p> : null
  }
  if (entry.data.trashedAt !== null) return <p className={styles.small}>{copy.trashed}</p>
  const { title } = entry.data
  return (
    <Button kind="quiet" onClick={() => onOpen(id)}>
      {copy.open(title === '' ? copy.untitled : title)}
    </Button>
  )
}
