import { useState } from 'react'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { momentName } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Notice } from '../../ui/notice.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { type Copy, CopyRow } from './copy-row.tsx'
import { DamagedFiles } from './damaged-files.tsx'
import { SharedCopies } from './shared-copies.tsx'
import styles from './snapshots.module.css'
import { snapshotsCopy } from './snapshots-copy.ts'
import { useSnapshots } from './use-snapshots.ts'

/** Earlier copies of the room: to look at, to put in its place, and to clear of what was erased. */
export function SnapshotsScreen() {
  const copy = snapshotsCopy
  const { list, restore, eraseNow, remove, said, close } = useSnapshots()
  const [open, setOpen] = useState<string | null>(null)
  const [asking, setAsking] = useState<Copy | null>(null)
  const copies = list.data?.copies ?? []
  // What is remembered of the last visit is not trusted here: an entry may have been erased since, and the press counts.
  const holdsNone = list.data?.holdErased === false && !list.isFetching
  const canErase = !holdsNone && !eraseNow.isPending

  return (
    <SettingsPage title={copy.title}>
      <p>{copy.what}</p>
      <p className={styles.quiet}>{copy.sealed}</p>
      {list.isError && <p role="alert">{failureCopy[failureCode(list.error)]}</p>}
      <section className={styles.section}>
        <h2>{copy.list}</h2>
        {list.isSuccess && copies.length === 0 && <p>{copy.empty}</p>}
        <ul className={styles.list}>
          {copies.map((one) => (
            <CopyRow
              key={one.file}
              copy={one}
              open={open === one.file}
              onToggle={() => setOpen(open === one.file ? null : one.file)}
              onRestore={() => setAsking(one)}
            />
          ))}
        </ul>
        {restore.isPending && <Waiting>{copy.restoring}</Waiting>}
      </section>
      <SharedCopies />
      <section className={styles.section}>
        <h2>{copy.erasedTitle}</h2>
        <p>{copy.erased}</p>
        {holdsNone && <p className={styles.quiet}>{copy.erasedNone}</p>}
        <Button
          aria-disabled={!canErase}
          onClick={() => {
            if (canErase) eraseNow.mutate()
          }}
        >
          {copy.eraseNow}
        </Button>
        {eraseNow.isPending && <Waiting>{copy.erasing}</Waiting>}
      </section>
      <DamagedFiles files={list.data?.damaged ?? []} onRemove={remove.mutate} />
      <Notice text={said} onClose={close} />
      <ConfirmDialog
        open={asking !== null}
        title={copy.restoreTitle}
        confirm={copy.restoreConfirm}
        cancel={copy.leave}
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          if (asking !== null && !restore.isPending) restore.mutate(asking)
          setAsking(null)
        }}
      >
        <p>{asking !== null && copy.restoreBody(momentName(asking.madeAt))}</p>
        <p>{copy.restoreKept}</p>
      </ConfirmDialog>
    </SettingsPage>
  )
}
