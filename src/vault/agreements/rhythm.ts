import type { AgreementText } from '#api/agreement-text.ts'
import { addDays, daysBetween, localDay, startOfDay } from '#api/calendar.ts'
import type { RhythmDay } from '#api/check-ins-contract.ts'
import { type AgreementHistory, runningIn } from './agreement-history.ts'
import type { VersionLife } from './version-life.ts'

/** How many whole rounds of the rhythm lie between the first day and `day`. */
export function roundsUntil({ start, review }: Pick<AgreementText, 'start' | 'review'>, day: string): number {
  return Math.max(0, Math.floor(daysBetween(start, day) / review))
}

export function isRhythmDay(text: Pick<AgreementText, 'start' | 'end' | 'review'>, day: string): boolean {
  const rounds = roundsUntil(text, day)
  return rounds > 0 && day <= text.end && addDays(text.start, rounds * text.review) === day
}

/**
 * The day that a check-in can be written for now: the latest of the rhythm since it began. Nobody can be asked for more of
 * them, and none can be made up for later.
 */
export function openCheckIn(history: AgreementHistory, now: Date): RhythmDay | null {
  const life = goingOn(history, ['active', 'review-due'])
  if (life === null) return null
  const { text, version, begunAt } = life
  const day = addDays(text.start, roundsUntil(text, localDay(now)) * text.review)
  const hasBegun = begunAt !== null && startOfDay(day) > begunAt
  return hasBegun && isRhythmDay(text, day) ? { version, day } : null
}

/** Since when it is time to look at it again: at the rhythm, or after a pause. */
export function openReview(history: AgreementHistory): RhythmDay | null {
  const life = goingOn(history, ['review-due', 'resting'])
  return life === null ? null : { version: life.version, day: localDay(new Date(life.since)) }
}

function goingOn(history: AgreementHistory, states: readonly VersionLife['state'][]): VersionLife | null {
  const life = runningIn(history)
  const isSound = history.isIntact && !history.isBehind
  return isSound && life !== null && states.includes(life.state) ? life : null
}
