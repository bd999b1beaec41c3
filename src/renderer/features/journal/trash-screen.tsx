import { IconArrowLeft } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntrySummary } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { ReadOnlyEntry } from '../../editor/read-only-entry.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { dayName, staysUntil } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Notice } from '../../ui/notice.tsx'
import { trashCopy } from '../../ui/trash-copy.ts'
import { type TrashQuestion, TrashQuestions } from '../../ui/trash-questions.tsx'
import { BegunWith } from './begun-with.tsx'
import { EntryList } from './entry-list.tsx'
import { journalCopy } from './journal-copy.ts'
import { listOptions, refreshAfter, refreshOthers } from './journal-lists.ts'
import { OpenEntry } from './open-entry.tsx'
import styles from './panes.module.css'
import { useListFocus } from './use-list-focus.ts'

export function TrashScreen() {
  const copy = journalCopy.trash
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const list = useInfiniteQuery(listOptions(queries, 'trash'))
  const pages = list.data?.pages ?? []
  const isEmpty = pages.every(({ entries }) => entries.length === 0)
  const [openId, setOpenId] = useState<string | null>(null)
  const focus = useListFocus(openId)
  const [asked, setAsked] = useState<TrashQuestion | null>(null)
  const [said, setSaid] = useState<string | null>(null)

  const after = (words: string) => async (summary: EntrySummary | null) => {
    if (summary === null) await refreshOthers(queryClient, queries)
    else await refreshAfter(queryClient, queries, summary)
    setOpenId(null)
    setSaid(words)
  }
  const failed = (error: unknown) => setSaid(failureCopy[failureCode(error)])
  const restore = useMutation({
    mutationFn: (id: string) => client.journal.restore({ id }),
    onSuccess: after(copy.restored),
    onError: failed,
  })
  const erase = useMutation({
    mutationFn: async (id: string) => {
      await client.journal.erase({ id })
      return null
    },
    onSuccess: after(trashCopy.erased),
    onError: failed,
  })

  const empty = useMutation({
    mutationFn: async () => {
      await client.journal.emptyTrash({})
      return null
    },
    onSuccess: async () => {
      await after(trashCopy.emptied)(null)
      focus.title.current?.focus()
    },
    onError: async (error) => {
      failed(error)
      await refreshOthers(queryClient, queries) // some of it may be gone already
    },
  })

  return (
    <div className={styles.panes} data-view={openId === null ? 'list' : 'entry'}>
      <section ref={focus.list} className={styles.side} aria-label={copy.title}>
        <div className={styles.sideHead}>
          <h1 ref={focus.title} tabIndex={-1}>
            {copy.title}
          </h1>
        </div>
        <div className={styles.scroll}>
          {list.isError && (
            <p role="alert" className={styles.hint}>
              {failureCopy[failureCode(list.error)]}
            </p>
          )}
          {list.isSuccess && isEmpty && <p className={classNames(styles.hint, styles.narrow)}>{copy.empty}</p>}
          {!isEmpty && (
            <>
              <p className={styles.hint}>{copy.rule}</p>
              <Button kind="quiet" onClick={() => setAsked('empty')}>
                {trashCopy.emptyNow}
              </Button>
            </>
          )}
          <EntryList
            pages={pages}
            hasMore={list.hasNextPage}
            openId={openId}
            onOpen={(id) => {
              setSaid(null)
              setOpenId(id)
            }}
            onMore={() => void list.fetchNextPage({ cancelRefetch: false })}
          />
        </div>
      </section>
      <div className={styles.content}>
        {openId === null ? (
          <div className={styles.empty}>
            <h2>{isEmpty ? copy.emptyTitle : copy.title}</h2>
            <p>{isEmpty ? copy.empty : copy.choose}</p>
          </div>
        ) : (
          <article className={styles.reading}>
            <div className={styles.narrow}>
              <Button kind="quiet" icon={<IconArrowLeft size={18} aria-hidden />} onClick={() => setOpenId(null)}>
                {journalCopy.back}
              </Button>
            </div>
            <OpenEntry key={openId} id={openId}>
              {(entry) => (
                <>
                  <h2>{dayName(entry.day, new Date())}</h2>
                  {entry.daysLeft !== null && (
                    <p className={styles.small}>{`${staysUntil(entry.daysLeft, new Date())}.`}</p>
                  )}
                  {entry.ownTitle !== null && <h3>{entry.ownTitle}</h3>}
                  {entry.prompt !== null && <BegunWith prompt={entry.prompt} />}
                  {entry.tags.length > 0 && (
                    <ul className={styles.tags} aria-label={journalCopy.head.tags}>
                      {entry.tags.map((tag) => (
                        <li key={tag}>{tag}</li>
                      ))}
                    </ul>
                  )}
                  <ReadOnlyEntry document={entry.document} />
                </>
              )}
            </OpenEntry>
            <div className={styles.actions}>
              <Button kind="main" onClick={() => restore.mutate(openId)}>
                {trashCopy.restore}
              </Button>
              <Button onClick={() => setAsked('erase')}>{trashCopy.erase}</Button>
            </div>
          </article>
        )}
      </div>
      <Notice text={said} onClose={() => setSaid(null)} />
      <TrashQuestions
        asked={asked}
        words={copy}
        onAnswered={() => setAsked(null)}
        onEmpty={() => empty.mutate()}
        onErase={() => openId !== null && erase.mutate(openId)}
      />
    </div>
  )
}
