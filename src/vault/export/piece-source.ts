import { localDay } from '#api/calendar.ts'
import type { ExportItem } from '#api/export-contract.ts'
import type { ExportRecord, Voice } from '#api/export-records.ts'
import type { SharedItem } from '#api/shared-contract.ts'
import { documentHead } from '../journal/document-words.ts'
import { listShared } from '../shared/shared-service.ts'
import { VaultError } from '../vault-error.ts'
import { exportLines } from './document-lines.ts'
import { calledIn, type ExportPlace, type ExportSource, isWithin, labelOf, pageOf, voiceOf } from './export-place.ts'

type Piece = Extract<SharedItem, { state: 'whole' | 'card' }>

/** Pieces of the shared room, whoever of the two wrote them. Words that nobody vouches for are none. */
export const pieceSource: ExportSource = {
  list: (place, period, after, limit) =>
    pageOf(
      piecesIn(place)
        .map(itemOf(place))
        .filter(({ day }) => isWithin(day, period)),
      after,
      limit,
    ),
  find: (place, period, id) => {
    const found = piecesIn(place).find((piece) => piece.id === id)
    const item = found === undefined ? null : itemOf(place)(found)
    return item !== null && isWithin(item.day, period) ? item : null
  },
  read(place, id): ExportRecord {
    const found = piecesIn(place).find((piece) => piece.id === id)
    if (found === undefined) throw new VaultError('moved-on')
    const { day } = itemOf(place)(found)
    const by = authorOf(place, found)
    if (found.state === 'card') return { kind: 'card', day, by, ...found.card }
    return { kind: 'piece', day, by, lines: exportLines(found.document) }
  },
}

function piecesIn({ room }: ExportPlace): Piece[] {
  if (room === null) return []
  const { items } = listShared(room, 0, Number.POSITIVE_INFINITY)
  return items.filter((item) => item.state === 'whole' || item.state === 'card')
}

function itemOf(place: ExportPlace) {
  return (piece: Piece): ExportItem => {
    const by = calledIn(place, authorOf(place, piece))
    const head = piece.state === 'card' ? piece.card.words.join(', ') : documentHead(piece.document, null).title
    return { id: piece.id, day: localDay(new Date(piece.createdAt)), label: labelOf(by, head) }
  }
}

function authorOf(place: ExportPlace, piece: Piece): Voice {
  return piece.state === 'whole' && piece.isKeptByBoth ? 'both' : voiceOf(place, piece.author)
}
