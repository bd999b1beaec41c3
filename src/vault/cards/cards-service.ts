import type { Card, OwnCard } from '#api/cards-contract.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import {
  type Author,
  answerKey,
  answersIn,
  isCard,
  type SharedTools,
  shareCard,
  takeBackPiece,
} from '../shared/shared-service.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { VaultError } from '../vault-error.ts'

export interface CardsPlace {
  /** The own room, which alone knows where a card came from. */
  readonly store: SealedStore
  readonly room: SharedRoom
  readonly author: Author
  readonly tools: SharedTools
}

/**
 * Shares a card and remembers from which entry. The card comes first: a crash between the two leaves a card that can
 * still be taken out in the shared room, and never a note of one that is not there.
 */
export function shareFrom({ store, room, author, tools }: CardsPlace, feelingId: string, card: Card): string {
  const number = store.read((db) => numberOf(db, feelingId))
  const { id, createdAt } = shareCard(room, author, tools, card)
  try {
    store.write((db) =>
      db.prepare('INSERT INTO feeling_card (record, number, shared_at) VALUES (?, ?, ?)').run(id, number, createdAt),
    )
  } catch (error) {
    takeBackPiece(room, author, tools, id) // whoever is told that it was not shared must be able to believe it
    throw error
  }
  return id
}

/** Own cards that stand in the shared room and whose entry is still there. */
export function ownCards({ store, room, author }: Pick<CardsPlace, 'store' | 'room' | 'author'>): OwnCard[] {
  const { records } = room.report()
  const standing = new Map(
    records.flatMap((one) => (one.author === author.mid && isCard(one) ? [[one.id, answerKey(one)] as const] : [])),
  )
  const answers = answersIn(room)
  const rows = store.read((db) =>
    db
      .prepare(
        `SELECT record, feeling.id AS feelingId, shared_at AS sharedAt FROM feeling_card
         JOIN feeling USING (number) ORDER BY shared_at DESC, record`,
      )
      .all(),
  ) as { record: string; feelingId: string; sharedAt: string }[]
  return rows
    .filter(({ record }) => standing.has(record))
    .map(({ record, ...row }) => ({ ...row, id: record, answer: answers.get(standing.get(record) ?? '') ?? null }))
}

function numberOf(db: CipherDatabase, feelingId: string): number {
  const number = db.prepare('SELECT number FROM feeling WHERE id = ? AND trashed_at IS NULL').pluck().get(feelingId)
  if (typeof number !== 'number') throw new VaultError('not-found')
  return number
}
