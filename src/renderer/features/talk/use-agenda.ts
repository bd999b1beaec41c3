import { useInfiniteQuery } from '@tanstack/react-query'
import type { AgendaItem, AgendaKind } from '#api/questions-contract.ts'
import { useApi } from '../../api/api-context.tsx'

/** The parts of the agenda that were fetched. */
export interface AgendaParts {
  readonly items: readonly AgendaItem[]
  /** How many there are in all. */
  readonly total: number
  /** Fetches the next part; answers whether one more is left. */
  more(): Promise<boolean>
}

/** What there is to talk about: of one kind, or with null of all. */
export function useAgenda(kind: AgendaKind | null): AgendaParts {
  const { queries } = useApi()
  const list = useInfiniteQuery(
    queries.questions.agenda.infiniteOptions({
      input: (from: number) => ({ kind, from }),
      initialPageParam: 0,
      getNextPageParam: (last, parts) => {
        const shown = parts.reduce((sum, { items }) => sum + items.length, 0)
        return last.items.length > 0 && shown < last.total ? shown : null
      },
      staleTime: 0,
      gcTime: 0,
    }),
  )
  const parts = list.data?.pages ?? []
  return {
    items: parts.flatMap(({ items }) => items),
    total: parts.at(-1)?.total ?? 0,
    more: async () => (await list.fetchNextPage()).hasNextPage,
  }
}
