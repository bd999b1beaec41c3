import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { versionsCopy } from './versions-copy.ts'

/** Restoring and erasing, and what is said of it. */
export function useVersions(entryId: string) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [said, setSaid] = useState<string | null>(null)
  /** The version that takes the last restoring back. */
  const [undoId, setUndoId] = useState<string | null>(null)

  async function refresh(): Promise<void> {
    // The journal's lists may hold many pages; they are read again when they are next looked at.
    queryClient.removeQueries({ queryKey: queries.journal.list.key() })
    queryClient.removeQueries({ queryKey: queries.journal.search.key() })
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: queries.versions.list.key() }),
      queryClient.invalidateQueries({ queryKey: queries.journal.open.key() }),
    ])
  }
  function failed(error: unknown): void {
    setUndoId(null)
    setSaid(failureCopy[failureCode(error)])
  }
  const restore = useMutation({
    mutationFn: ({ id }: { id: string; isUndo: boolean }) => client.versions.restore({ id }),
    onSuccess: async ({ before }, { isUndo }) => {
      await refresh()
      setUndoId(isUndo ? null : before)
      setSaid(isUndo ? versionsCopy.undone : versionsCopy.restored)
    },
    onError: failed,
  })
  const clear = useMutation({
    mutationFn: () => client.versions.clear({ id: entryId }),
    onSuccess: async () => {
      await refresh()
      setUndoId(null)
      setSaid(versionsCopy.erase.done)
    },
    onError: failed,
  })

  return {
    said,
    canUndo: undoId !== null,
    restore: (id: string) => restore.mutate({ id, isUndo: false }),
    undo: () => undoId !== null && restore.mutate({ id: undoId, isUndo: true }),
    clear: (onDone: () => void) => clear.mutate(undefined, { onSuccess: onDone }),
    dismiss() {
      setSaid(null)
      setUndoId(null)
    },
  }
}
