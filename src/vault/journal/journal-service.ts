import {
  type Entry,
  type EntryCursor,
  type EntryPrompt,
  type EntrySummary,
  everyEntry,
  type HitCursor,
  type JournalFilter,
  type NamedTemplate,
  type Tag,
  type Template,
} from '#api/journal-contract.ts'
import type { JournalDocument } from '#api/journal-document.ts'
import { promptById, prompts } from '#api/journal-prompts.ts'
import type { Clock } from '../clock.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { emptySome } from '../trash/purge.ts'
import { passTime } from '../trash/room-time.ts'
import { VaultError } from '../vault-error.ts'
import { keepIfLeft, thinLater } from '../versions/keep-versions.ts'
import { documentHead, titleOf } from './document-words.ts'
import { daysWithEntries, type EntryPlace, listEntries, listOnDay } from './entry-lists.ts'
import { type PromptsOfRoom, promptsInUse, promptsOfRoom, putOffPrompt } from './entry-prompts.ts'
import { readTags, removeTag, renameTag, writeTags } from './entry-tags.ts'
import { eraseTrashedEntry } from './erase-entry.ts'
import { hasStaleEntries, indexStaleEntries, type SearchPage, searchEntries, searchTitles } from './journal-search.ts'
import {
  insertEntry,
  latestOfDay,
  moveEntry,
  readEntry,
  readSummary,
  standingEntry,
  updateDay,
  updateDocument,
  updatePin,
  updatePrompt,
  updateTitle,
} from './journal-store.ts'
import { addTemplate, changeTemplate, readTemplate, removeTemplate, type TemplateChange } from './own-templates.ts'

export interface EntryPage {
  readonly entries: EntrySummary[]
  readonly next: EntryCursor | null
}

/** The journal of one open private room. */
export interface Journal {
  list(ask: { place: EntryPlace; filter?: JournalFilter; after: EntryCursor | null; limit: number }): EntryPage
  open(id: string): Entry
  create(day: string, document: JournalDocument, prompt?: EntryPrompt | null): Entry
  /** When it returns, the words are on the disk. */
  save(id: string, document: JournalDocument): EntrySummary
  /** What stands above the words of an entry. */
  change(id: string, change: EntryChange): Entry
  trash(id: string): EntrySummary
  restore(id: string): EntrySummary
  /** Takes an entry out of the trash for good, with its words in the search index. */
  erase(id: string): void
  /** Erases some of what is in the trash. Answers whether there is more. */
  emptySome(): boolean
  search(ask: { query: string; filter?: JournalFilter; after: HitCursor | null; limit: number }): SearchPage
  titles(query: string, limit: number): EntrySummary[]
  days(from: string, to: string): string[]
  onThisDay(today: string, heavy: boolean): { entries: EntrySummary[]; leftOut: boolean }
  labels(): { tags: Tag[]; prompts: string[] }
  renameTag(id: string, label: string, merge: boolean): boolean
  removeTag(id: string): void
  prompts(today: string): PromptsOfRoom
  putOffPrompt(id: string, today: string): void
  openTemplate(id: string): Template
  addTemplate(template: Omit<Template, 'id'>): NamedTemplate
  changeTemplate(id: string, change: TemplateChange): NamedTemplate
  removeTemplate(id: string): void
}

