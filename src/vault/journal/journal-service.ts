import type { Entry, EntryCursor, EntrySummary } from '#api/journal-contract.ts'
import type { JournalDocument } from '#api/journal-document.ts'
import type { Clock } from '../clock.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { removeFromIndex } from '../sqlite/word-index.ts'
import { documentHead } from './document-words.ts'
import { rememberErased } from './erased-entries.ts'
import { hasStaleEntries, indexStaleEntries, type SearchPage, searchEntries } from './journal-search.ts'
import {
  deleteTrashedEntry,
  type EntryPlace,
  insertEntry,
  latestOfDay,
  listEntries,
  moveEntry,
  readEntry,
  readSummary,
  updateDocument,
} from './journal-store.ts'

export interface EntryPage {
  readonly entries: EntrySummary[]
  readonly next: EntryCursor | null
}

/** The journal of one open private room. */
export interface Journal {
  list(ask: { place: EntryPlace; after: EntryCursor | null; limit: number }): EntryPage
  open(id: string): Entry
  create(day: string, document: JournalDocument): Entry
  /** When it returns, the words are on the disk. */
  save(id: string, document: JournalDocument): EntrySummary
  trash(id: string): EntrySummary
  restore(id: string): EntrySummary
  /** Takes an entry out of the trash for good, with its words in the search index. */
  erase(id: string): void
  search(ask: { query: string; after: number | null; limit: number }): SearchPage
}

export interface JournalTools {
  readonly store: SealedStore
  readonly clock: Clock
  /** A random UUID. */
  readonly newId: () => string
}

export function openJournal({ store, clock, newId }: JournalTools): Journal {
  const now = () => clock.now().toISOString()

  /** Brings the search index up to date. What waits is durable, so this also mends what a crash left behind. */
  const indexNow = () => {
    if (!store.read(hasStaleEntries)) return
    while (store.write(indexStaleEntries));
  }
  const indexLater = () => store.whenQuiet('journal-search', indexNow)

  const move = (id: string, trashedAt: string | null) =>
    store.write((db) => {
      moveEntry(db, id, trashedAt)
      return readSummary(db, id)
    })

  return {
    list({ place, after, limit }) {
      const rows = store.read((db) => listEntries(db, place, after, limit + 1))
      const entries = rows.slice(0, limit)
      const last = entries.at(-1)
      const hasMore = rows.length > limit && last !== undefined
      return { entries, next: hasMore ? { day: last.day, createdAt: last.createdAt, id: last.id } : null }
    },
    open: (id) => store.read((db) => readEntry(db, id)),
    create(day, document) {
      const id = newId()
      const entry = store.write((db) => {
        insertEntry(db, { id, day, now: laterThan(latestOfDay(db, day), now()), document, ...documentHead(document) })
        return readEntry(db, id)
      })
      indexLater()
      return entry
    },
    save(id, document) {
      const summary = store.write((db) => {
        updateDocument(db, id, { now: now(), document, ...documentHead(document) })
        return readSummary(db, id)
      })
      indexLater()
      return summary
    },
    trash: (id) => move(id, now()),
    restore: (id) => move(id, null),
    erase: (id) =>
      store.erase((db) => {
        removeFromIndex(db, 'entry', deleteTrashedEntry(db, id))
        rememberErased(db, { id, erasedAt: now() }) // it is still in the earlier copies of this room
      }),
    search({ query, after, limit }) {
      indexNow() // words typed a second ago have to be found
      return store.read((db) => searchEntries(db, query, after, limit))
    },
  }
}

/** A computer's clock may be set back: the entries of a day stay in the order in which they were written all the same. */
function laterThan(latest: string | null, now: string): string {
  if (latest === null || latest < now) return now
  return new Date(Date.parse(latest) + 1).toISOString()
}
