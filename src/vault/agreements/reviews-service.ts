import type { RhythmDay } from '#api/check-ins-contract.ts'
import type { ReviewAnswers } from '#api/reviews-contract.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { VaultError } from '../vault-error.ts'
import { type AgreementsPlace, historiesOf, historyIn } from './agreements-place.ts'
import { alikeTo, hasGoneOnForHalfYear, kindsOf } from './half-year.ts'
import {
  closedHalfYears,
  closeHalfYears,
  findReview,
  removeReview,
  standInFor,
  writeAllAnew,
  writeReview,
} from './reviews-store.ts'
import { openReview } from './rhythm.ts'

/** The own room; it is there when the shared one is not. */
export interface OwnRoom extends Pick<AgreementsPlace, 'tools'> {
  readonly store: SealedStore
}

interface Given extends RhythmDay {
  readonly agreement: string
  readonly answers: ReviewAnswers
}

/**
 * Keeps what a member answers to themselves, in their own room. Nothing is written anywhere else: no record, no time, not
 * that there is an answer. `place` is asked for only when there is no own review of that day yet.
 */
export function keepReview({ store, tools }: OwnRoom, given: Given, place: () => AgreementsPlace): void {
  const { agreement, version, day, answers } = given
  const before = store.read((db) => findReview(db, agreement, given))
  const isEmpty = Object.values(answers).every((answer) => answer.trim() === '')
  if (isEmpty && before !== null) eraseReview({ store, tools }, before.id)
  const title = before?.title ?? titleOf(place(), given)
  if (isEmpty) return
  const updatedAt = tools.clock.now().toISOString()
  const id = before?.id ?? tools.newId()
  store.write((db) => writeReview(db, { id, agreement, version, day, title, answers, updatedAt }))
}

/** For good; earlier copies of the room still hold it. */
export function eraseReview({ store, tools }: OwnRoom, id: string): void {
  const erasedAt = tools.clock.now().toISOString()
  const wasThere = store.erase((db) => removeReview(db, id, erasedAt))
  if (!wasThere) throw new VaultError('not-found')
}

/**
 * Writes the rows of own reviews anew when the room closes, in every session alike, whatever this member has answered,
 * erased or closed in it. What is written follows from the shared room alone.
 */
export function leaveReviews(at: AgreementsPlace): void {
  const { store, tools } = at
  const histories = historiesOf(at).filter(({ signed }) => signed.size > 0)
  if (histories.length === 0) return
  const now = tools.clock.now().toISOString()
  store.write((db) => {
    for (const history of histories) {
      const open = openReview(history)
      if (open !== null) standInFor(db, tools.newId(), history.id, open, now)
    }
    writeAllAnew(db)
  })
}

/** Whether this member is asked now. By the clock it may be said to one earlier than to the other: each has their own evening. */
export function isAskedAfterHalfYear(at: AgreementsPlace, id: string): boolean {
  const { store, tools } = at
  const now = tools.clock.now()
  const all = historiesOf(at)
  const about = all.find((history) => history.id === id)
  if (about === undefined || about.lives.length === 0) throw new VaultError('not-found')
  const kinds = alikeTo(all, about).flatMap(kindsOf)
  return hasGoneOnForHalfYear(all, about, now) && !store.read((db) => closedHalfYears(db, kinds))
}

export function closeHalfYear(at: AgreementsPlace, id: string): void {
  const kinds = kindsOf(historyIn(at, id))
  at.store.write((db) => closeHalfYears(db, kinds))
}

/** What the agreement is called that is to be looked at on this day. */
function titleOf(at: AgreementsPlace, { agreement, version, day }: Given): string {
  const history = historyIn(at, agreement)
  const open = openReview(history)
  if (open?.version !== version || open.day !== day) throw new VaultError('moved-on')
  return history.lives.find((life) => life.version === version)?.text.title ?? ''
}
