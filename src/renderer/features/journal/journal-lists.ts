import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { EntryCursor, EntrySummary } from '#api/journal-contract.ts'
import type { Queries } from '../../api/api-context.tsx'

type Place = 'journal' | 'trash'
type Pages = InfiniteData<{ entries: EntrySummary[]; next: EntryCursor | null }, EntryCursor | null>

const pageLimit = 50

/** A list, page after page: each begins after the last row of the one before, however long the journal is. */
export function listOptions(queries: Queries, place: Place) {
  return queries.journal.list.infiniteOptions({
    input: (after: EntryCursor | null) => ({ place, after, limit: pageLimit }),
    initialPageParam: null as EntryCursor | null,
    getNextPageParam: (page) => page.next,
  })
}

export function searchOptions(queries: Queries, query: string) {
  return queries.journal.search.infiniteOptions({
    input: (after: number | null) => ({ query, after, limit: 20 }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    // What was searched for is not kept once it is off the screen.
    gcTime: 0,
    staleTime: 0,
  })
}

/** Shows a saved entry in the list without asking for the list again. */
export function showSaved(queryClient: QueryClient, queries: Queries, summary: EntrySummary): void {
  queryClient.setQueryData<Pages>(listOptions(queries, 'journal').queryKey, (data) => data && withEntry(data, summary))
}

/** Both lists are asked for again when something moved between them. */
export async function refreshLists(queryClient: QueryClient, queries: Queries): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: queries.journal.list.key() })
  await queryClient.invalidateQueries({ queryKey: queries.journal.search.key() })
}

export function withEntry(data: Pages, summary: EntrySummary): Pages {
  const known = data.pages.some(({ entries }) => entries.some(({ id }) => id === summary.id))
  const pages = data.pages.map((page, place) => {
    if (known) return { ...page, entries: page.entries.map((old) => (old.id === summary.id ? summary : old)) }
    return place === 0 ? { ...page, entries: [...page.entries, summary].sort(newestFirst) } : page
  })
  return { ...data, pages }
}

function newestFirst(a: EntrySummary, b: EntrySummary): number {
  return compare(b.day, a.day) || compare(b.createdAt, a.createdAt) || compare(b.id, a.id)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
