import { useDebouncedValue } from '@mantine/hooks'
import { IconCopy, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { nothingHelped } from '#api/feelings-vocabulary.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { useMembership, useOurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { byDay, dayName } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Page } from '../../ui/page.tsx'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { everything, listOptions, refreshFeelings } from './feelings-lists.ts'
import { FilterBar } from './filter-bar.tsx'
import { noWords } from './labels.ts'
import { LinkedEntry } from './linked-entry.tsx'
import { LoggedFeeling, wordsOf } from './logged-feeling.tsx'
import { SharedLines } from './shared-lines.tsx'
import { ShowEarlier } from './show-earlier.tsx'

const pages = [
  { path: '/feelings/charts', name: 'charts' },
  { path: '/feelings/look-back', name: 'lookBack' },
  { path: '/feelings/prepare', name: 'prepare' },
  { path: '/feelings/words', name: 'words' },
  { path: '/feelings/print', name: 'print' },
  { path: '/feelings/trash', name: 'trash' },
] as const

interface FeelingsListProps {
  /** Stands above the list, while there is something to say. */
  children: ReactNode
  onOpenEntry(id: string): void
  onTrashed(id: string): void
  onSaid(words: string): void
  onFailed(error: unknown): void
}

/** The log, newest first. It says what was felt and nothing about it. */
export function FeelingsList({ children, onOpenEntry, onTrashed, onSaid, onFailed }: FeelingsListProps) {
  const copy = feelingsCopy
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState(everything)
  const [settled] = useDebouncedValue(filter, 200)
  const list = useInfiniteQuery(listOptions(queries, 'log', settled))
  const words = useQuery(queries.feelings.words.queryOptions({ input: {} })).data ?? noWords
  const begun = useQuery({ ...queries.feelings.drafts.queryOptions({ input: {} }), gcTime: 0 }).data?.drafts ?? []
  const trash = useMutation({
    mutationFn: (id: string) => client.feelings.trash({ id }),
    async onSuccess({ id }) {
      await refreshFeelings(queryClient, queries)
      onTrashed(id)
    },
    onError: onFailed,
  })
  const ourRoom = useOurRoom().data
  const isSolo = useMembership().data?.state === 'solo'
  const cards = useQuery({ ...queries.cards.mine.queryOptions({ input: {} }), enabled: ourRoom !== undefined }).data
  const feelings = list.data?.pages.flatMap((page) => page.feelings) ?? []
  const rows = feelings.map((feeling) => ({ day: feeling.fields.day, feeling }))
  const isEmpty = list.isSuccess && feelings.length === 0
  const isNarrowed = JSON.stringify(settled) !== JSON.stringify(everything)

  return (
    <Page title={copy.title}>
      {children}
      <div className={styles.actions}>
        <Button kind="main" icon={<IconPlus size={18} aria-hidden />} onClick={() => navigate('/feelings/log')}>
          {copy.log}
        </Button>
      </div>
      <nav aria-label={copy.pages.label} className={styles.actions}>
        {pages
          .filter(({ name }) => name !== 'prepare' || ourRoom !== undefined)
          .map(({ path, name }) => (
            <Button key={path} kind="quiet" onClick={() => navigate(path)}>
              {copy.pages[name]}
            </Button>
          ))}
      </nav>
      {begun.map(({ id }) => (
        <div key={id} className={styles.begun}>
          <p>{id === null ? copy.begun.waiting : copy.begun.waitingChange}</p>
          <Button kind="quiet" onClick={() => navigate(id === null ? '/feelings/log' : `/feelings/change/${id}`)}>
            {id === null ? copy.begun.go : copy.begun.goChange}
          </Button>
        </div>
      ))}
      {(isNarrowed || !isEmpty) && <FilterBar filter={filter} words={words} onChange={setFilter} />}
      {list.isError && <p role="alert">{failureCopy[failureCode(list.error)]}</p>}
      {isEmpty && !isNarrowed && <p className={styles.small}>{copy.none}</p>}
      <p role="status" className={styles.small}>
        {isNarrowed && list.isSuccess ? (isEmpty ? copy.foundNone : copy.filter.narrowed) : ''}
      </p>
      <section aria-label={copy.list} className={styles.stack}>
        {byDay(rows).map((group) => (
          <section key={group.day} className={styles.stack}>
            <h2 className={styles.day}>{dayName(group.day, new Date())}</h2>
            {group.rows.map(({ feeling }) => (
              <LoggedFeeling
                key={feeling.id}
                feeling={feeling}
                own={words.own}
                query={settled.query}
                linked={feeling.fields.entryId && <LinkedEntry id={feeling.fields.entryId} onOpen={onOpenEntry} />}
                shared={
                  ourRoom && (
                    <SharedLines
                      cards={cards?.cards.filter(({ feelingId }) => feelingId === feeling.id) ?? []}
                      describedBy={wordsOf(feeling.id)}
                      partner={ourRoom.partner.called}
                      writable={ourRoom.writable}
                      onTakenBack={(words) => {
                        onSaid(words)
                        focusHeading()
                      }}
                    />
                  )
                }
                actions={
                  <>
                    {ourRoom?.writable && (
                      <Button
                        kind="quiet"
                        aria-describedby={wordsOf(feeling.id)}
                        icon={<IconCopy size={18} stroke={1.7} aria-hidden />}
                        onClick={() => navigate(`/feelings/card/${feeling.id}`)}
                      >
                        {copy.card.make(ourRoom.partner.called)}
                      </Button>
                    )}
                    {feeling.fields.helped.every((id) => id === nothingHelped) && (
                      <Button
                        kind="quiet"
                        aria-describedby={wordsOf(feeling.id)}
                        onClick={() => navigate(`/feelings/change/${feeling.id}/helped`)}
                      >
                        {copy.entry.later}
                      </Button>
                    )}
                    <Button
                      kind="quiet"
                      aria-describedby={wordsOf(feeling.id)}
                      icon={<IconPencil size={18} stroke={1.7} aria-hidden />}
                      onClick={() => navigate(`/feelings/change/${feeling.id}`)}
                    >
                      {copy.entry.change}
                    </Button>
                    <Button
                      kind="quiet"
                      aria-describedby={wordsOf(feeling.id)}
                      icon={<IconTrash size={18} stroke={1.7} aria-hidden />}
                      onClick={() => trash.mutate(feeling.id)}
                    >
                      {copy.entry.trash}
                    </Button>
                  </>
                }
              />
            ))}
          </section>
        ))}
      </section>
      <ShowEarlier list={list} shown={feelings.length} />
      {isSolo && (
        <div className={styles.begun}>
          <p className={styles.small}>{copy.solo.line}</p>
          <Button kind="quiet" onClick={() => navigate('/our-room')}>
            {copy.solo.how}
          </Button>
        </div>
      )}
    </Page>
  )
}
