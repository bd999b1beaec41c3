import { addDays, localDay } from '#api/calendar.ts'
import { type LookAgain, lookAgainSchema, type Sitting, sittingSchema } from '#api/reflection-contract.ts'
import {
  type QuestionId,
  questionIds,
  restingDays,
  type Stand,
  type StepId,
  stepIds,
  stepOf,
} from '#api/reflection-steps.ts'
import { readSettings } from '../settings/settings-store.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { readValue, removeValue, writeValue } from '../sqlite/room-value.ts'
import { listSittings, readSitting } from './reflection-store.ts'

export interface Outlook {
  readonly unfinished: Sitting | null
  readonly steps: StepId[]
  readonly stand: Stand | null
  readonly hasRepair: boolean
  readonly isResting: boolean
}

/** What there is to go on from, without a look at one answer. */
export function outlookOf(db: CipherDatabase, today: string): Outlook {
  const unfinished = db
    .prepare(
      'SELECT id FROM reflection WHERE trashed_at IS NULL AND is_done = 0 ORDER BY day DESC, created_at DESC LIMIT 1',
    )
    .pluck()
    .get() as string | undefined
  const answered = db
    .prepare(
      'SELECT DISTINCT question FROM reflection_answer JOIN reflection USING (number) WHERE trashed_at IS NULL LIMIT 100',
    )
    .pluck()
    .all() as string[]
  const said = questionIds.filter((id: QuestionId) => answered.includes(id))
  const stand = latest(db, 'a7')?.stand ?? null
  const chosen: readonly (readonly [StepId, boolean])[] = [
    ['a1', latest(db, 'a1') !== null],
    ['a7', stand !== null],
    ['a9', latest(db, 'a9') !== null],
    ['b5', latest(db, 'b5') !== null],
  ]
  const isSaid = (step: StepId) =>
    said.some((id) => stepOf(id) === step) || chosen.some(([id, is]) => id === step && is)
  return {
    unfinished: unfinished === undefined ? null : readSitting(db, unfinished),
    steps: stepIds.filter(isSaid),
    stand,
    hasRepair: said.includes('b3.1'),
    isResting: today < dayOf(db, restName, today),
  }
}

function latest(db: CipherDatabase, step: StepId): Sitting | null {
  return listSittings(db, 'kept', step, null, 1)[0] ?? null
}

/** Until when nobody is asked where they stand, after an answer that is a whole one. */
const restName = 'reflectionRestsUntil'
/** Until when the first page leads nowhere, for a smaller reason. */
const quietName = 'reflectionQuietUntil'
/** A choice when to look again that is not among the sittings any more. */
const lookAgainName = 'reflectionLookAgain'
/** Days after a sitting, or after one was put away, in which nothing is suggested, whatever was said in it. */
const pauseAfterSitting = 7

/** Nobody is asked where they stand for a while from `today` on. It never makes a longer rest shorter. */
export function rest(db: CipherDatabase, today: string): void {
  lengthen(db, restName, today, restingDays)
}

/** The line on the first page was put off. */
export function putOff(db: CipherDatabase, today: string): void {
  lengthen(db, quietName, today, restingDays)
}

/** Somebody has looked here today. */
export function looked(db: CipherDatabase, today: string): void {
  lengthen(db, quietName, today, 1)
}

/**
 * Before a sitting leaves the room or goes into the trash. The first page must not lead back to what was just put away, and
 * what was wanted for the time to come stays: a day to look again without its line, and "never".
 */
export function quietAfter(db: CipherDatabase, id: string, today: string): void {
  lengthen(db, quietName, today, pauseAfterSitting)
  const chosen = remembered(db) === null ? latest(db, 'a9') : null
  if (chosen?.id === id && chosen.lookAgain !== null)
    writeValue(db, lookAgainName, { ...chosen.lookAgain, remind: false })
}

/** A sitting is back, and speaks for itself again. */
export function speaksAgain(db: CipherDatabase, { lookAgain }: Sitting): void {
  if (lookAgain !== null && lookAgain.day === remembered(db)?.day) removeValue(db, lookAgainName)
}

/** Another choice counts from now on. */
export function choseAgain(db: CipherDatabase): void {
  removeValue(db, lookAgainName)
}

function remembered(db: CipherDatabase): LookAgain | null {
  const again = lookAgainSchema.safeParse(readValue(db, lookAgainName))
  return again.success ? again.data : null
}

function lengthen(db: CipherDatabase, name: string, today: string, days: number): void {
  const until = addDays(today, days)
  if (until > dayOf(db, name, today)) writeValue(db, name, until)
}

/** A day further off than any rest was written under a clock that was ahead: it must not be quiet here for years. */
function dayOf(db: CipherDatabase, name: string, today: string): string {
  const until = sittingSchema.shape.day.safeParse(readValue(db, name))
  return until.success && until.data <= addDays(today, restingDays + 1) ? until.data : '' // one more: further west it is a day earlier
}

/**
 * Whether the first page may lead to the reflection today. It never does while the person's stage is 0 or 1, nor while it
 * rests. A day on which to look again is only said when it was asked for; until then, and after "never", there is silence.
 * What nobody asked for is not said either where no stage is named.
 */
export function suggestionFor(db: CipherDatabase, today: string): 'asked' | 'quiet' | null {
  const { stage } = readSettings(db)
  if ((stage !== null && stage < 2) || today < dayOf(db, restName, today) || today < dayOf(db, quietName, today))
    return null
  const lastDay = lastSittingDay(db)
  if (lastDay !== null && lastDay >= today) return null
  const again = remembered(db) ?? latest(db, 'a9')?.lookAgain ?? null
  if (again !== null && !isOver(again, lastDay ?? '')) {
    return again.day !== null && again.day <= today && again.remind ? 'asked' : null
  }
  if (stage === null) return null
  return lastDay !== null && addDays(lastDay, pauseAfterSitting) > today ? null : 'quiet'
}

/** The last day of a sitting. One that was gone on with on a later day was there on that day too. */
function lastSittingDay(db: CipherDatabase): string | null {
  const rows = db.prepare('SELECT day, created_at, updated_at FROM reflection WHERE trashed_at IS NULL').all()
  const days = (rows as SittingMoments[]).flatMap(({ day, created_at, updated_at }) => {
    const updated = localDay(new Date(updated_at)) // a day is the person's own, and SQLite knows UTC alone
    return updated > localDay(new Date(created_at)) ? [day, updated] : [day]
  })
  return days.toSorted().at(-1) ?? null
}

interface SittingMoments {
  readonly day: string
  readonly created_at: string
  readonly updated_at: string
}

/** Whether somebody has looked again since. "Never" is over only when something else is chosen. */
function isOver({ day }: LookAgain, lastDay: string): boolean {
  return day !== null && lastDay >= day
}
