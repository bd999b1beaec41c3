import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { sharedCopy } from './shared-copy.ts'
import { refreshRoom } from './shared-lists.ts'

interface TakeOutProps {
  /** The own piece that is asked about; null when none is. */
  id: string | null
  partner: string
  onClose(): void
  /** It is gone, or the reason why it is not. */
  onDone(words: string): void
}

export function TakeOut({ id, partner, onClose, onDone }: TakeOutProps) {
  const copy = sharedCopy.takeOut
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const takeBack = useMutation({
    mutationFn: async (piece: string) => {
      await client.shared.takeBack({ id: piece })
      await refreshRoom(queryClient, queries)
    },
    onSuccess: () => onDone(copy.done(partner)),
    onError: (error) => onDone(failureCopy[failureCode(error)]),
  })
  return (
    <ConfirmDialog
      open={id !== null}
      title={copy.title}
      confirm={copy.confirm}
      cancel={copy.keep}
      onCancel={onClose}
      onConfirm={() => {
        onClose()
        if (id !== null) takeBack.mutate(id)
      }}
    >
      <p>{copy.body(partner)}</p>
      <p>{copy.copies(partner)}</p>
      <p>{copy.limits}</p>
    </ConfirmDialog>
  )
}
