import { Button } from '../../ui/button.tsx'
import { momentName } from '../../ui/days.ts'
import { Note } from '../../ui/note.tsx'
import { unlockCopy } from './unlock-copy.ts'

/** After the right passphrase, when the room's own file is damaged and a copy of it is whole. */
export function LastGoodCopy({ madeAt, onOpen }: { madeAt: string; onOpen(): void }) {
  const copy = unlockCopy.damaged
  return (
    <div role="status">
      <Note title={copy.title}>
        <p>{copy.copy(momentName(madeAt))}</p>
        <p>{copy.after}</p>
        <Button onClick={onOpen}>{copy.open}</Button>
      </Note>
    </div>
  )
}
