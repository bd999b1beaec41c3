import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { sharedCopy } from './shared-copy.ts'

/** Gives up what was begun, after asking once. */
export function Discard({ onDiscard }: { onDiscard(): void }) {
  const copy = sharedCopy.draft
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button kind="quiet" icon={<IconTrash size={18} stroke={1.7} aria-hidden />} onClick={() => setAsking(true)}>
        {copy.discard}
      </Button>
      <ConfirmDialog
        open={asking}
        title={copy.discardTitle}
        confirm={copy.discardConfirm}
        cancel={copy.keep}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          onDiscard()
        }}
      >
        <p>{copy.discardBody}</p>
      </ConfirmDialog>
    </>
  )
}
