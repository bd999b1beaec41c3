import { longestPause, shortestPause } from '#api/talk-contract.ts'
import { localTime } from '../../ui/days.ts'

export const pauseLengths = ['20', '30', '60', 'at'] as const
export type PauseLength = (typeof pauseLengths)[number]

/** How long a pause is to be, as somebody has chosen it. */
export interface PauseChosen {
  readonly length: PauseLength
  /** HH:MM, when it comes next: after midnight, the morning is today's. Only for that length. */
  readonly time: string
}

/** Its minutes and its end; or why it is no pause: null where nothing is said. */
export type PauseMinutes =
  | { readonly minutes: number; readonly end: Date }
  | { readonly minutes: null; readonly problem: 'too-long' | 'too-short' | null }

export function usualPause(now: Date): PauseChosen {
  const inTheMorning = pauseMinutes({ length: 'at', time: morning }, now)
  return { length: '30', time: inTheMorning.minutes === null ? localTime(now) : morning }
}

export function pauseMinutes({ length, time }: PauseChosen, now: Date): PauseMinutes {
  if (length !== 'at') return { minutes: Number(length), end: new Date(now.getTime() + Number(length) * minute) }
  const [hours, minutes] = time.split(':').map(Number)
  if (hours === undefined || minutes === undefined || Number.isNaN(hours) || Number.isNaN(minutes))
    return { minutes: null, problem: null }
  const on = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours, minutes)
  const end = on(0) > now ? on(0) : on(1)
  const until = Math.floor((end.getTime() - now.getTime()) / minute)
  if (until > longestPause) return { minutes: null, problem: 'too-long' }
  if (until < shortestPause) return { minutes: null, problem: 'too-short' }
  return { minutes: until, end }
}

const minute = 60_000
const morning = '09:00'
