import { dictionary } from '@zxcvbn-ts/language-en'
import { alsoNames, firstlyNames, givenNames, monthNames, mostlyWords, neverNames, seldomNames } from './name-lists.ts'

// What tells a name from another word: a capital within a sentence is always looked at, in any language.

const common = new Map((dictionary['commonWords-en'] ?? []).map((word, rank) => [String(word), rank]))
const surnames = new Set((dictionary['lastnames-en'] ?? []).map(String))

/** Ranks up to here are everyday words. */
const everyday = 3000

/** What a capital makes of a name that is a word as well. */
export type Also = 'seldom' | 'mostly-word' | 'also-name' | 'firstly-name'

const also = new Map<string, Also>([
  ...seldomNames.map((word) => [word, 'seldom'] as const),
  ...mostlyWords.map((word) => [word, 'mostly-word'] as const),
  ...alsoNames.map((word) => [word, 'also-name'] as const),
  ...firstlyNames.map((word) => [word, 'firstly-name'] as const),
])
const given = new Set([...(dictionary['firstnames-en'] ?? []).map(String), ...givenNames])
const months = new Set(monthNames)
const never = new Set(neverNames)

export const alsoOf = (word: string): Also | null => also.get(word) ?? null
export const isGivenName = (word: string) => given.has(word) && !also.has(word)
export const isMonthName = (word: string) => months.has(word)
export const isNeverName = (word: string) => never.has(word)
export const isEveryday = (word: string) => (common.get(word) ?? Number.POSITIVE_INFINITY) <= everyday
export const isSurname = (word: string) => surnames.has(word)
export const isWord = (word: string) => common.has(word)

/** Whether a name is meant by a word in small letters too, once it is known to be one: "ben", and not "will". */
export function isNameInSmall(word: string): boolean {
  const kind = also.get(word)
  return kind === undefined ? given.has(word) || !isEveryday(word) : kind === 'firstly-name'
}

const inflections = 'ings ness less able ers est ful ing ish ed er es ly s y'.split(' ')

/** A word with an English ending: it may stand in no list, and is no name for that. */
export function isInflected(word: string): boolean {
  return inflections.some((ending) => {
    const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : ''
    const stems = [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1'), stem.replace(/i$/u, 'y')]
    return stem.length > 2 && stems.some((one) => isWord(one) && !given.has(one) && !also.has(one))
  })
}
