import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Membership } from '#api/membership-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'

/** What has just happened at the door, when the page on which it happened may be gone by then. */
export type DoorNews = 'opened' | 'words-changed' | null

interface ChangeEnds<T> {
  onDone?(input: T): void
  onRefused?(code: FailureCode): void
}

/**
 * A change of it. When the engine refuses, the page looks anew: something else may stand in the files by now. The ends
 * are told first, because what they are told about may take the page that asked away.
 */
export function useMembershipChange<T = void>(
  change: (input: T) => Promise<Membership>,
  { onDone, onRefused }: ChangeEnds<T> = {},
): UseMutationResult<Membership, Error, T> {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const queryKey = queries.membership.get.queryKey({ input: {} })
  return useMutation({
    mutationFn: change,
    onSuccess: (membership, input) => {
      onDone?.(input)
      queryClient.setQueryData(queryKey, membership)
      // What was asked of a shared room that was not there is asked anew, now that it may be.
      return queryClient.resetQueries({ queryKey: queries.shared.key() })
    },
    onError: (error) => {
      onRefused?.(failureCode(error))
      return queryClient.invalidateQueries({ queryKey })
    },
  })
}
