import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { momentName } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import type { Copy } from './copy-row.tsx'
import { snapshotsCopy } from './snapshots-copy.ts'

/** The list of copies, and what can be done with them. `said` is what came of it. */
export function useSnapshots() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [said, setSaid] = useState<string | null>(null)
  // A copy may have been made since the screen was last open.
  const list = useQuery({ ...queries.snapshots.list.queryOptions({ input: {} }), staleTime: 0 })
  const onError = (error: unknown) => setSaid(failureCopy[failureCode(error)])
  const refresh = () => queryClient.invalidateQueries({ queryKey: queries.snapshots.key() })

  const restore = useMutation({
    mutationFn: (copy: Copy) => client.snapshots.restore({ file: copy.file }),
    onSuccess: async (_opened, copy) => {
      queryClient.removeQueries({ type: 'inactive' }) // lists and entries of the room that was
      await queryClient.invalidateQueries()
      setSaid(snapshotsCopy.restored(momentName(copy.madeAt)))
    },
    onError,
  })
  const eraseNow = useMutation({
    mutationFn: () => client.snapshots.eraseNow({}),
    onSuccess: async () => {
      await refresh()
      setSaid(snapshotsCopy.erasedDone)
    },
    onError,
  })
  const remove = useMutation({
    mutationFn: (file: string) => client.snapshots.removeDamaged({ file }),
    onSuccess: async () => {
      await refresh()
      setSaid(snapshotsCopy.removed)
    },
    onError,
  })
  return { list, restore, eraseNow, remove, said, close: () => setSaid(null) }
}
