import type { FoundName } from '#api/export-contract.ts'
import { isAlsoWord, isEveryday, isGivenName, isNeverName, isSurname, isWord } from './known-words.ts'
import { isCapital, isShouted, partsOf, spelled, tokensOf } from './tokens.ts'
import { createFormFinder, isOwningForm } from './word-forms.ts'

/** What was seen of one word, by its small letters. */
interface Seen {
  /** As it was typed first. */
  readonly name: string
  readonly at: number
  /** With a capital within a sentence; there after "in" or "near"; with a capital at a beginning; all in capitals; small. */
  within: number
  inPlace: number
  starts: number
  shouted: number
  small: number
}

export interface NameFinder {
  look(text: string): void
  /** In the order in which they came up. `own` are the words of the person's own name, which is nobody else's. */
  found(own: string): FoundName[]
}

/**
 * Looks for names in texts, by a plain method: a capital within a sentence, and given names and unknown words wherever
 * they stand. It keeps the different words of the texts, and none of the texts.
 */
export function createNameFinder(): NameFinder {
  const seen = new Map<string, Seen>()

  function note(word: string): Seen {
    const key = word.toLowerCase()
    const known = seen.get(key)
    if (known !== undefined) return known
    const fresh = { name: word, at: seen.size, within: 0, inPlace: 0, starts: 0, shouted: 0, small: 0 }
    seen.set(key, fresh)
    return fresh
  }

  return {
    look(text) {
      for (const { word, isStart, before } of tokensOf(spelled(text))) {
        for (const part of partsOf(word)) {
          if (!/\p{L}/u.test(part) || /^\p{L}$/u.test(part)) continue
          const one = note(part)
          if (isShouted(part)) one.shouted += 1
          else if (!isCapital(part)) one.small += 1
          else if (isStart) one.starts += 1
          else {
            one.within += 1
            if (before === 'in' || before === 'near') one.inPlace += 1
          }
        }
      }
    },
    found(own) {
      const ours = new Set([...tokensOf(spelled(own))].map(({ word }) => word.toLowerCase()))
      const guesses = [...seen].map(([key, one]) => {
        const isNone = ours.has(key) || isNeverName(key) || [...ours].some((name) => isOwningForm(key, name))
        return { key, one, guess: isNone ? null : guessOf(key, one) }
      })
      // What is asked about is likely a name where it is one with an ending.
      const likely = guesses.flatMap(({ key, guess }) => (guess === 'name' ? [key] : []))
      const isForm = createFormFinder(new Set([...likely, ...ours]))
      return guesses.flatMap(({ key, one, guess }) => {
        if (guess === null) return []
        return [{ name: titled(key, one), guess: guess === 'unsure' && isForm(key) ? 'name' : guess }]
      })
    },
  }
}

function guessOf(key: string, one: Seen): FoundName['guess'] | null {
  if (isGivenName(key)) return 'name'
  if (one.within > 0) {
    if (isAlsoWord(key)) return 'unsure'
    if (one.inPlace === one.within) return 'unsure'
    // A heading with capitals, or a word that someone stresses.
    if (one.small > 0 && isEveryday(key)) return null
    return isEveryday(key) && !isSurname(key) ? 'unsure' : 'name'
  }
  if (one.starts === 0 || one.small > 0 || isEveryday(key) || isAlsoWord(key)) return null
  if (isSurname(key)) return 'name'
  return isWord(key) ? null : 'unsure'
}

/** As a person is called: whoever types in small letters or in capitals means the same. */
function titled(key: string, { name }: Seen): string {
  if (isCapital(name) && !isShouted(name)) return name
  return key.replace(/^\p{L}/u, (first) => first.toUpperCase())
}
