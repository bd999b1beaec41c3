import {
  type ExportAsk,
  type ExportFormat,
  type FoundName,
  maxListedNames,
  type SealFor,
} from '#api/export-contract.ts'
import type { PageNode } from '#api/export-page.ts'
import type { PrivateRoom } from '../private-room.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import { VaultError } from '../vault-error.ts'
import { exportCopy } from './export-copy.ts'
import {
  countRecords,
  type DocumentPart,
  documentParts,
  type Plan,
  planOf,
  type Rename,
  recordsOf,
  summaryOf,
  titleOf,
  type WholeDocument,
} from './export-document.ts'
import type { ExportPlace } from './export-place.ts'
import { cleanText, mapTexts } from './map-texts.ts'
import { createNameFinder } from './names/find-names.ts'
import { type Called, createReplacer } from './names/replace-names.ts'
import { keyOf } from './names/tokens.ts'
import { pageStyle } from './page/page-style.ts'
import { type Digests, digestsOf, inTurns, type SealedPiece, sealedPieces } from './sealed-pieces.ts'
import { createSeal, type Seal } from './sealing.ts'

/** Length of what one answer of the preview holds, in characters, from which on nothing further is added. */
const enoughToShow = 256 * 1024

interface Underway {
  readonly id: string
  readonly document: WholeDocument
  readonly digests: Digests
  /** Who of two that sit together gives it. */
  keptBy: readonly string[]
  seal: Seal | null
  showing: Showing | null
  reading: Reading | null
}

/** What is left of the preview. */
interface Showing {
  readonly parts: Iterator<DocumentPart, void>
  shown: number
}

/** The file that is being read. */
interface Reading {
  readonly format: ExportFormat
  readonly pieces: AsyncIterator<SealedPiece, void>
  next: number
}

/** The room of whoever makes it, or of both. */
type Room = PrivateRoom | SharedRoom

/** Which of those that were begun in a room is the latest: one that is still being made may be overtaken. */
const latest = new WeakMap<Room, object>()
/** The latest that was begun in a room. It goes with the room: nothing of it outlives a lock, and nothing is written. */
const underway = new WeakMap<Room, Underway>()

