/** When a snapshot was made, as the computer's clock said then. */
interface Dated {
  readonly madeAt: string
}

const days = 7
const weeks = 4
/** As many as a key bag takes (src/vault/crypto/key-bag.ts). */
export const mostSnapshots = 12

/** Whether today, by the person's own calendar, has no copy yet. Copies dated later never stand in the way. */
export function isCopyDue(snapshots: readonly Dated[], now: Date): boolean {
  return !snapshots.some((copy) => dayOf(copy) === localDay(now))
}

/**
 * Which copies stay: the last one of each of the latest seven days that have any, and of each of four weeks before
 * that. `snapshots` is in the order in which they were made, the latest last; the answer keeps that order.
 *
 * A clock may have been wrong when a copy was made, or may be wrong now. So days without copies do not count, the copy
 * that was made last always stays, and copies dated after today stay as long as there is room for them. So do further
 * copies of today: what somebody kept this morning is not lost to what they keep this evening. `needed` is one that
 * has to stay in any case.
 */
export function retained<T extends Dated>(snapshots: readonly T[], now: Date, needed: T | null = null): T[] {
  const latestFirst = snapshots.toReversed()
  const today = localDay(now)
  const past = latestFirst.filter((copy) => dayOf(copy) <= today)
  const ahead = latestFirst.filter((copy) => !past.includes(copy))
  const daily = latestOfEach(past, localDay, days)
  const weekly = latestOfEach(
    past.filter((copy) => !daily.some((kept) => dayOf(kept) === dayOf(copy))),
    weekOf,
    weeks,
  )
  const ofToday = past.filter((copy) => dayOf(copy) === today)
  const first = [...latestFirst.slice(0, 1), ...latestFirst.filter((copy) => copy === needed)]
  const inOrderOfNeed = [...first, ...daily, ...weekly, ...ofToday, ...ahead]
  const kept = new Set([...new Set(inOrderOfNeed)].slice(0, mostSnapshots))
  return snapshots.filter((copy) => kept.has(copy))
}

/** The copy made last in each of the latest `count` periods that have one. */
function latestOfEach<T extends Dated>(
  latestFirst: readonly T[],
  periodOf: (date: Date) => string,
  count: number,
): T[] {
  const found = new Map<string, T>()
  for (const copy of latestFirst) {
    const period = periodOf(new Date(copy.madeAt))
    if (!found.has(period)) found.set(period, copy)
  }
  const periods = [...found.keys()].toSorted().reverse().slice(0, count)
  return [...found].filter(([period]) => periods.includes(period)).map(([, copy]) => copy)
}

function dayOf({ madeAt }: Dated): string {
  return localDay(new Date(madeAt))
}

/** The date on the person's calendar; text that sorts. */
function localDay(date: Date): string {
  const pad = (part: number, length: number) => String(part).padStart(length, '0')
  return [pad(date.getFullYear(), 6), pad(date.getMonth() + 1, 2), pad(date.getDate(), 2)].join('-')
}

/** The Monday before or on a date. */
function weekOf(date: Date): string {
  return localDay(new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7)))
}
