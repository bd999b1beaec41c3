import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import {
  type EntryCursor,
  type EntrySummary,
  everyEntry,
  type HitCursor,
  type JournalFilter,
} from '#api/journal-contract.ts'
import type { Queries } from '../../api/api-context.tsx'

type Place = 'journal' | 'trash'
export interface EntryPage {
  readonly entries: EntrySummary[]
  readonly next: EntryCursor | null
}
type Pages = InfiniteData<EntryPage, EntryCursor | null>

const pageLimit = 50

/** A list, page after page: each begins after the last row of the one before, however long the journal is. */
export function listOptions(queries: Queries, place: Place, filter: JournalFilter = everyEntry) {
  return queries.journal.list.infiniteOptions({
    input: (after: EntryCursor | null) => ({ place, filter, after, limit: pageLimit }),
    initialPageParam: null as EntryCursor | null,
    getNextPageParam: (page) => page.next,
  })
}

export function searchOptions(queries: Queries, query: string, filter: JournalFilter) {
  return queries.journal.search.infiniteOptions({
    input: (after: HitCursor | null) => ({ query, filter, after, limit: 20 }),
    initialPageParam: null as HitCursor | null,
    getNextPageParam: (page) => page.next,
    // What was searched for is not kept once it is off the screen.
    gcTime: 0,
    staleTime: 0,
  })
}

/** Shows a saved entry in every list that has it, and in that of everything, without asking for one again. */
export function showSaved(queryClient: QueryClient, queries: Queries, summary: EntrySummary): void {
  if (summary.trashedAt === null) {
    queryClient.setQueriesData<Pages>(
      othersThanEverything(queries, 'infinite'),
      (data) => data && renewed(data, summary),
    )
  }
  queryClient.setQueryData<Pages>(
    listOptions(queries, 'journal').queryKey,
    (data) => data && (summary.trashedAt === null ? withEntry(data, summary) : withoutEntry(data, summary.id)),
  )
}

/**
 * After an entry was put aside, brought back, dated or named anew. The list of everything may hold a thousand pages, so
 * it is mended where it is; every other list is asked for again.
 */
export async function refreshAfter(queryClient: QueryClient, queries: Queries, summary: EntrySummary): Promise<void> {
  showSaved(queryClient, queries, summary)
  await refreshOthers(queryClient, queries)
}

/** Every list but that of everything. */
export async function refreshOthers(queryClient: QueryClient, queries: Queries): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(othersThanEverything(queries)),
    refreshFound(queryClient, queries),
    queryClient.invalidateQueries({ queryKey: queries.journal.labels.key() }),
    queryClient.invalidateQueries({ queryKey: queries.journal.days.key() }),
  ])
}

/** `infinite` for those that come page after page: whoever else asks for entries may hold them in another shape. */
function othersThanEverything(queries: Queries, type?: 'infinite') {
  const everything = JSON.stringify(listOptions(queries, 'journal').queryKey)
  return {
    queryKey: queries.journal.list.key(type === undefined ? {} : { type }),
    predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => JSON.stringify(queryKey) !== everything,
  }
}

/** What was found follows what is written. */
export async function refreshFound(queryClient: QueryClient, queries: Queries): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: queries.journal.search.key() })
}

/** The entry as it is now, where it stands. */
function renewed(data: Pages, summary: EntrySummary): Pages {
  if (isShown(data, summary)) return data
  const pages = data.pages.map((page) =>
    page.entries.some(({ id }) => id === summary.id)
      ? { ...page, entries: page.entries.map((entry) => (entry.id === summary.id ? summary : entry)) }
      : page,
  )
  return { ...data, pages }
}

/** Puts an entry where it belongs among the pages that are there. One that belongs further back comes with its page. */
export function withEntry(data: Pages, summary: EntrySummary): Pages {
  if (isShown(data, summary)) return data
  const { pages } = withoutEntry(data, summary.id)
  const at = pages.findIndex(({ entries }) => entries.some((entry) => compareEntries(summary, entry) < 0))
  const isLoaded = at >= 0 || pages.at(-1)?.next === null
  const target = at >= 0 ? at : pages.length - 1
  if (!isLoaded) return { ...data, pages }
  return {
    ...data,
    pages: pages.map((page, place) =>
      place === target ? { ...page, entries: [...page.entries, summary].sort(compareEntries) } : page,
    ),
  }
}

export function withoutEntry(data: Pages, id: string): Pages {
  const pages = data.pages.map((page) => {
    const entries = page.entries.filter((entry) => entry.id !== id)
    return entries.length === page.entries.length ? page : { ...page, entries }
  })
  return { ...data, pages }
}

/**
 * Whether a list has the entry as it is. Most saves change nothing but when it was changed, which no list shows: nothing
 * is then drawn anew while somebody writes.
 */
function isShown(data: Pages, summary: EntrySummary): boolean {
  const shown = data.pages.flatMap(({ entries }) => entries.filter(({ id }) => id === summary.id))
  return shown.length === 1 && shown.every((entry) => isSame({ ...entry, updatedAt: summary.updatedAt }, summary))
}

function isSame(a: EntrySummary, b: EntrySummary): boolean {
  const names = Object.keys(b) as (keyof EntrySummary)[] // the contract is strict
  return names.every((name) => a[name] === b[name])
}

/** The order of the journal: pinned first, then the newest day, then the newest entry. */
function compareEntries(a: EntrySummary, b: EntrySummary): number {
  return (
    Number(b.pinned) - Number(a.pinned) ||
    compare(b.day, a.day) ||
    compare(b.createdAt, a.createdAt) ||
    compare(b.id, a.id)
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
