import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Notice } from '../../ui/notice.tsx'
import { journalCopy } from './journal-copy.ts'
import type { useJournal } from './use-journal.ts'

/** What was just done to an entry, or why it was not, and the way back. */
export function TrashedNotice({ journal }: { journal: ReturnType<typeof useJournal> }) {
  const { trashed, failure } = journal
  const undo = failure === null && trashed !== null
  const text = failure === null ? journalCopy.trash.moved : failureCopy[failure]
  return (
    <Notice text={undo || failure !== null ? text : null} onClose={journal.dismiss}>
      {undo && (
        <Button kind="quiet" onClick={() => void journal.undoTrash(trashed)}>
          {journalCopy.trash.undo}
        </Button>
      )}
    </Notice>
  )
}
