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

/** The same of an earlier copy. The page does not remember it: what is taken out of the room goes from it as well. */
export function earlierPieceOptions(queries: Queries, file: string) {
  return queries.snapshots.sharedPieces.infiniteOptions({
    input: (after: number) => ({ file, after, limit: pageLimit }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    gcTime: 0,
    staleTime: 0,
  })
}

/** Asked for again when something came or went. */
export async function refreshRoom(queryClient: QueryClient, queries: Queries): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: queries.shared.key() })
  await queryClient.invalidateQueries({ queryKey: queries.cards.key() })
}
