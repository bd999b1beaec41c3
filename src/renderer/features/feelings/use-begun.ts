import { useQuery } from '@tanstack/react-query'
import type { Begun } from '#api/feelings-looks.ts'
import { useApi } from '../../api/api-context.tsx'
import { type Kept, useKept } from '../../api/use-kept.ts'

/** What one of the small forms was left with, asked for once; undefined until it is known. */
export function useBegun<Part extends keyof Begun>(part: Part): Begun[Part] | undefined {
  const { client } = useApi()
  const begun = useQuery({
    queryKey: ['feelings-begun'],
    queryFn: () => client.feelings.begun({}),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  // Where it cannot be read, the form is there all the same.
  return begun.isError ? null : begun.data?.[part]
}

/** Keeps what stands in a small form, so that Hide and a lock lose nothing. Null is nothing to keep. */
export function useKeptBegun<Part extends keyof Begun>(part: Part, initial: Begun[Part]): Kept<Begun[Part]> {
  const { client } = useApi()
  return useKept(initial, async (value) => {
    await client.feelings.keepBegun({ [part]: value })
  })
}
