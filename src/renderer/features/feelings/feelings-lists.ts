import type { QueryClient } from '@tanstack/react-query'
import type { FeelingCursor, FeelingFilter } from '#api/feelings-fields.ts'
import type { Queries } from '../../api/api-context.tsx'

const pageLimit = 30

export const everything: FeelingFilter = { from: null, to: null, item: null, remind: false, query: '' }

/** A list, page after page: each begins after the last row of the one before. */
export function listOptions(queries: Queries, place: 'log' | 'trash', filter: FeelingFilter = everything) {
  return queries.feelings.list.infiniteOptions({
    input: (after: FeelingCursor | null) => ({ place, filter, after, limit: pageLimit }),
    initialPageParam: null as FeelingCursor | null,
    getNextPageParam: (page) => page.next,
    // What was searched for is not kept once it is off the screen.
    gcTime: 0,
  })
}

/** Everything that shows the log is asked for again. */
export function refreshFeelings(queryClient: QueryClient, queries: Queries): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: queries.feelings.key() })
}
