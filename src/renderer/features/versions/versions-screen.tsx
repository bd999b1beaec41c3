import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Notice } from '../../ui/notice.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { OneVersion, type Shown } from './one-version.tsx'
import { useVersions } from './use-versions.ts'
import { VersionList } from './version-list.tsx'
import styles from './versions.module.css'
import { versionsCopy } from './versions-copy.ts'

export const versionsPath = '/journal/versions'

interface VersionsScreenProps {
  /** Of the entry. */
  id: string
  onBack(): void
}

/** The earlier versions of one entry: to read, to compare, to put back. */
export function VersionsScreen({ id, onBack }: VersionsScreenProps) {
  const copy = versionsCopy
  const { queries } = useApi()
  const entry = useQuery(queries.journal.open.queryOptions({ input: { id }, gcTime: 0, staleTime: 0 }))
  const list = useQuery(queries.versions.list.queryOptions({ input: { id }, gcTime: 0, staleTime: 0 }))
  const work = useVersions(id)
  const [openId, setOpenId] = useState<string | null>(null)
  const [shown, setShown] = useState<Shown>('whole')
  const [erasing, setErasing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const side = useRef<HTMLElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus()
  }, [])

  const versions = list.data?.versions ?? []
  const failure = entry.error ?? list.error
  function close() {
    setOpenId(null)
    requestAnimationFrame(() => side.current?.querySelector<HTMLElement>(`[data-version="${openId}"]`)?.focus())
  }
  return (
    <div className={styles.panes} data-view={openId === null ? 'list' : 'version'}>
      <section ref={side} className={styles.side} aria-label={copy.list}>
        <div>
          <Button kind="quiet" icon={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            {copy.backToEntry}
          </Button>
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {copy.title}
        </h1>
        {entry.data && <p className={styles.name}>{entry.data.title === '' ? copy.untitled : entry.data.title}</p>}
        {failure !== null && <p role="alert">{failureCopy[failureCode(failure)]}</p>}
        {list.isSuccess && versions.length === 0 && <p>{copy.none}</p>}
        <p className={styles.hint}>{copy.intro}</p>
        {versions.length > 0 && (
          <>
            <VersionList label={copy.list} versions={versions} openId={openId} onOpen={setOpenId} />
            <p className={styles.hint}>{copy.deleted}</p>
            <div>
              <Button kind="quiet" onClick={() => setErasing(true)}>
                {copy.erase.open}
              </Button>
            </div>
          </>
        )}
      </section>
      <div className={styles.content}>
        {openId !== null && (
          <div className={styles.narrow}>
            <Button kind="quiet" icon={<IconArrowLeft size={18} aria-hidden />} onClick={close}>
              {copy.all}
            </Button>
          </div>
        )}
        {openId === null && versions.length > 0 && <p className={styles.choose}>{copy.choose}</p>}
        {openId !== null && entry.data && (
          <OneVersion
            key={openId}
            id={openId}
            present={entry.data}
            shown={shown}
            onShown={setShown}
            onRestore={() => work.restore(openId)}
          />
        )}
      </div>
      <Notice text={work.said} onClose={work.dismiss}>
        {work.canUndo && (
          <Button kind="quiet" onClick={work.undo}>
            {uiCopy.undo}
          </Button>
        )}
      </Notice>
      <ConfirmDialog
        open={erasing}
        title={copy.erase.title}
        confirm={copy.erase.confirm}
        cancel={copy.erase.keep}
        onCancel={() => setErasing(false)}
        onConfirm={() => {
          setErasing(false)
          work.clear(() => {
            setOpenId(null)
            heading.current?.focus()
          })
        }}
      >
        <p>{copy.erase.body}</p>
        <p>{copy.erase.limits}</p>
      </ConfirmDialog>
    </div>
  )
}
