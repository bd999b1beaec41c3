import type { ExportItem } from '#api/export-contract.ts'
import type { ExportRecord, Voice } from '#api/export-records.ts'
import type { MemberLink } from '../membership/member-link.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import { namesIn } from '../shared/shared-service.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { VaultError } from '../vault-error.ts'
import { exportCopy } from './export-copy.ts'

/**
 * Where a document is made from: the own room and the shared one, or the shared one alone, for two who sit together. There
 * is no way from here to the room of anybody else.
 */
export interface ExportPlace {
  readonly store: Pick<SealedStore, 'read'>
  readonly room: Pick<SharedRoom, 'vid' | 'members' | 'isFrozen' | 'report'> | null
  /** The own id in the shared room; null for two who sit together. */
  readonly self: string | null
  /** How the person is called, and how the other is; null where there is none, or they have not told. Of two, in order. */
  readonly name: string
  readonly partner: string | null
  readonly now: Date
}

/** Days that belong to a document, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

export type ItemPlace = Pick<ExportItem, 'id' | 'day'>

/** One kind of thing that can be chosen. */
export interface ExportSource {
  /** The earliest first, from behind `after` on. */
  list(place: ExportPlace, period: Period, after: ItemPlace | null, limit: number): ExportItem[]
  /** Where each of these is. What is not there, was thrown away, or lies outside the period stays out, chosen or not. */
  find(place: ExportPlace, period: Period, ids: readonly string[]): ItemPlace[]
  /** What stands of one behind the first page. What is needed for all of them is read once, when this is asked for. */
  reader(place: ExportPlace): (id: string) => ExportRecord
}

export function exportPlace(
  { room, link }: { room: { store: SealedStore; name: string }; link: MemberLink },
  now: Date,
): ExportPlace {
  const shared = sharedOrNone(link)
  const self = shared === null ? '' : link.sharedSelf()
  const other = shared?.members.find(({ mid }) => mid !== self)
  const partner = shared === null || other === undefined ? null : (namesIn(shared).get(other.mid) ?? null)
  return { store: room.store, room: shared, self, name: room.name, partner, now }
}

/** For both: whatever lies in a room of one's own is out of reach, as it is for everything else in that engine. */
export function placeOfBoth(room: SharedRoom, now: Date): ExportPlace {
  const store = {
    read(): never {
      throw new VaultError('locked')
    },
  }
  const names = namesIn(room)
  const [first, second] = room.members.map(({ mid }, at) => names.get(mid) ?? exportCopy.ofTwo[at] ?? '')
  return { store, room, self: null, name: first ?? '', partner: second ?? '', now }
}

function sharedOrNone(link: MemberLink): SharedRoom | null {
  try {
    return link.shared()
  } catch (error) {
    if (error instanceof VaultError && error.code === 'not-found') return null
    throw error
  }
}

/** Who said something, as the document puts it. */
export function voiceOf({ self, room }: ExportPlace, mid: string): Voice {
  if (self === null) return room?.members[0].mid === mid ? 'first' : 'second'
  return mid === self ? 'self' : 'partner'
}

/** How that one is called on the screen of whoever chooses, where both have names. */
export function calledIn({ name, partner }: ExportPlace, voice: Voice): string {
  if (voice === 'both') return exportCopy.by.both
  return voice === 'self' || voice === 'first' ? name : (partner ?? exportCopy.by.partner)
}

/** What stands for something in the list that it is chosen from. */
export function labelOf(...parts: readonly string[]): string {
  const label = parts.filter((part) => part !== '').join(': ')
  return label.replace(/\s+/gu, ' ').slice(0, 300).toWellFormed()
}

export function isWithin(day: string, { from, to }: Period): boolean {
  return day >= from && day <= to
}

export function inOrder(a: ItemPlace, b: ItemPlace): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : Number(a.id > b.id)
}
