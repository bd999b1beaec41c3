import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings, WeekStart } from '#api/settings-contract.ts'
import { weekStartOf } from '../ui/week-start.ts'
import { useApi } from './api-context.tsx'

/** A person's own choices, as they lie in the open room. */
export function useSettings(): UseQueryResult<Settings> {
  const { queries } = useApi()
  return useQuery(queries.settings.get.queryOptions({ input: {} }))
}

/** With which day a week begins: as the person chose, or else as their language counts. */
export function useWeekStart(): WeekStart {
  return useSettings().data?.weekStart ?? weekStartOf(navigator.language)
}

/** Keeps some of them. Whoever shows the settings sees the new ones at once when the room has taken them. */
export function useChangeSettings(
  options: { onError?: () => void } = {},
): UseMutationResult<Settings, Error, Partial<Settings>> {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (part: Partial<Settings>) => client.settings.change(part),
    onSuccess: (saved) => queryClient.setQueryData(queries.settings.get.queryKey({ input: {} }), saved),
    ...options,
  })
}

interface ChosenSettings {
  /** As the person chose them, before the room has taken them too: a choice that jumps back until then looks refused. */
  readonly shown: Partial<Settings>
  choose(part: Partial<Settings>): void
  readonly error: Error | null
}

/** The settings for a page on which they are chosen. */
export function useChosenSettings(): ChosenSettings {
  const saved = useSettings().data
  const [chosen, setChosen] = useState<Partial<Settings>>({})
  const { mutate, error } = useChangeSettings({ onError: () => setChosen({}) })
  return {
    shown: { ...saved, ...chosen },
    choose(part) {
      setChosen((before) => ({ ...before, ...part }))
      mutate(part)
    },
    error,
  }
}
