/** Hours of the person's own clock between which it is late. */
const evening = 22
const morning = 5

export function isLate(now: Date): boolean {
  return now.getHours() >= evening || isAfterMidnight(now)
}

/** Whether "tomorrow", as one says it before going to sleep, is today already. */
export function isAfterMidnight(now: Date): boolean {
  return now.getHours() < morning
}
