import type { AgreementEvent } from './agreement-events.ts'

export interface BelievedTimes {
  /** Of each event, in milliseconds since 1970; null for a post, which has none. */
  readonly times: readonly (number | null)[]
  /** The latest of them. */
  readonly latest: number
  /** The same since the first word about the clock that waits for the other's; `latest` when none waits. */
  readonly sinceWord: number
  /** Who has said that the clock is right, and waits for the other to say so. */
  readonly waiting: ReadonlySet<string>
}

/**
 * The times that records name, as far as they are believed. A clock that was ahead has written times that were not there
 * yet. When both have said that the clock is right now, nothing before that is later than it. One alone changes nothing:
 * it would be a way to bring back what is over.
 */
export function believedTimes(
  events: readonly AgreementEvent[],
  members: readonly { readonly mid: string }[],
  isAgreedPlace: (event: AgreementEvent) => boolean,
): BelievedTimes {
  const times = events.map((event) => (event.kind === 'post' ? null : event.at))
  const said = new Map<string, number>()
  for (const [at, event] of events.entries()) {
    if (event.kind !== 'step') continue
    // Seen once more that it is over: what was said of the clock before is said of another day.
    if (event.step.kind === 'over') said.clear()
    if (event.step.kind !== 'clock-right' || !isAgreedPlace(event)) continue
    said.set(event.author, at)
    if (!members.every(({ mid }) => said.has(mid))) continue
    // The later word of both, so that nobody makes anything older than the other knows it to be.
    const now = Math.max(...[...said.values()].map((place) => times[place] ?? 0))
    for (let before = 0; before <= at; before += 1) times[before] = earlierOf(times[before] ?? null, now)
    said.clear()
  }
  const latest = latestOf(times)
  const first = Math.min(...said.values())
  const sinceWord = said.size === 0 ? latest : latestOf(times.slice(first))
  return { times, latest, sinceWord, waiting: new Set(said.keys()) }
}

function earlierOf(time: number | null, limit: number): number | null {
  return time === null ? null : Math.min(time, limit)
}

function latestOf(times: readonly (number | null)[]): number {
  return times.reduce<number>((latest, time) => Math.max(latest, time ?? latest), Number.NEGATIVE_INFINITY)
}
