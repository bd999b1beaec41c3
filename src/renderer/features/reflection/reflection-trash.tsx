import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { dayName, staysUntil } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { listOptions, refreshReflection, stepsOf } from './reflection-lists.ts'

interface ReflectionTrashProps {
  onSaid(words: string): void
  onBack(): void
}

export function ReflectionTrash({ onSaid, onBack }: ReflectionTrashProps) {
  const copy = reflectionCopy.trashPage
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const list = useInfiniteQuery(listOptions(queries, 'trash'))
  const sittings = list.data?.pages.flatMap((page) => page.sittings) ?? []
  const [erasing, setErasing] = useState<string | null>(null)
  const [emptying, setEmptying] = useState(false)

  const after = (said: string) => async () => {
    await refreshReflection(queryClient, queries)
    onSaid(said)
    focusHeading()
  }
  const onError = (error: unknown) => onSaid(failureCopy[failureCode(error)])
  const restore = useMutation({
    mutationFn: (id: string) => client.reflection.restore({ id }),
    onSuccess: after(copy.restored),
    onError,
  })
  const erase = useMutation({
    mutationFn: (id: string) => client.reflection.erase({ id }),
    onSuccess: after(copy.erased),
    onError,
  })
  const empty = useMutation({
    mutationFn: () => client.reflection.emptyTrash({}),
    onSuccess: after(copy.emptied),
    onError,
  })
  return (
    <Page title={copy.title}>
      {list.isError && <p role="alert">{failureCopy[failureCode(list.error)]}</p>}
      {list.isSuccess && sittings.length === 0 && <p className={styles.small}>{copy.none}</p>}
      {sittings.length > 0 && (
        <>
          <p className={styles.small}>{copy.rule}</p>
          <div>
            <Button kind="quiet" onClick={() => setEmptying(true)}>
              {copy.emptyNow}
            </Button>
          </div>
        </>
      )}
      {sittings.map((sitting) => (
        <section key={sitting.id} className={styles.path}>
          <h2 id={`trashed-${sitting.id}`}>{dayName(sitting.day, new Date())}</h2>
          <p>{stepsOf(sitting)}</p>
          {sitting.daysLeft !== null && (
            <p className={styles.small}>{`${staysUntil(sitting.daysLeft, new Date())}.`}</p>
          )}
          <div className={styles.ways}>
            <Button aria-describedby={`trashed-${sitting.id}`} onClick={() => restore.mutate(sitting.id)}>
              {copy.restore}
            </Button>
            <Button kind="quiet" aria-describedby={`trashed-${sitting.id}`} onClick={() => setErasing(sitting.id)}>
              {copy.erase}
            </Button>
          </div>
        </section>
      ))}
      {list.hasNextPage && (
        <div>
          <Button onClick={() => void list.fetchNextPage()}>{reflectionCopy.more}</Button>
        </div>
      )}
      <div>
        <Button onClick={onBack}>{uiCopy.back}</Button>
      </div>
      <ConfirmDialog
        open={emptying}
        title={copy.emptyQuestion}
        confirm={copy.emptyConfirm}
        cancel={copy.keep}
        onCancel={() => setEmptying(false)}
        onConfirm={() => {
          setEmptying(false)
          empty.mutate()
        }}
      >
        <p>{copy.emptyBody}</p>
        <p>{copy.eraseLimits}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={erasing !== null}
        title={copy.eraseTitle}
        confirm={copy.erase}
        cancel={copy.keep}
        onCancel={() => setErasing(null)}
        onConfirm={() => {
          setErasing(null)
          if (erasing !== null) erase.mutate(erasing)
        }}
      >
        <p>{copy.eraseBody}</p>
        <p>{copy.eraseLimits}</p>
      </ConfirmDialog>
    </Page>
  )
}
