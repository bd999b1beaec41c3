import type { ReactNode } from 'react'
import type { Card } from '#api/cards-contract.ts'
import type { JournalDocument } from '#api/journal-document.ts'
import type { CalledMember } from '../../api/our-room.ts'
import { AddressList } from '../../editor/link/address-list.tsx'
import { ReadOnlyEntry } from '../../editor/read-only-entry.tsx'
import { CardView } from '../../ui/card-view.tsx'
import { dayName, localDay } from '../../ui/days.ts'
import { PieceHead } from '../../ui/piece-head.tsx'
import { TwoDots } from '../../ui/two-dots.tsx'
import styles from './shared.module.css'
import { sharedCopy } from './shared-copy.ts'

interface PieceProps {
  author: CalledMember
  createdAt: string
  document: JournalDocument
  /** What can be done with it. */
  children?: ReactNode
}

interface KeptPieceProps extends Omit<PieceProps, 'author'> {
  members: readonly CalledMember[]
}

/** One piece, drawn alike in the room and in the preview before sharing: what is shown there is what is seen here. */
export function Piece({ author, createdAt, document, children }: PieceProps) {
  const day = dayName(localDay(new Date(createdAt)), new Date())
  return (
    <article className={styles.piece} aria-label={sharedCopy.piece(author.called, day)}>
      <TwoDots className={styles.sign} />
      <div data-testid="piece">
        <PieceHead marks={[author.mark]} called={author.called} day={day} />
        <ReadOnlyEntry document={document} />
        <AddressList document={document} />
      </div>
      {children !== undefined && <div className={styles.pieceFoot}>{children}</div>}
    </article>
  )
}

/** What both kept together. It has no author of its own: the two stand over it. */
export function KeptPiece({ members, createdAt, document, children }: KeptPieceProps) {
  const day = dayName(localDay(new Date(createdAt)), new Date())
  return (
    <article className={styles.piece} aria-label={sharedCopy.piece(sharedCopy.together, day)}>
      <TwoDots className={styles.sign} />
      <div data-testid="piece">
        <PieceHead marks={members.map(({ mark }) => mark)} called={sharedCopy.together} day={day} />
        <ReadOnlyEntry document={document} />
        <AddressList document={document} />
      </div>
      {children !== undefined && <div className={styles.pieceFoot}>{children}</div>}
    </article>
  )
}

interface CardPieceProps extends Omit<PieceProps, 'document'> {
  /** How the author is called by the other. */
  name: string
  card: Card
}

/** A card, drawn alike in the room and in the preview before sharing. */
export function CardPiece({ author, name, createdAt, card, children }: CardPieceProps) {
  const day = dayName(localDay(new Date(createdAt)), new Date())
  return (
    <article className={styles.piece} aria-label={sharedCopy.piece(author.called, day)}>
      <TwoDots className={styles.sign} />
      <div data-testid="piece">
        <PieceHead marks={[author.mark]} called={author.called} day={day} />
        <CardView name={name} card={card} />
      </div>
      {children !== undefined && <div className={styles.pieceFoot}>{children}</div>}
    </article>
  )
}

interface WordlessPieceProps {
  state: keyof typeof sharedCopy.wordless
  author: CalledMember
  isOwn: boolean
}

/** A record that is not what its author signed, or that this version cannot read. Its words never came to this page. */
export function WordlessPiece({ state, author, isOwn }: WordlessPieceProps) {
  const { own, other } = sharedCopy.wordless[state]
  return (
    <article className={styles.piece}>
      <TwoDots className={styles.sign} />
      <PieceHead marks={[author.mark]} called={author.called} day="" />
      <p>{isOwn ? own : other(author.called)}</p>
    </article>
  )
}
