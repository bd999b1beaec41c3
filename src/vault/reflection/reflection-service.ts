import { localDay } from '#api/calendar.ts'
import type { Sitting, SittingChange, SittingCursor, WholeSitting } from '#api/reflection-contract.ts'
import {
  type PathId,
  type QuestionId,
  questionById,
  restingStands,
  type Stand,
  type StepId,
  standsToOther,
  standsToSelf,
  stepById,
  stepOf,
} from '#api/reflection-steps.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'
import type { Clock } from '../clock.ts'
import { documentLines } from '../journal/document-words.ts'
import { rememberErased } from '../journal/erased-entries.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { emptySome } from '../trash/purge.ts'
import { passTime } from '../trash/room-time.ts'
import { VaultError } from '../vault-error.ts'
import { eraseTrashedSitting } from './erase-reflection.ts'
import {
  choseAgain,
  looked,
  type Outlook,
  outlookOf,
  putOff,
  quietAfter,
  rest,
  speaksAgain,
  suggestionFor,
} from './outlook.ts'
import {
  deleteSitting,
  insertSitting,
  listSittings,
  moveSitting,
  readAnswer,
  readAskedAt,
  readSitting,
  readWholeSitting,
  type SittingPlace,
  updateSitting,
  writeAnswer,
  writeAskedAt,
} from './reflection-store.ts'

/** How long somebody waits before they share something of what they did themselves, in milliseconds. */
const waitToShare = 24 * 3600 * 1000

/** The reflection on forgiving in one open private room. Nothing in it is counted, compared or searched. */
export interface Reflection {
  list(ask: { place: SittingPlace; step: StepId | null; after: SittingCursor | null; limit: number }): {
    sittings: Sitting[]
    next: SittingCursor | null
  }
  open(id: string): WholeSitting
  begin(path: PathId, day: string, change: SittingChange): Sitting
  /** When it returns, it is on the disk. Null when nothing was left of it. */
  keep(id: string, change: SittingChange): Sitting | null
  trash(id: string): Sitting
  restore(id: string): Sitting
  erase(id: string): void
  /** Erases some of what is in the trash. Answers whether there is more. */
  emptySome(): boolean
  outlook(today: string): Outlook
  suggestion(today: string): 'asked' | 'quiet' | null
  putOff(today: string): void
  looked(today: string): void
  /** Whether a sentence can be shared now, and from when on where one has to wait. `ask` begins the wait. */
  sharing(id: string, ask: boolean): { isOpen: boolean; from: string | null }
  /** Throws where the sentence may not be shared now, or is none of that answer. */
  assertSharable(id: string, question: QuestionId | null, sentence: string): void
}

export interface ReflectionTools {
  readonly store: SealedStore
  readonly clock: Clock
  /** A random UUID. */
  readonly newId: () => string
}

