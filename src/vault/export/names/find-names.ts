import { type FoundName, longestName } from '#api/export-contract.ts'
import {
  type Also,
  alsoOf,
  isEveryday,
  isGivenName,
  isInflected,
  isNeverName,
  isSurname,
  isWord,
} from './known-words.ts'
import { keysOfName } from './name-keys.ts'
import { isOfWords, patternOf } from './name-pattern.ts'
import { isCapital, isShouted, keyOf, partsOf, spelled, type Token, tokensOf } from './tokens.ts'
import { createFormFinder, isOwningForm } from './word-forms.ts'
import { isAmongSmall, isPersonUse, isWordUse } from './word-uses.ts'

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
      for (const token of tokensOf(left)) {
        for (const part of partsOf(token.word)) {
          if (/\p{L}/u.test(part) && !/^\p{L}$/u.test(part) && part.length <= longestName)
            count(note(part), part, token)
        }
      }
    },
    found() {
      const guesses = [...seen].map(([key, one]) => {
        const isNone = ours.has(key) || isNeverName(key) || [...ours].some((name) => isOwningForm(key, name))
        return { key, one, guess: isNone ? null : guessOf(key, one) }
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

function count(one: Seen, part: string, token: Token): void {
  if (isShouted(part)) one.shouted += 1
  else if (!isCapital(part) || isWordUse(token)) one.small += 1
  else {
    if (isPersonUse(token)) one.acting += 1
    if (token.isStart) one.starts += 1
    else {
      one.within += 1
      if (isAmongSmall(token)) one.clear += 1
      if (token.before === 'in' || token.before === 'near') one.inPlace += 1
    }
  }
}

type Guess = FoundName['guess']

function guessOf(key: string, one: Seen): Guess | null {
  if (isGivenName(key)) return 'name'
  const also = alsoOf(key)
  if (also !== null) return guessOfWord(also, one)
  if (one.within > 0) return guessWithin(key, one)
  // A word at the beginning of sentences alone: one that is known is asked about, if at all.
  if (one.starts === 0) return one.shouted > 0 && one.small === 0 && isSurname(key) && !isWord(key) ? 'unsure' : null
  if (isEveryday(key)) return one.small === 0 && one.acting > 0 && isSurname(key) ? 'unsure' : null
  if (isWord(key)) return one.small === 0 && (isSurname(key) || one.acting > 0) ? 'unsure' : null
  if (isSurname(key)) return 'name'
  if (isJoined(key)) return null
  // With a figure, or drawn out: Ughhh.
  const isOdd = /\d|(\p{L})\1\1/u.test(key)
  return one.small > 0 || isOdd || isInflected(key) ? 'unsure' : 'unknown'
}

/** A word made of words: half-said. */
function isJoined(key: string): boolean {
  const parts = key.split('-')
  return parts.length > 1 && parts.every((part) => (isWord(part) || isInflected(part)) && !isGivenName(part))
}

function guessWithin(key: string, one: Seen): Guess | null {
  if (one.inPlace === one.within) return 'unsure'
  if (!isEveryday(key)) return 'name'
  const isLikely = isSurname(key) && one.clear > 0
  // A heading with capitals, or a word that someone stresses.
  if (one.small > 0) return isLikely ? 'unsure' : null
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
