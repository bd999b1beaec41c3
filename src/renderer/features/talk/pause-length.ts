import { longestPause, shortestPause } from '#api/talk-contract.ts'
import { localTime } from '../../ui/days.ts'

export const pauseLengths = ['20', '30', '60', 'tomorrow'] as const
export type PauseLength = (typeof pauseLengths)[number]

/** How long a pause is to be, as somebody has chosen it. */
export interface PauseChosen {
  readonly length: PauseLength
  /** HH:MM of tomorrow; only for that length. */
  readonly time: string
}

/** Its minutes; or why it is no pause: null where nothing is said. */
export type PauseMinutes =
  | { readonly minutes: number }
  | { readonly minutes: null; readonly problem: 'too-long' | 'too-short' | null }

export const usualPause = (now: Date): PauseChosen => ({ length: '30', time: timeTomorrow(now) })

export function pauseMinutes({ length, time }: PauseChosen, now: Date): PauseMinutes {
  if (length !== 'tomorrow') return { minutes: Number(length) }
  const [hours, minutes] = time.split(':').map(Number)
  if (hours === undefined || minutes === undefined || Number.isNaN(hours) || Number.isNaN(minutes))
    return { minutes: null, problem: null }
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hours, minutes)
  const until = Math.floor((at.getTime() - now.getTime()) / 60_000)
  if (until > longestPause) return { minutes: null, problem: 'too-long' }
  if (until < shortestPause) return { minutes: null, problem: 'too-short' }
  return { minutes: until }
}

const morning = '09:00'

/** A time tomorrow that is no more than a day away. */
function timeTomorrow(now: Date): string {
  return localTime(now) < morning ? localTime(now) : morning
}
