import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'

/** How often the engine is asked whether the time has come: its clock decides, and it may be set meanwhile. */
const askEvery = 5000

/** What a pause has left; null when nobody waits, and as long as nobody knows. */
export function useWaiting(): { backAt: string; isOver: boolean } | null {
  const { queries } = useApi()
  const waiting = useQuery(
    queries.talk.waiting.queryOptions({
      input: {},
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.backAt ? askEvery : false),
    }),
  )
  const { backAt, isOver } = waiting.data ?? { backAt: null, isOver: false }
  return backAt === null ? null : { backAt, isOver }
}
