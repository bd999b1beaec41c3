import { dictionary } from '@zxcvbn-ts/language-en'
import {
  alsoNames,
  firstlyNames,
  givenNames,
  monthNames,
  mostlyWords,
  neverNames,
  placeNames,
  seldomNames,
} from './name-lists.ts'
import { familyNames, namesElsewhere } from './names-elsewhere.ts'

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
const given = new Set([...(dictionary['firstnames-en'] ?? []).map(String), ...givenNames, ...namesElsewhere])
const months = new Set(monthNames)
const places = new Set(placeNames)
const families = new Set(familyNames)
const never = new Set(neverNames)

/** The lists have no accents. */
function isGiven(word: string): boolean {
  return given.has(word) || (/[^a-z]/u.test(word) && given.has(word.normalize('NFD').replace(/\p{M}/gu, '')))
}

export const alsoOf = (word: string): Also | null => also.get(word) ?? null
export const isGivenName = (word: string) => isGiven(word) && !also.has(word)
export const isMonthName = (word: string) => months.has(word)
export const isPlaceName = (word: string) => places.has(word)
export const isFamilyName = (word: string) => families.has(word)
export const isNeverName = (word: string) => never.has(word)
export const isEveryday = (word: string) => (common.get(word) ?? Number.POSITIVE_INFINITY) <= everyday
export const isSurname = (word: string) => surnames.has(word)
export const isWord = (word: string) => common.has(word)

/** Whether a name is meant by a word in small letters too, once it is known to be one: "ben", and not "will". */
export function isNameInSmall(word: string): boolean {
  const kind = also.get(word)
  return kind === undefined ? isGiven(word) || !isEveryday(word) : kind === 'firstly-name'
}

/** A word of a list that is no name for all that is known. */
export const isPlainWord = (word: string) => isWord(word) && !given.has(word) && !also.has(word)
