import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import type { Client } from '../../api/link.ts'

export const questionsPath = '/our-room/questions'

export function useQuestions() {
  const { queries } = useApi()
  return useQuery({ ...queries.questions.list.queryOptions({ input: {} }), gcTime: 0, staleTime: 0 })
}

/**
 * One deed, after which everything about questions is asked for again. Deeds with one `inTurn` wait for each other, so
 * that none builds on what another is about to change.
 */
export function useDeed<T = void, R = unknown>(work: (client: Client, what: T) => Promise<R>, inTurn?: string) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (what: T) => work(client, what),
    ...(inTurn !== undefined && { scope: { id: inTurn } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.questions.key() }),
  })
}
