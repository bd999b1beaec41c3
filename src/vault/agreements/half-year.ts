import type { AgreementText } from '#api/agreement-text.ts'
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
 * What is of the same kind as `about`, itself among it: by a template or by its words, and also in other words. Whoever
 * words each anew is asked as well: more than half of the words of one measure stand in the other, or both are worded
 * freely and look at something, or keep something open (the levels that a habit of checking is made of).
 */
export function alikeTo(all: readonly AgreementHistory[], about: AgreementHistory): AgreementHistory[] {
  const kinds = kindsOf(about)
  const [own, levels] = [signedTexts(about), freeLevelsOf(about)]
  return all.filter(
    (other) =>
      other.id === about.id ||
      (other.isIntact &&
        (kindsOf(other).some((kind) => kinds.includes(kind)) ||
          freeLevelsOf(other).some((level) => levels.includes(level)) ||
          signedTexts(other).some((text) => own.some((before) => isReworded(text, before))))),
  )
}

function signedTexts({ lives, signed }: AgreementHistory): AgreementText[] {
  return lives.filter(({ version }) => signed.has(version)).map(({ text }) => text)
}

function freeLevelsOf(history: AgreementHistory): number[] {
  return signedTexts(history).flatMap(({ template, level }) => (template === null && level > 1 ? [level] : []))
}

/** Whether one of two measures, at least one of them worded freely, says mostly what the other says. */
function isReworded(one: AgreementText, other: AgreementText): boolean {
  if (one.template !== null && other.template !== null) return false
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size)
  const shared = [...(few ?? [])].filter((word) => many?.has(word)).length
  return few !== undefined && few.size >= 3 && shared * 2 > few.size
}

/** Short ones left out: "the" and "to" are in all. */
function wordsOf({ measure }: AgreementText): Set<string> {
  return new Set(
    plain(measure)
      .split(' ')
      .filter(({ length }) => length > 3),
  )
}

/**
 * Whether what goes on in this agreement has gone on for half a year in total, in this one and in others of its kind, by
 * what both have signed and by the clock. Pauses do not count, nor does what nobody can know any more.
 */
export function hasGoneOnForHalfYear(all: readonly AgreementHistory[], about: AgreementHistory, now: Date): boolean {
  const state = runningIn(about)?.state
  if (!about.isIntact || about.isBehind || (state !== 'active' && state !== 'review-due')) return false
  const spans = alikeTo(all, about).flatMap(({ lives, signed }) =>
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
