import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { momentName } from '../../ui/days.ts'
import styles from './snapshots.module.css'
import { snapshotsCopy } from './snapshots-copy.ts'

interface DamagedFilesProps {
  files: readonly { readonly file: string; readonly keptAt: string }[]
  onRemove(file: string): void
}

/** Room files that a copy has taken the place of. Each stays until the person removes it. */
export function DamagedFiles({ files, onRemove }: DamagedFilesProps) {
  const copy = snapshotsCopy
  const [asking, setAsking] = useState<string | null>(null)
  return (
    <>
      {files.map(({ file, keptAt }) => (
        <section key={file} className={styles.section}>
          <h2>{copy.damagedTitle}</h2>
          <p>{copy.damaged(momentName(keptAt))}</p>
          <Button onClick={() => setAsking(file)}>{copy.remove}</Button>
        </section>
      ))}
      <ConfirmDialog
        open={asking !== null}
        title={copy.removeTitle}
        confirm={copy.removeConfirm}
        cancel={copy.keep}
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          if (asking !== null) onRemove(asking)
          setAsking(null)
        }}
      >
        <p>{copy.removeBody}</p>
      </ConfirmDialog>
    </>
  )
}
