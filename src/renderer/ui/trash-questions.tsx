import { ConfirmDialog } from './confirm-dialog.tsx'
import { trashCopy } from './trash-copy.ts'

/** What is asked before anything leaves a trash for good. */
export type TrashQuestion = 'empty' | 'erase'

interface TrashQuestionsProps {
  asked: TrashQuestion | null
  words: {
    readonly emptyQuestion: string
    readonly emptyBody: string
    readonly eraseTitle: string
    /** What erasing cannot reach. */
    readonly eraseLimits: string
  }
  /** The question is answered, one way or the other. */
  onAnswered(): void
  onEmpty(): void
  onErase(): void
}

/** The two questions of a trash: before one is erased, and before all are. */
export function TrashQuestions({ asked, words, onAnswered, onEmpty, onErase }: TrashQuestionsProps) {
  const yes = (deed: () => void) => () => {
    onAnswered()
    deed()
  }
  return (
    <>
      <ConfirmDialog
        open={asked === 'empty'}
        title={words.emptyQuestion}
        confirm={trashCopy.emptyConfirm}
        cancel={trashCopy.emptyKeep}
        onCancel={onAnswered}
        onConfirm={yes(onEmpty)}
      >
        <p>{words.emptyBody}</p>
        <p>{words.eraseLimits}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'erase'}
        title={words.eraseTitle}
        confirm={trashCopy.erase}
        cancel={trashCopy.keep}
        onCancel={onAnswered}
        onConfirm={yes(onErase)}
      >
        <p>{trashCopy.eraseBody}</p>
        <p>{words.eraseLimits}</p>
      </ConfirmDialog>
    </>
  )
}
