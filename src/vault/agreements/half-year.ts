import { type AgreementHistory, runningIn } from './agreement-history.ts'
import { type Span, wentOnUntil } from './version-life.ts'

const day = 24 * 60 * 60 * 1000
/** After so many days of the same kind of measure, two are asked once whether it still builds trust. */
export const halfYearDays = 180

/**
 * The kinds of measure that one agreement is about: the template that it came from, or its own words for it. Words of the
 * agreement itself may have changed from one version to the next, so it can be of several kinds.
 */
export function kindsOf({ lives, signed }: AgreementHistory): string[] {
  const kinds = lives
    .filter(({ version }) => signed.has(version))
    .map(({ text: { template, measure } }) => template ?? `measure ${plain(measure)}`)
  return [...new Set(kinds)]
}

/**
 * Whether what goes on in this agreement has gone on for half a year in total, in this one and in others of its kind, by
 * what both have signed and by the clock. Pauses do not count, nor does what nobody can know any more.
 */
export function hasGoneOnForHalfYear(all: readonly AgreementHistory[], about: AgreementHistory, now: Date): boolean {
  const state = runningIn(about)?.state
  if (!about.isIntact || about.isBehind || (state !== 'active' && state !== 'review-due')) return false
  const kinds = kindsOf(about)
  const alike = all.filter((other) => other.isIntact && kindsOf(other).some((kind) => kinds.includes(kind)))
  const spans = alike.flatMap(({ lives, signed }) =>
    lives.filter(({ version }) => signed.has(version)).flatMap((life) => wentOnUntil(life, now.getTime())),
  )
  return totalOf(spans) >= halfYearDays * day
}

/** What the spans cover; a moment in two of them counts once. */
function totalOf(spans: readonly Span[]): number {
  let total = 0
  let until = Number.NEGATIVE_INFINITY
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return total
}

function plain(measure: string): string {
  return measure
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