/** Only what is named changes. */
export interface EntryChange {
  readonly day?: string | undefined
  readonly ownTitle?: string | null | undefined
  readonly tags?: readonly string[] | undefined
  readonly pinned?: boolean | undefined
  readonly prompt?: EntryPrompt | null | undefined
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
      passTime(db, clock.now())
      moveEntry(db, id, trashedAt)
      return readSummary(db, id)
    })

  return {
    list({ place, filter = everyEntry, after, limit }) {
      const rows = store.read((db) => listEntries(db, { place, filter, after, limit: limit + 1 }))
      const entries = rows.slice(0, limit)
      const last = entries.at(-1)
      const hasMore = rows.length > limit && last !== undefined
      if (!hasMore) return { entries, next: null }
      const { pinned, day, createdAt, id } = last
      return { entries, next: { pinned, day, createdAt, id } }
    },
    open: (id) => store.read((db) => readEntry(db, id)),
    create(day, document, prompt = null) {
      if (prompt !== null && 'id' in prompt) assertKnownPrompt(prompt.id)
      const id = newId()
      const entry = store.write((db) => {
        const at = laterThan(latestOfDay(db, day), now())
        insertEntry(db, { id, day, now: at, document, prompt, ...documentHead(document, null) })
        return readEntry(db, id)
      })
      indexLater()
      return entry
    },
    save(id, document) {
      let thin: number | null = null
      const summary = store.write((db) => {
        const before = standingEntry(db, id)
        const at = now()
        if (keepIfLeft(db, before, at, newId)) thin = before.number
        updateDocument(db, id, { now: at, document, ...documentHead(document, before.ownTitle) })
        return readSummary(db, id)
      })
      indexLater()
      if (thin !== null) thinLater(store, thin)
      return summary
    },
    change(id, { day, ownTitle, tags, pinned, prompt }) {
      if (prompt && 'id' in prompt) assertKnownPrompt(prompt.id)
      let thin: number | null = null
      const entry = store.write((db) => {
        const before = readEntry(db, id)
        const row = standingEntry(db, id)
        const { number } = row
        if (day !== undefined) updateDay(db, number, day)
        if (ownTitle !== undefined) {
          const own = titleOf(ownTitle)
          const at = now()
          if (keepIfLeft(db, row, at, newId)) thin = number
          updateTitle(db, number, { now: at, ownTitle: own, ...documentHead(before.document, own) })
        }
        if (tags !== undefined) writeTags(db, number, tags, newId)
        if (pinned !== undefined) updatePin(db, number, pinned)
        if (prompt !== undefined) updatePrompt(db, number, prompt)
        return readEntry(db, id)
      })
      if (ownTitle !== undefined) indexLater()
      if (thin !== null) thinLater(store, thin)
      return entry
    },
    trash: (id) => move(id, now()),
    restore: (id) => move(id, null),
    erase: (id) => store.erase((db) => eraseTrashedEntry(db, id, clock.now())),
    emptySome: () => store.erase((db) => emptySome(db, 'entry', clock.now())),
    search({ query, filter = everyEntry, after, limit }) {
      indexNow() // words typed a second ago have to be found
      return store.read((db) => searchEntries(db, { query, filter, after, limit }))
    },
    titles(query, limit) {
      indexNow()
      return store.read((db) => searchTitles(db, query, limit))
    },
    days: (from, to) => store.read((db) => daysWithEntries(db, from, to)),
    onThisDay: (today, heavy) =>
      store.read((db) => {
        const all = listOnDay(db, today, [])
        if (heavy) return { entries: all, leftOut: false }
        const entries = listOnDay(db, today, heavyPrompts)
        return { entries, leftOut: entries.length < all.length }
      }),
    labels: () => store.read((db) => ({ tags: readTags(db), prompts: promptsInUse(db) })),
    renameTag: (id, label, merge) => store.erase((db) => renameTag(db, id, label, merge)),
    removeTag: (id) => store.erase((db) => removeTag(db, id)),
    prompts: (today) => store.read((db) => promptsOfRoom(db, today)),
    putOffPrompt(id, today) {
      assertKnownPrompt(id)
      store.write((db) => putOffPrompt(db, id, today))
    },
    openTemplate: (id) => store.read((db) => readTemplate(db, id)),
    addTemplate: (template) => store.write((db) => addTemplate(db, { id: newId(), ...template }, now())),
    changeTemplate: (id, change) => store.write((db) => changeTemplate(db, id, change)),
    removeTemplate: (id) => store.erase((db) => removeTemplate(db, id)),
  }
}

const heavyPrompts = prompts.filter(({ weight }) => weight === 3).map(({ id }) => id)

/** One that this version does not know cannot have been offered. */
function assertKnownPrompt(id: string): void {
  if (promptById(id) === null) throw new VaultError('not-found')
}

/** A computer's clock may be set back: the entries of a day stay in the order in which they were written all the same. */
function laterThan(latest: string | null, now: string): string {
  if (latest === null || latest < now) return now
  return new Date(Date.parse(latest) + 1).toISOString()
}
