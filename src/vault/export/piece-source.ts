import { localDay } from '#api/calendar.ts'
import type { Voice } from '#api/export-records.ts'
import type { SharedItem } from '#api/shared-contract.ts'
import { documentHead } from '../journal/document-words.ts'
import { listShared } from '../shared/shared-service.ts'
import { exportLines } from './document-lines.ts'
import { calledIn, type ExportPlace, isWithin, labelOf, voiceOf } from './export-place.ts'
import { memorySource } from './memory-source.ts'

type Piece = Extract<SharedItem, { state: 'whole' | 'card' }>

/** Pieces of the shared room, whoever of the two wrote them. Words that nobody vouches for are none. */
export const pieceSource = memorySource<Piece>({
  all: piecesIn,
  item: (place, piece) => {
    const head = piece.state === 'card' ? piece.card.words.join(', ') : documentHead(piece.document, null).title
    return { id: piece.id, day: dayOf(piece), label: labelOf(calledIn(place, authorOf(place, piece)), head) }
  },
  isIn: (piece, period) => isWithin(dayOf(piece), period),
  record(place, piece) {
    const about = { day: dayOf(piece), by: authorOf(place, piece) }
    if (piece.state === 'card') return { kind: 'card', ...about, ...piece.card }
    return { kind: 'piece', ...about, lines: exportLines(piece.document) }
  },
})

function piecesIn({ room }: ExportPlace): Piece[] {
  if (room === null) return []
  const { items } = listShared(room, 0, Number.POSITIVE_INFINITY)
  return items.filter((item) => item.state === 'whole' || item.state === 'card')
}

function dayOf({ createdAt }: Piece): string {
  return localDay(new Date(createdAt))
}

function authorOf(place: ExportPlace, piece: Piece): Voice {
  return piece.state === 'whole' && piece.isKeptByBoth ? 'both' : voiceOf(place, piece.author)
}
