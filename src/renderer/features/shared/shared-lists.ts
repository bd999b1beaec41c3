import type { QueryClient } from '@tanstack/react-query'
import type { Queries } from '../../api/api-context.tsx'

/** A piece can be as long as a letter, so a page holds few of them. */
const pageLimit = 10

/** What both can see, page after page. */
export function pieceOptions(queries: Queries) {
  return queries.shared.list.infiniteOptions({
    input: (after: number) => ({ after, limit: pageLimit }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  })
}

/** Asked for again when something came or went. */
export function refreshRoom(queryClient: QueryClient, queries: Queries): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: queries.shared.key() })
}
