import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Settings } from '#api/settings-contract.ts'
import { useApi } from './api-context.tsx'

/** A person's own choices, as they lie in the open room. */
export function useSettings(): UseQueryResult<Settings> {
  const { queries } = useApi()
  return useQuery(queries.settings.get.queryOptions({ input: {} }))
}

/** Keeps some of them. Whoever shows the settings sees the new ones at once when the room has taken them. */
export function useChangeSettings(): UseMutationResult<Settings, Error, Partial<Settings>> {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (part: Partial<Settings>) => client.settings.change(part),
    onSuccess: (saved) => queryClient.setQueryData(queries.settings.get.queryKey({ input: {} }), saved),
  })
}
