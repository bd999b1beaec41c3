import { localDay } from '#api/calendar.ts'
import type { ExportItem } from '#api/export-contract.ts'
import type { ExportRecord, Voice } from '#api/export-records.ts'
import type { SharedItem } from '#api/shared-contract.ts'
import { documentHead } from '../journal/document-words.ts'
import { listShared } from '../shared/shared-service.ts'
import { VaultError } from '../vault-error.ts'
import { exportLines } from './document-lines.ts'
import { exportCopy } from './export-copy.ts'
import { type ExportPlace, type ExportSource, isWithin, pageOf } from './export-place.ts'

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
    const by = voiceOf(place, found)
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
    const by = calledIn(place, voiceOf(place, piece))
    const head = piece.state === 'card' ? piece.card.words.join(', ') : documentHead(piece.document, null).title
    const label = [by, head].filter((part) => part !== '').join(': ')
    return { id: piece.id, day: localDay(new Date(piece.createdAt)), label: label.slice(0, 300).toWellFormed() }
  }
}

/** On the screen of whoever chooses, where both have names. */
function calledIn({ name, partner }: ExportPlace, voice: Voice): string {
  if (voice === 'both') return exportCopy.by.both
  return voice === 'self' ? name : (partner ?? exportCopy.by.partner)
}

function voiceOf({ self }: ExportPlace, piece: Piece): Voice {
  if (piece.state === 'whole' && piece.isKeptByBoth) return 'both'
  return piece.author === self ? 'self' : 'partner'
}
