import type { QueryClient } from '@tanstack/react-query'
import type { Sitting, SittingCursor } from '#api/reflection-contract.ts'
import { type StepId, stepById } from '#api/reflection-steps.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'
import type { Queries } from '../../api/api-context.tsx'

const pageLimit = 30

/** A list, page after page: each begins after the last row of the one before. */
export function listOptions(queries: Queries, place: 'kept' | 'trash', step: StepId | null = null) {
  return queries.reflection.list.infiniteOptions({
    input: (after: SittingCursor | null) => ({ place, step, after, limit: pageLimit }),
    initialPageParam: null as SittingCursor | null,
    getNextPageParam: (page) => page.next,
    gcTime: 0,
  })
}

/** Everything that shows the reflection is asked for again. */
export function refreshReflection(queryClient: QueryClient, queries: Queries): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: queries.reflection.key() })
}

/** The steps of a sitting by their names. None of its words. */
export function stepsOf({ steps, path }: Sitting): string {
  const titles = steps.map((step) => stepById(step).title)
  return titles.length === 0 ? reflectionWords.paths[path] : titles.join(', ')
}
