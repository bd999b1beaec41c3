import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CardAnswer, cardAnswers } from '#api/cards-contract.ts'
import type { SharedItem } from '#api/shared-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { CardPiece } from './piece.tsx'
import styles from './shared.module.css'
import { sharedCopy } from './shared-copy.ts'
import { refreshRoom } from './shared-lists.ts'
import type { Leaving } from './take-out.tsx'

interface ListedCardProps {
  item: Extract<SharedItem, { state: 'card' }>
  ourRoom: OurRoom
  /** Without it, the card is only read. */
  onTakeOut?: ((leaving: Leaving) => void) | undefined
}

/** A card as one of the two sees it. That it was read is told only when the other says so. */
export function ListedCard({ item, ourRoom, onTakeOut }: ListedCardProps) {
  const isOwn = item.author === ourRoom.self.id
  const author = isOwn ? ourRoom.self : ourRoom.partner
  const isLiving = ourRoom.writable && onTakeOut !== undefined
  return (
    <CardPiece
      author={isOwn ? { ...author, called: sharedCopy.you } : author}
      name={author.called}
      createdAt={item.createdAt}
      card={item.card}
    >
      {isOwn && item.answer !== null && <p>{sharedCopy.card.answered[item.answer](ourRoom.partner.called)}</p>}
      {isOwn && isLiving && (
        <Button kind="quiet" onClick={() => onTakeOut({ id: item.id, isKeptByBoth: false })}>
          {sharedCopy.takeOut.button}
        </Button>
      )}
      {!isOwn && isLiving && <Answers id={item.id} answer={item.answer} />}
    </CardPiece>
  )
}

function Answers({ id, answer }: { id: string; answer: CardAnswer | null }) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const say = useMutation({
    async mutationFn(said: CardAnswer | null) {
      await client.cards.answer({ id, answer: said })
      await refreshRoom(queryClient, queries)
    },
  })
  return (
    <fieldset className={styles.answers}>
      <legend>{sharedCopy.card.group}</legend>
      {cardAnswers.map((one) => (
        <Button key={one} aria-pressed={answer === one} onClick={() => say.mutate(answer === one ? null : one)}>
          {sharedCopy.card.answers[one]}
        </Button>
      ))}
      <NotKept error={say.error} />
    </fieldset>
  )
}
