import type { SharedItem } from '#api/shared-contract.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { Piece, WordlessPiece } from './piece.tsx'
import { sharedCopy } from './shared-copy.ts'

interface ListedPieceProps {
  item: SharedItem
  ourRoom: OurRoom
  /** Without it, the piece is only read. */
  onTakeOut?: () => void
}

/** A piece as one of the two sees it, with what can be done with it. */
export function ListedPiece({ item, ourRoom, onTakeOut }: ListedPieceProps) {
  const isOwn = item.author === ourRoom.self.id
  const author = isOwn ? { ...ourRoom.self, called: sharedCopy.you } : ourRoom.partner
  if (item.state !== 'whole') return <WordlessPiece state={item.state} author={author} isOwn={isOwn} />
  return (
    <Piece author={author} createdAt={item.createdAt} document={item.document}>
      {isOwn && ourRoom.writable && onTakeOut !== undefined && (
        <Button kind="quiet" onClick={onTakeOut}>
          {sharedCopy.takeOut.button}
        </Button>
      )}
    </Piece>
  )
}
