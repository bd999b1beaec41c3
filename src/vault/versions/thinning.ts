/** When a version was written, as the computer's clock said then. */
interface Dated {
  readonly writtenAt: string
}

/** However short the pauses between them: the latest ones all stay. */
const latest = 16

/** Of how many of the latest stretches of each length the last version stays. With the latest ones that is 120. */
const stretches: readonly { readonly count: number; nameOf(date: Date): string }[] = [
  { count: 30, nameOf: (date) => `${hourOf(date)} ${Math.floor(date.getMinutes() / 10)}` },
  { count: 24, nameOf: hourOf },
  { count: 30, nameOf: dayOf },
  { count: 20, nameOf: monthOf },
]

/**
 * Which versions of one entry stay: the sixteen latest; the last one of each of thirty stretches of ten minutes, of 24
 * hours, of thirty days and of twenty months. `newestFirst` is in the order in which they were kept, and so is the answer.
 *
 * Only stretches in which something was kept count, in that order. So neither a long pause nor a clock that was wrong takes
 * a version away, and nothing has to be thinned while nobody writes.
 */
export function retainedVersions<T extends Dated>(newestFirst: readonly T[]): T[] {
  const kept = new Set(newestFirst.slice(0, latest))
  for (const { count, nameOf } of stretches) {
    const seen = new Set<string>()
    for (const version of newestFirst) {
      const name = nameOf(new Date(version.writtenAt))
      if (seen.has(name)) continue
      if (seen.size === count) break
      seen.add(name)
      kept.add(version)
    }
  }
  return newestFirst.filter((version) => kept.has(version))
}

// By the person's own clock: what they wrote late in the evening belongs to that day.
function monthOf(date: Date): string {
  return `${date.getFullYear()}-${date.getMonth()}`
}
function dayOf(date: Date): string {
  return `${monthOf(date)}-${date.getDate()}`
}
function hourOf(date: Date): string {
  return `${dayOf(date)} ${date.getHours()}`
}
