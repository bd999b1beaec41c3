import type { SharedItem } from '#api/shared-contract.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ListedCard } from './listed-card.tsx'
import { KeptPiece, Piece, WordlessPiece } from './piece.tsx'
import { sharedCopy } from './shared-copy.ts'
import type { Leaving } from './take-out.tsx'

interface ListedPieceProps {
  item: SharedItem
  ourRoom: OurRoom
  /** Without it, the piece is only read. */
  onTakeOut?: ((leaving: Leaving) => void) | undefined
}

/** A piece as one of the two sees it, with what can be done with it. */
export function ListedPiece({ item, ourRoom, onTakeOut }: ListedPieceProps) {
  const isOwn = item.author === ourRoom.self.id
  const author = isOwn ? { ...ourRoom.self, called: sharedCopy.you } : ourRoom.partner
  if (item.state === 'card') return <ListedCard item={item} ourRoom={ourRoom} onTakeOut={onTakeOut} />
  if (item.state !== 'whole') return <WordlessPiece state={item.state} author={author} isOwn={isOwn} />
  const { id, isKeptByBoth, createdAt, document } = item
  const takeOut = (isOwn || isKeptByBoth) && ourRoom.writable && onTakeOut !== undefined && (
    <Button kind="quiet" onClick={() => onTakeOut({ id, isKeptByBoth })}>
      {sharedCopy.takeOut.button}
    </Button>
  )
  if (isKeptByBoth) {
    return (
      <KeptPiece members={[ourRoom.self, ourRoom.partner]} createdAt={createdAt} document={document}>
        {takeOut}
      </KeptPiece>
    )
  }
  return (
    <Piece author={author} createdAt={createdAt} document={document}>
      {takeOut}
    </Piece>
  )
}
