import type { Entry } from '#api/journal-contract.ts'
import type { Version } from '#api/versions-contract.ts'
import type { Clock } from '../clock.ts'
import { documentHead } from '../journal/document-words.ts'
import { readEntry, standingEntry, updateDocument, updateTitle } from '../journal/journal-store.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { thinLater } from './keep-versions.ts'
import { deleteVersions, insertVersion, listVersions, readVersion, type VersionHead } from './versions-store.ts'

/** Earlier versions of the entries of one open private room. */
export interface Versions {
  /** The latest first. */
  list(entryId: string): VersionHead[]
  open(id: string): Version
  /** Writes a version over its entry, which is kept as it stands first: `before` is the id of that version. */
  restore(id: string): { entry: Entry; before: string }
  clear(entryId: string): void
}

export interface VersionsTools {
  readonly store: SealedStore
  readonly clock: Clock
  /** A random UUID. */
  readonly newId: () => string
}

export function openVersions({ store, clock, newId }: VersionsTools): Versions {
  return {
    list: (entryId) => store.read((db) => listVersions(db, standingEntry(db, entryId).number)),
    open: (id) => store.read((db) => readVersion(db, id)),
    restore(id) {
      const now = clock.now().toISOString()
      const restored = store.write((db) => {
        const { entryId, ownTitle, document } = readVersion(db, id)
        const present = standingEntry(db, entryId)
        const before = insertVersion(db, present, newId())
        const head = documentHead(document, ownTitle)
        updateDocument(db, entryId, { now, document, ...head })
        updateTitle(db, present.number, { now, ownTitle, ...head })
        return { number: present.number, entry: readEntry(db, entryId), before }
      })
      const { number, ...answer } = restored
      thinLater(store, number)
      return answer
    },
    clear: (entryId) => store.erase((db) => deleteVersions(db, standingEntry(db, entryId).number)),
  }
}
