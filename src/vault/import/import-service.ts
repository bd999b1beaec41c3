import {
  type ImportCounts,
  type ImportedEntry,
  type ImportStep,
  maxImportEntries,
  maxImportLength,
} from '#api/import-contract.ts'
import { promptById } from '#api/journal-prompts.ts'
import type { Clock } from '../clock.ts'
import { countStaleEntries, indexStaleEntries, smallBatch } from '../journal/journal-search.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { passTime } from '../trash/room-time.ts'
import { VaultError } from '../vault-error.ts'
import {
  dropSome,
  hasEntry,
  hasUnfinished,
  isKnownSource,
  type LastImport,
  lastImport,
  letIn,
  makeSome,
  setAside,
  trashImported,
} from './import-store.ts'
import { sourceDigest, sourceKey } from './source-digest.ts'

export interface ImportProgress {
  readonly step: ImportStep
  readonly done: number
  readonly of: number
}

/** Entries from elsewhere, on their way into one open private room. */
export interface Import {
  begin(): Promise<{ id: string }>
  known(id: string, sources: readonly string[]): { known: boolean[] }
  /** When it returns, they are set aside durably. */
  add(id: string, entries: readonly ImportedEntry[]): ImportCounts
  /** After the first `searching`, the entries are there, whatever happens then. */
  commit(id: string): AsyncGenerator<ImportProgress, void>
  /** When it returns, nothing of it will be there that is not there by then. */
  cancel(id: string): Promise<void>
  last(): { last: LastImport | null }
  takeBack(id: string): { entries: number }
}

export interface ImportTools {
  readonly store: SealedStore
  readonly clock: Clock
  /** A random UUID. */
  readonly newId: () => string
  readonly limits?: ImportLimits
}

/** What one import can bring. */
export interface ImportLimits {
  readonly entries: number
  /** What all documents together have as text, in characters. */
  readonly length: number
}

const usualLimits: ImportLimits = { entries: maxImportEntries, length: maxImportLength }

interface Adding {
  readonly id: string
  entries: number
  length: number
}

/** What goes on in one open room. It goes with the room. */
interface Underway {
  adding: Adding | null
  /** Id of the import of which entries are being made. */
  making: string | null
  dropping: Promise<void> | null
}

const rooms = new WeakMap<SealedStore, Underway>()

export function openImport({ store, clock, newId, limits = usualLimits }: ImportTools): Import {
  const underway = rooms.get(store) ?? { adding: null, making: null, dropping: null }
  rooms.set(store, underway)

  function find(id: string): Adding {
    if (underway.adding?.id !== id) throw new VaultError('not-found')
    return underway.adding
  }

  /** Takes away all that is set aside or on its way. What a crash or a lock leaves of it goes at the next opening. */
  function drop(): Promise<void> {
    underway.dropping ??= inTurns(() => store.erase(dropSome)).finally(() => {
      underway.dropping = null
    })
    return underway.dropping
  }

  async function* make(id: string, of: number): AsyncGenerator<ImportProgress, void> {
    let isLetIn = false
    underway.making = id
    try {
      for (let done = 0; done < of; ) {
        yield { step: 'keeping', done, of }
        await nextTurn()
        if (underway.making !== id) throw new VaultError('not-found') // another one was begun
        const made = store.write((db) => makeSome(db, id, newId))
        if (made === 0) throw new VaultError('internal') // fewer than were counted: it would never end
        done += made
      }
      store.write(letIn)
      isLetIn = true
    } finally {
      // Where another one was begun, that has taken away what this one had made.
      const isLast = underway.making === id
      if (isLast) underway.making = null
      if (isLast && !isLetIn) drop().catch(() => {})
    }
  }

  return {
    async begin() {
      underway.adding = null
      underway.making = null
      await drop()
      const id = newId()
      underway.adding = { id, entries: 0, length: 0 }
      return { id }
    },
    known(id, sources) {
      find(id)
      return store.write((db) => ({ known: knownSources(db, sources) }))
    },
    add(id, entries) {
      const adding = find(id)
      for (const { prompt } of entries) assertPrompt(prompt)
      const length = entries.reduce((sum, { document }) => sum + JSON.stringify(document).length, 0)
      const isTooMuch = adding.entries + entries.length > limits.entries || adding.length + length > limits.length
      if (isTooMuch) throw new VaultError('too-large')
      const counts = store.write((db) => addAll(db, entries, newId))
      adding.entries += counts.taken
      adding.length += length
      return counts
    },
    async *commit(id) {
      const { entries: of } = find(id)
      underway.adding = null // whatever comes of it, nothing can be added any more
      yield* make(id, of)
      let isOver = false
      const over = searchLater(store).then(() => {
        isOver = true
      })
      while (!isOver) {
        yield { step: 'searching', done: Math.max(0, of - store.read(countStaleEntries)), of }
        await Promise.race([over, nextTurn()])
      }
      yield { step: 'done', done: of, of }
    },
    async cancel(id) {
      if (underway.making === id) {
        underway.making = null // the one that makes them hears of it at its next turn
        drop().catch(() => {})
        return
      }
      find(id)
      underway.adding = null
      await drop()
    },
    last: () => ({ last: store.read(lastImport) }),
    takeBack: (id) => ({
      entries: store.write((db) => {
        passTime(db, clock.now())
        return trashImported(db, id, clock.now().toISOString())
      }),
    }),
  }
}

/** When a room was just opened, nothing is on its way into it any more. What fails is done at the next opening. */
export function clearUnfinished(store: SealedStore): void {
  try {
    if (store.read(hasUnfinished)) store.erase(dropAll)
  } catch {
    // A full disk, say. What is set aside is in no list, and keeps nobody out of their room.
  }
}

/** Takes away all that is set aside, in a copy of a room say. */
export function dropAll(db: CipherDatabase): void {
  while (dropSome(db));
}

function addAll(db: CipherDatabase, entries: readonly ImportedEntry[], newId: () => string): ImportCounts {
  const key = sourceKey(db)
  const counts = { taken: 0, known: 0, twice: 0 }
  for (const entry of entries) {
    const source = sourceDigest(key, entry.source)
    if (isKnown(db, entry.source, source)) counts.known += 1
    else if (setAside(db, entry, { id: newId(), source })) counts.taken += 1
    else counts.twice += 1
  }
  return counts
}

function knownSources(db: CipherDatabase, sources: readonly string[]): boolean[] {
  const key = sourceKey(db)
  return sources.map((source) => isKnown(db, source, sourceDigest(key, source)))
}

/** What was taken out of this room is known by its own id as well. */
function isKnown(db: CipherDatabase, source: string, digest: string): boolean {
  const ownId = /^own:(.+)$/.exec(source)?.[1]
  return isKnownSource(db, digest) || (ownId !== undefined && hasEntry(db, ownId))
}

/**
 * Brings the search up to date in small turns, so that saving never waits for long. It goes on when nobody listens; what a
 * crash or a lock leaves of it, the next search does.
 */
function searchLater(store: SealedStore): Promise<void> {
  return inTurns(() => store.write((db) => indexStaleEntries(db, smallBatch))).catch(() => {})
}

/** Lets other calls in between the turns. */
async function inTurns(turn: () => boolean): Promise<void> {
  while (turn()) await nextTurn()
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function assertPrompt(prompt: ImportedEntry['prompt']): void {
  if (prompt !== null && 'id' in prompt && promptById(prompt.id) === null) throw new VaultError('invalid-input')
}