/** A document on its way out of one open room. */
export function openExport(room: Room, place: ExportPlace, newId: () => string) {
  function find(id: string): Underway {
    const found = underway.get(room)
    if (found?.id !== id) throw new VaultError('not-found')
    return found
  }

  function drop(): void {
    const found = underway.get(room)
    underway.delete(room)
    if (found !== undefined) stopReading(found)
  }

  return {
    /** Looks at every text that would be in it. */
    async names(ask: ExportAsk): Promise<{ names: FoundName[]; isAll: boolean }> {
      const found = await namesIn(place, planOf(place, ask))
      return { names: found.slice(0, maxListedNames), isAll: found.length <= maxListedNames }
    },
    async begin(ask: ExportAsk) {
      drop()
      const own = {}
      latest.set(room, own)
      // A newer one is the one that somebody looks at: this one is of no use to anybody, and takes nobody's place.
      const goOn = () => {
        if (latest.get(room) !== own) throw new VaultError('moved-on')
      }
      const plan = planOf(place, ask)
      const document = { place, plan, rename: renameOf(place, ask, await namesIn(place, plan, goOn)) }
      const digests = await digestsOf(document, goOn)
      goOn()
      const id = newId()
      underway.set(room, { id, document, digests, keptBy: [], seal: null, showing: null, reading: null })
      return { id, records: countRecords(plan), title: titleOf(plan), style: pageStyle, digest: digests.page }
    },
    /** `after` is how many parts were shown. */
    preview(id: string, after: number): { nodes: PageNode[]; next: number | null } {
      const found = find(id)
      if (found.showing?.shown !== after) found.showing = showingFrom(found.document, after)
      const { showing } = found
      const nodes: PageNode[] = []
      for (let length = 0; length < enoughToShow; ) {
        const { value: part, done } = showing.parts.next()
        if (done || part === undefined) return { nodes, next: null }
        nodes.push(...part.nodes)
        length += part.page().length
        showing.shown += 1
      }
      return { nodes, next: showing.shown }
    },
    /** Whoever takes it back stops what was sealed as well. */
    keep(id: string, member: string, keeps: boolean): string[] {
      const found = find(id)
      if (place.room?.members.every(({ mid }) => mid !== member)) throw new VaultError('not-found')
      const others = found.keptBy.filter((mid) => mid !== member)
      found.keptBy = keeps ? [...others, member] : others
      found.seal = null
      stopReading(found)
      return [...found.keptBy]
    },
    seal(id: string, given: SealFor): { words: string[] | null } {
      const found = find(id)
      if (place.self === null && found.keptBy.length < 2) throw new VaultError('not-found')
      stopReading(found)
      found.seal = createSeal(given)
      return { words: found.seal.words === null ? null : [...found.seal.words] }
    },
    /** Pieces come in their order; the first one begins the file anew. */
    async read(id: string, format: ExportFormat, piece: number): Promise<SealedPiece> {
      const found = find(id)
      const { seal, document, digests } = found
      if (seal === null) throw new VaultError('not-found')
      if (piece === 0) {
        stopReading(found)
        found.reading = { format, pieces: sealedPieces({ document, digests, seal, format }), next: 0 }
      }
      const { reading } = found
      if (reading?.format !== format || reading.next !== piece) throw new VaultError('invalid-input')
      reading.next += 1
      const { value } = await reading.pieces.next()
      if (value === undefined) throw new VaultError('invalid-input')
      return value
    },
    stop(id: string): void {
      const found = find(id)
      found.seal = null
      stopReading(found)
    },
    cancel(id: string): void {
      find(id)
      drop()
    },
  }
}

/** Lets go of a file that was not read to its end, and of all that stands behind it. */
function stopReading(found: Underway): void {
  void found.reading?.pieces.return?.()
  found.reading = null
}

function showingFrom(document: WholeDocument, after: number): Showing {
  const parts = documentParts(document)
  for (let shown = 0; shown < after; shown += 1) parts.next()
  return { parts, shown: after }
}

/** Every name in what was chosen but the person's own and the other's, which have rules of their own. */
async function namesIn(place: ExportPlace, plan: Plan, goOn: () => void = () => {}): Promise<FoundName[]> {
  const finder = createNameFinder([place.name, place.partner ?? ''])
  const look = (value: unknown) =>
    mapTexts(value, (text) => {
      finder.look(cleanText(text))
      return text
    })
  look(summaryOf(place, plan))
  for await (const record of inTurns(recordsOf(place, plan))) {
    goOn()
    look(record)
  }
  return finder.found()
}

function renameOf(place: ExportPlace, ask: ExportAsk, found: readonly FoundName[]): Rename {
  const kept = new Set(ask.keep.map(keyOf))
  const initials = found.map(({ name }) => name).filter((name) => !kept.has(keyOf(name)))
  const keep = [...kept, place.name, place.partner ?? '']
  const replace = createReplacer({ initials, more: ask.more, keep, called: calledBy(place, ask) })
  // What cannot be seen goes first: within a name it would hide it.
  return (value) => mapTexts(value, (text) => replace(cleanText(text)))
}

/** Who of the two appears in it by another name: the other, or, where two have made it together, both. */
function calledBy({ self, name, partner }: ExportPlace, { partner: as }: ExportAsk): Called[] {
  if (as === 'name' || partner === null) return []
  if (self !== null) return [{ name: partner, as }]
  // Whoever has not told a name has words of the app, which mean nobody elsewhere.
  const told = [name, partner].filter((one, at) => one !== exportCopy.ofTwo[at])
  return told.map((one) => ({ name: one, as: 'initial' }))
}
