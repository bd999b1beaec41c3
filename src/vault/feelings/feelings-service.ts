import type {
  Feeling,
  FeelingCursor,
  FeelingDraft,
  FeelingFilter,
  FeelingWords,
  OwnWord,
} from '#api/feelings-fields.ts'
import type { Begun, Charts, LookBack, Marker } from '#api/feelings-looks.ts'
import type { Clock } from '../clock.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { emptySome } from '../trash/purge.ts'
import { passTime } from '../trash/room-time.ts'
import { VaultError } from '../vault-error.ts'
import { type BegunPart, readBegun, writeBegun } from './begun.ts'
import { type ChartsAsk, chartsOf } from './charts.ts'
import { eraseTrashedFeeling } from './erase-feeling.ts'
import { endDraft, readDrafts, removeDraft, writeDraft } from './feelings-draft.ts'
import {
  type FeelingPlace,
  insertFeeling,
  listFeelings,
  moveFeeling,
  readFeeling,
  updateFeeling,
} from './feelings-store.ts'
import { addLookBack, readLookBacks, removeLookBack } from './look-backs.ts'
import { addMarker, removeMarker } from './markers.ts'
import {
  addOwnWord,
  assertKnownItems,
  isKnownItem,
  readWords,
  removeOwnWord,
  setHidden,
  withTyped,
  wordsOf,
} from './own-words.ts'
import { noteOffer } from './support-offer.ts'

/** The first day that can be named. */
const earliestDay = '1970-01-01'

/** The feelings log of one open private room. Nothing in it is ever counted towards anything. */
export interface FeelingsLog {
  list(ask: { place: FeelingPlace; filter: FeelingFilter; after: FeelingCursor | null; limit: number }): {
    feelings: Feeling[]
    next: FeelingCursor | null
  }
  open(id: string): Feeling
  /** When it returns, it is on the disk, and the draft is gone. */
  save(draft: FeelingDraft, today: string): { feeling: Feeling; offerSupport: boolean }
  /** Whether it is shown when a session together is prepared. */
  remind(id: string, remind: boolean): Feeling
  trash(id: string): Feeling
  restore(id: string): Feeling
  erase(id: string): void
  /** Erases some of what is in the trash. Answers whether there is more. */
  emptySome(): boolean
  words(): FeelingWords
  addWord(word: Omit<OwnWord, 'id'>): OwnWord
  removeWord(id: string): FeelingWords
  hideWord(id: string, hidden: boolean): FeelingWords
  drafts(): FeelingDraft[]
  keepDraft(draft: FeelingDraft): void
  dropDraft(id: string | null): void
  begun(): Begun
  keepBegun(part: BegunPart): void
  charts(ask: ChartsAsk): Charts
  addMarker(marker: Omit<Marker, 'id'>): Marker
  removeMarker(id: string): void
  lookBacks(): LookBack[]
  addLookBack(lookBack: Omit<LookBack, 'id' | 'createdAt'>): LookBack
  removeLookBack(id: string): void
}

export interface FeelingsTools {
  readonly store: SealedStore
  readonly clock: Clock
  /** A random UUID. */
  readonly newId: () => string
}

export function openFeelings({ store, clock, newId }: FeelingsTools): FeelingsLog {
  const now = () => clock.now().toISOString()

  const move = (id: string, trashedAt: string | null) =>
    store.write((db) => {
      passTime(db, clock.now())
      moveFeeling(db, id, trashedAt)
      return readFeeling(db, id)
    })

  return {
    list({ place, filter, after, limit }) {
      const rows = store.read((db) => listFeelings(db, place, filter, after, limit + 1))
      const feelings = rows.slice(0, limit)
      const last = rows.length > limit ? feelings.at(-1) : undefined
      if (last === undefined) return { feelings, next: null }
      const { id, createdAt, fields } = last
      return { feelings, next: { day: fields.day, time: fields.time, createdAt, id } }
    },
    open: (id) => store.read((db) => readFeeling(db, id)),
    save: ({ id, fields: given, typed, draftId }, today) =>
      store.write((db) => {
        assertKnownItems(db, given)
        const fields = withTyped(db, { fields: given, typed }, { newId, now: now() })
        const before = id === null ? null : readFeeling(db, id).fields
        // What lies ahead was not felt yet, and a slip of the year would stretch every chart. A day that was kept stays:
        // whoever flies west finds that it was tomorrow.
        const isOutside = fields.day > today || fields.day < earliestDay
        if (isOutside && fields.day !== before?.day) throw new VaultError('invalid-input')
        const kept = { id: id ?? newId(), now: now(), fields, words: wordsOf(db, fields) }
        if (id === null) insertFeeling(db, kept)
        else updateFeeling(db, kept)
        endDraft(db, { id, draftId })
        const isOverwhelming = fields.strength === 5 && before?.strength !== 5
        return { feeling: readFeeling(db, kept.id), offerSupport: isOverwhelming && noteOffer(db, today) }
      }),
    remind: (id, remind) =>
      store.write((db) => {
        const fields = { ...readFeeling(db, id).fields, remind }
        updateFeeling(db, { id, now: now(), fields, words: wordsOf(db, fields) })
        return readFeeling(db, id)
      }),
    trash: (id) => move(id, now()),
    restore: (id) => move(id, null),
    erase: (id) => store.erase((db) => eraseTrashedFeeling(db, id, clock.now())),
    emptySome: () => store.erase((db) => emptySome(db, 'feeling', clock.now())),
    words: () => store.read(readWords),
    addWord: (word) => store.write((db) => addOwnWord(db, { id: `own_${newId()}`, ...word }, now())),
    removeWord: (id) =>
      store.erase((db) => {
        removeOwnWord(db, id, readDrafts(db))
        return readWords(db)
      }),
    hideWord: (id, hidden) =>
      store.write((db) => {
        if (!isKnownItem(db, id)) throw new VaultError('not-found')
        setHidden(db, id, hidden)
        return readWords(db)
      }),
    drafts: () => store.read(readDrafts),
    keepDraft: (draft) => store.write((db) => writeDraft(db, draft)),
    dropDraft: (id) => store.erase((db) => removeDraft(db, id)),
    begun: () => store.read(readBegun),
    keepBegun: (part) => store.erase((db) => writeBegun(db, part)),
    charts: (ask) => store.read((db) => chartsOf(db, ask)),
    addMarker: (marker) =>
      store.write((db) => {
        writeBegun(db, { marker: null })
        return addMarker(db, { id: newId(), ...marker })
      }),
    removeMarker: (id) => store.erase((db) => removeMarker(db, id)),
    lookBacks: () => store.read(readLookBacks),
    addLookBack: (lookBack) =>
      store.write((db) => {
        writeBegun(db, { lookBack: null })
        return addLookBack(db, { id: newId(), createdAt: now(), ...lookBack })
      }),
    removeLookBack: (id) => store.erase((db) => removeLookBack(db, id)),
  }
}
