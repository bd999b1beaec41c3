import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { sharedCopy } from './shared-copy.ts'
import { refreshRoom } from './shared-lists.ts'

/** A piece that is asked about. */
export interface Leaving {
  readonly id: string
  readonly isKeptByBoth: boolean
}

interface TakeOutProps {
  /** Null when none is. */
  leaving: Leaving | null
  partner: string
  onClose(): void
  /** It is gone, or the reason why it is not. */
  onDone(words: string): void
}

export function TakeOut({ leaving, partner, onClose, onDone }: TakeOutProps) {
  const copy = sharedCopy.takeOut
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const takeBack = useMutation({
    mutationFn: async ({ id }: Leaving) => {
      await client.shared.takeBack({ id })
      await refreshRoom(queryClient, queries)
    },
    onSuccess: (_taken, { isKeptByBoth }) => onDone(isKeptByBoth ? copy.doneTogether : copy.done(partner)),
    onError: (error) => onDone(failureCopy[failureCode(error)]),
  })
  return (
    <ConfirmDialog
      open={leaving !== null}
      title={copy.title}
      confirm={copy.confirm}
      cancel={copy.keep}
      onCancel={onClose}
      onConfirm={() => {
        onClose()
        if (leaving !== null) takeBack.mutate(leaving)
      }}
    >
      <p>{leaving?.isKeptByBoth ? copy.bodyTogether(partner) : copy.body(partner)}</p>
      <p>{copy.copies(partner)}</p>
      <p>{copy.limits}</p>
    </ConfirmDialog>
  )
}
