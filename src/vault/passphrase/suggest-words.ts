import { sodium } from '../crypto/sodium.ts'
import { effLongWords } from './eff-long-words.ts'

/** Words in a suggested passphrase: 6 x 12.9 bits is 77 bits, out of reach of guessing (security design (b)4). */
export const suggestedWordCount = 6

/**
 * Six different words, each drawn evenly from the list by the system's random source. A word that came before is drawn
 * anew: that costs less than a hundredth of a bit, and six words with one of them twice would be refused as too easy to
 * guess right after they were suggested.
 */
export function suggestWords(): string[] {
  const words = new Set<string>()
  while (words.size < suggestedWordCount) {
    const word = effLongWords[sodium.randombytes_uniform(effLongWords.length)]
    if (word === undefined) throw new RangeError('word list is incomplete')
    words.add(word)
  }
  return [...words]
}
