import { useQuery } from '@tanstack/react-query'
import type { LeavingOutlook } from '#api/leaving-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'

/** What leaving would mean here. Asked anew each time: the other may have left in the meantime. */
export function useOutlook(): { data: LeavingOutlook | undefined; failure: FailureCode | null } {
  const { queries } = useApi()
  const outlook = useQuery({ ...queries.leaving.outlook.queryOptions({ input: {} }), staleTime: 0, gcTime: 0 })
  return { data: outlook.data, failure: outlook.isError ? failureCode(outlook.error) : null }
}