export function openReflection({ store, clock, newId }: ReflectionTools): Reflection {
  const now = () => clock.now().toISOString()

  const move = (id: string, trashedAt: string | null) =>
    store.write((db) => {
      passTime(db, clock.now())
      if (trashedAt === null) speaksAgain(db, readSitting(db, id))
      else quietAfter(db, id, localDay(clock.now()))
      moveSitting(db, id, trashedAt)
      return readSitting(db, id)
    })

  function sharing(db: CipherDatabase, id: string): { isOpen: boolean; from: string | null } {
    const { path } = readSitting(db, id)
    if (path !== 'self') return { isOpen: true, from: null }
    const askedAt = readAskedAt(db, id)
    if (askedAt === null) return { isOpen: false, from: null }
    const from = Date.parse(askedAt) + waitToShare
    return { isOpen: clock.now().getTime() >= from, from: new Date(from).toISOString() }
  }

  return {
    list({ place, step, after, limit }) {
      const rows = store.read((db) => listSittings(db, place, step, after, limit + 1))
      const sittings = rows.slice(0, limit)
      const last = rows.length > limit ? sittings.at(-1) : undefined
      if (last === undefined) return { sittings, next: null }
      const { day, createdAt, id } = last
      return { sittings, next: { day, createdAt, id } }
    },
    open: (id) => store.read((db) => readWholeSitting(db, id)),
    begin: (path, day, change) =>
      store.write((db) => {
        const id = newId()
        insertSitting(db, { id, path, day }, now())
        apply(db, readSitting(db, id), change, now())
        return readSitting(db, id)
      }),
    keep: (id, change) =>
      store.write((db) => {
        apply(db, readSitting(db, id), change, now())
        const kept = readSitting(db, id)
        if (!kept.isDone || kept.steps.length > 0) return kept
        quietAfter(db, id, localDay(clock.now()))
        deleteSitting(db, id) // whoever takes every word back leaves nothing
        rememberErased(db, { id, erasedAt: now() })
        return null
      }),
    trash: (id) => move(id, now()),
    restore: (id) => move(id, null),
    erase: (id) => store.erase((db) => eraseTrashedSitting(db, id, clock.now())),
    emptySome: () => store.erase((db) => emptySome(db, 'reflection', clock.now())),
    outlook: (today) => store.read((db) => outlookOf(db, today)),
    suggestion: (today) => store.read((db) => suggestionFor(db, today)),
    putOff: (today) => store.write((db) => putOff(db, today)),
    looked: (today) => store.write((db) => looked(db, today)),
    sharing: (id, ask) => {
      const found = store.read((db) => sharing(db, id))
      if (!ask || found.isOpen || found.from !== null) return found
      return store.write((db) => {
        writeAskedAt(db, id, now())
        return sharing(db, id)
      })
    },
    assertSharable: (id, question, sentence) =>
      store.read((db) => {
        const { trashedAt, stand } = readSitting(db, id)
        const isSaid =
          question === null
            ? stand !== null && sentence === `${reflectionWords.stands[stand]}.` // as the page offers it
            : documentLines(readAnswer(db, id, question)).some((line) => line.includes(sentence))
        if (trashedAt !== null || !isSaid || sentence.trim() === '') throw new VaultError('not-found')
        if (!sharing(db, id).isOpen) throw new VaultError('moved-on')
      }),
  }
}

function apply(db: CipherDatabase, before: Sitting, change: SittingChange, now: string): void {
  assertFits(before.path, change)
  const { answer, ...choices } = change
  if (saysMore(db, before, change)) writeAskedAt(db, before.id, null)
  if (answer !== undefined) {
    const hasWords = documentLines(answer.document).some((line) => line.trim() !== '')
    writeAnswer(db, before.id, questionById(answer.question).id, hasWords ? answer.document : null)
  }
  const given = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined))
  if (before.trashedAt !== null) speaksAgain(db, before) // it comes back with the change
  if (choices.lookAgain) choseAgain(db)
  updateSitting(db, { ...before, ...given }, now)
  // A sitting can be gone on with on a later day.
  const today = [before.day, localDay(new Date(now))].toSorted().at(-1) ?? before.day
  if (choices.stand && restingStands.includes(choices.stand)) rest(db, today)
}

/** Whether other words can be shared after a change than when sharing was asked for. The wait is for those words. */
function saysMore(db: CipherDatabase, { id, stand }: Sitting, change: SittingChange): boolean {
  if (change.stand !== undefined && change.stand !== stand) return true
  const { answer } = change
  if (answer === undefined) return false
  const said = readWholeSitting(db, id).answers.find(({ question }) => question === answer.question)
  return JSON.stringify(said?.document) !== JSON.stringify(answer.document)
}

/** Each path has questions and answers of its own. */
function assertFits(path: PathId, { answer, word, stand, lookAgain }: SittingChange): void {
  const isOfPath =
    (answer === undefined || stepById(stepOf(answer.question)).path === path) &&
    (!stand || standsOf[path].includes(stand)) &&
    ((!word && !lookAgain) || path === 'other')
  if (!isOfPath) throw new VaultError('invalid-input')
}

const standsOf: Readonly<Record<PathId, readonly Stand[]>> = {
  other: standsToOther,
  self: standsToSelf,
  kindness: [],
}
