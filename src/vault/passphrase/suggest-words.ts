import { sodium } from '../crypto/sodium.ts'
import { effLongWords } from './eff-long-words.ts'

/** Words in a suggested passphrase: 6 x 12.9 bits is 77 bits, out of reach of guessing (security design (b)4). */
export const suggestedWordCount = 6

/** Six words, each drawn evenly from the list by the system's random source. */
export function suggestWords(): string[] {
  return Array.from({ length: suggestedWordCount }, () => {
    const word = effLongWords[sodium.randombytes_uniform(effLongWords.length)]
    if (word === undefined) throw new RangeError('word list is incomplete')
    return word
  })
}
