import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { momentName } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './snapshots.module.css'
import { snapshotsCopy } from './snapshots-copy.ts'

export interface Copy {
  readonly file: string
  readonly madeAt: string
}

interface CopyRowProps {
  copy: Copy
  open: boolean
  onToggle(): void
  onRestore(): void
}

/** One copy. It is opened, to say what it holds, only when the person asks. */
export function CopyRow({ copy, open, onToggle, onRestore }: CopyRowProps) {
  const inside = useId()
  return (
    <li>
      <button type="button" className={styles.row} aria-expanded={open} aria-controls={inside} onClick={onToggle}>
        <time dateTime={copy.madeAt}>{momentName(copy.madeAt)}</time>
        <IconChevronDown size={18} stroke={1.7} aria-hidden />
      </button>
      <div id={inside} hidden={!open}>
        {open && <Inside file={copy.file} onRestore={onRestore} />}
      </div>
    </li>
  )
}

function Inside({ file, onRestore }: { file: string; onRestore(): void }) {
  const { queries } = useApi()
  const described = useQuery(queries.snapshots.describe.queryOptions({ input: { file } }))
  const code = described.isError ? failureCode(described.error) : null
  return (
    <div className={styles.inside}>
      {described.isPending && <Waiting>{snapshotsCopy.looking}</Waiting>}
      {code !== null && <p role="status">{code === 'vault-damaged' ? snapshotsCopy.unreadable : failureCopy[code]}</p>}
      {described.isSuccess && (
        <>
          <p role="status">{snapshotsCopy.entries(described.data.entries)}</p>
          <Button onClick={onRestore}>{snapshotsCopy.restore}</Button>
        </>
      )}
    </div>
  )
}
