import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FloodedCard } from '#api/settling-contract.ts'
import { useApi } from '../../api/api-context.tsx'

export const cardParts = ['signs', 'pause', 'helps', 'people'] as const

export const emptyCard: FloodedCard = { signs: '', pause: '', helps: '', people: '' }

/** The card as it lies in the open room; null where there is none. */
export function useCard(): UseQueryResult<FloodedCard | null> {
  const { queries } = useApi()
  return useQuery({ ...queries.settling.get.queryOptions({ input: {} }), select: ({ card }) => card })
}

/** Keeps a card; whoever shows it sees the new one at once. One without a word is none. */
export function useKeepCard(): (card: FloodedCard) => Promise<void> {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  return async (written) => {
    const card = cardParts.some((part) => written[part].trim() !== '') ? written : null
    await client.settling.keep({ card })
    queryClient.setQueryData(queries.settling.get.queryKey({ input: {} }), { card })
  }
}
