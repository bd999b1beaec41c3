import { type FoundName, longestName } from '#api/export-contract.ts'
import {
  type Also,
  alsoOf,
  isEveryday,
  isFamilyName,
  isGivenName,
  isNeverName,
  isPlaceName,
  isSurname,
  isWord,
} from './known-words.ts'
import { keysOfName } from './name-keys.ts'
import { isOfWords, patternOf } from './name-pattern.ts'
import { isCapital, isShouted, keyOf, partsOf, spelled, type Token, tokensOf } from './tokens.ts'
import { hasRelatives, isInflected } from './word-families.ts'
import { createFormFinder, isOwningForm } from './word-forms.ts'
import { isAmongSmall, isPersonUse, isPlaceUse, isWordUse } from './word-uses.ts'

/** What was seen of one word, by its small letters. */
interface Seen {
  /** As it was typed first. */
  readonly name: string
  readonly at: number
  /**
   * With a capital within a sentence; there beside small letters; after "in" or "near"; with a capital at a beginning; as
   * somebody who does something; all in capitals; small.
   */
  within: number
  clear: number
  inPlace: number
  starts: number
  acting: number
  shouted: number
  small: number
}

/** Share of words in small letters that are known, from which on a text is in the language of the lists. */
const mostly = 0.6

export interface NameFinder {
  look(text: string): void
  /** In the order in which they came up. */
  found(): FoundName[]
}

/**
 * Looks for names in texts, by a plain method: a capital within a sentence, and given names and unknown words wherever
 * they stand. It keeps the different words of the texts, and none of the texts. `own` are the names of the two, which have
 * rules of their own.
 */
export function createNameFinder(own: readonly string[]): NameFinder {
  const ours = new Set(own.flatMap(keysOfName))
  const whole = own.filter(isOfWords).map((name) => patternOf(spelled(name)))
  const seen = new Map<string, Seen>()

  function note(word: string): Seen {
    const key = keyOf(word)
    const known = seen.get(key)
    if (known !== undefined) return known
    const none = { within: 0, clear: 0, inPlace: 0, starts: 0, acting: 0, shouted: 0, small: 0 }
    const fresh = { name: word, at: seen.size, ...none }
    seen.set(key, fresh)
    return fresh
  }

  return {
    look(text) {
      // What the words of a name of several are there, they are not elsewhere.
      let left = spelled(text)
      for (const pattern of whole) left = left.replace(pattern, (name) => (name.endsWith('.') ? 'they.' : 'they'))
      let earlier = ''
      for (const token of tokensOf(left)) {
        for (const part of partsOf(token.word)) {
          if (!/\p{L}/u.test(part) || /^\p{L}$/u.test(part) || part.length > longestName) continue
          count(note(part), part, token, earlier)
        }
        earlier = token.before
      }
    },
    found() {
      const small = [...seen].filter(([, one]) => one.small > 0)
      const isEnglish = small.filter(([key]) => isWord(key)).length > small.length * mostly
      const guesses = [...seen].map(([key, one]) => {
        const isNone = ours.has(key) || isNeverName(key) || [...ours].some((name) => isOwningForm(key, name))
        return { key, one, guess: isNone ? null : (guessOf(key, one) ?? (isEnglish ? guessSmall(key, one) : null)) }
      })
      // What is asked about is likely a name where it is one with an ending.
      const likely = guesses.flatMap(({ key, guess }) => (guess === 'name' ? [key] : []))
      const isForm = createFormFinder(new Set([...likely, ...ours]))
      return guesses.flatMap(({ key, one, guess }) => {
        if (guess === null) return []
        return [{ name: titled(key, one), guess: guess !== 'name' && isForm(key) ? 'name' : guess }]
      })
    },
  }
}

/** `earlier` is the word before the word before. */
function count(one: Seen, part: string, token: Token, earlier: string): void {
  if (isShouted(part)) one.shouted += 1
  else if (!isCapital(part) || isWordUse(token)) one.small += 1
  else {
    if (isPersonUse(token)) one.acting += 1
    if (token.isStart) one.starts += 1
    else {
      one.within += 1
      if (isAmongSmall(token)) one.clear += 1
      if (isPlaceUse(token, earlier)) one.inPlace += 1
    }
  }
}

type Guess = FoundName['guess']

function guessOf(key: string, one: Seen): Guess | null {
  if (isGivenName(key)) return 'name'
  const also = alsoOf(key)
  if (also !== null) return guessOfWord(also, one)
  if (isFamilyName(key) && one.within + one.starts > 0) return one.small === 0 || one.clear > 0 ? 'name' : 'unsure'
  if (isPlaceName(key)) return one.within + one.starts > 0 ? 'unsure' : null
  if (one.within > 0) return guessWithin(key, one)
  // A word at the beginning of sentences alone: one that is known is asked about, if at all.
  if (one.starts === 0) return one.shouted > 0 && one.small === 0 && isSurname(key) && !isWord(key) ? 'unsure' : null
  if (isEveryday(key)) return one.small === 0 && one.acting > 0 && isSurname(key) ? 'unsure' : null
  if (isWord(key)) {
    return one.small === 0 && (isSurname(key) || one.acting > 0 || !hasRelatives(key)) ? 'unsure' : null
  }
  if (isSurname(key)) return 'name'
  if (isJoined(key)) return null
  return one.small > 0 || isOdd(key) || isInflected(key) ? 'unsure' : 'unknown'
}

/** In small letters alone, where nearly all other words are known ones: it may be a name, or a slip. */
function guessSmall(key: string, { small, starts, within }: Seen): Guess | null {
  const isOther = starts + within > 0 || isWord(key) || isJoined(key) || isInflected(key) || isOdd(key)
  return small > 0 && !isOther ? 'unsure' : null
}

/** With a figure, drawn out (Ughhh), or short for something (Btw). */
function isOdd(key: string): boolean {
  return /\d|(\p{L})\1\1|^[b-df-hj-np-tvwxz]+$/u.test(key)
}

/** A word made of words: half-said. */
function isJoined(key: string): boolean {
  const parts = key.split('-')
  return parts.length > 1 && parts.every((part) => (isWord(part) || isInflected(part)) && !isGivenName(part))
}

function guessWithin(key: string, { within, clear, inPlace, small }: Seen): Guess | null {
  if (inPlace === within) return 'unsure'
  const isLikely = isSurname(key) && clear > 0
  // In a heading with capitals, or a word that someone stresses.
  if (!isEveryday(key)) return isWord(key) && !isLikely && (small > 0 || clear === 0) ? 'unsure' : 'name'
  if (clear === 0) return null
  if (small > 0) return isLikely ? 'unsure' : null
  return isLikely ? 'name' : 'unsure'
}

/** A name that is a word as well. */
function guessOfWord(also: Also, { within, clear, inPlace, starts, acting, small }: Seen): Guess | null {
  const capitals = within + starts
  if (also === 'firstly-name') return capitals > 0 ? 'name' : small > 0 ? 'unsure' : null
  if (also === 'seldom') return within > 0 || acting > 0 ? 'unsure' : null
  if (acting > 0) return 'name'
  if (also === 'also-name' && clear > inPlace) return 'name'
  return capitals > 0 ? 'unsure' : null
}

/** As a person is called: whoever types in small letters or in capitals means the same. */
function titled(key: string, { name }: Seen): string {
  if (isCapital(name) && !isShouted(name)) return name
  const title = key.replace(/^\p{L}/u, (first) => first.toUpperCase())
  return title.length > longestName ? key : title
}
