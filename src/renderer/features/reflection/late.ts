/** Hours of the person's own clock between which it is late. */
const evening = 22
const morning = 5

export function isLate(now: Date): boolean {
  const hour = now.getHours()
  return hour >= evening || hour < morning
}
