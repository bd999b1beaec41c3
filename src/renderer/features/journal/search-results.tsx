import { IconTag } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { JournalFilter, SearchHit } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { dayName } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { LiveStatus } from '../../ui/live-status.tsx'
import styles from './entry-list.module.css'
import { EntryRow } from './entry-row.tsx'
import { fittingTags } from './fitting-tags.ts'
import { journalCopy } from './journal-copy.ts'
import { searchOptions } from './journal-lists.ts'
import panes from './panes.module.css'

interface SearchResultsProps {
  query: string
  filter: JournalFilter
  openId: string | null
  onOpen(id: string): void
  /** Everything that has a tag, in place of what was looked for. */
  onTag(id: string): void
}

/** Entries with these words. Tags are no words of an entry: those that fit are offered beside them. */
export function SearchResults({ query, filter, openId, onOpen, onTag }: SearchResultsProps) {
  const { queries } = useApi()
  const search = useInfiniteQuery({ ...searchOptions(queries, query, filter), placeholderData: (previous) => previous })
  const hits = search.data?.pages.flatMap((page) => page.hits) ?? []
  const nothing = search.isSuccess && hits.length === 0
  const labels = useQuery(queries.journal.labels.queryOptions({ input: {} }))
  const tags = fittingTags(labels.data?.tags ?? [], query, filter.tag)
  const said = nothing ? journalCopy.foundNothing : journalCopy.found

  return (
    <section aria-label={journalCopy.found}>
      <LiveStatus>
        {search.isSuccess ? [said, ...tags.map(({ label }) => journalCopy.tagFits(label))].join(' ') : ''}
      </LiveStatus>
      {search.isError && (
        <p role="alert" className={panes.hint}>
          {failureCopy[failureCode(search.error)]}
        </p>
      )}
      {nothing && (
        <p aria-hidden className={panes.hint}>
          {journalCopy.foundNothing}
        </p>
      )}
      {tags.map(({ id, label }) => (
        <div key={id} className={panes.offer}>
          <Button kind="quiet" icon={<IconTag size={16} aria-hidden />} onClick={() => onTag(id)}>
            {journalCopy.withTag(label)}
          </Button>
        </div>
      ))}
      <ul className={styles.rows}>
        {hits.map((hit) => (
          <li key={hit.entry.id}>
            <EntryRow entry={hit.entry} open={hit.entry.id === openId} onOpen={() => onOpen(hit.entry.id)}>
              {dayName(hit.entry.day, new Date())}
              {' · '}
              <Excerpt excerpt={hit.excerpt} />
            </EntryRow>
          </li>
        ))}
      </ul>
      {search.hasNextPage && (
        <div className={panes.more}>
          <Button onClick={() => void search.fetchNextPage()}>{journalCopy.more}</Button>
        </div>
      )}
    </section>
  )
}

function Excerpt({ excerpt }: Pick<SearchHit, 'excerpt'>) {
  return excerpt.map(({ text, found }, place) => {
    const key = `${place}${text}`
    return found ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}
