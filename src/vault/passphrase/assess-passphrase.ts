import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as commonWords } from '@zxcvbn-ts/language-common'
import { dictionary as englishWords } from '@zxcvbn-ts/language-en'
import type { WeaknessReason } from '#api/errors.ts'
import { maxPassphraseBytes, type Strength } from '#api/vault-contract.ts'
import { effLongWords } from './eff-long-words.ts'

/**
 * Least accepted work to guess a passphrase, in bits. The person sitting beside the user has the files, a graphics
 * card and years of knowing them; at 650 guesses a second (security design (b)4) 60 bits take millions of years,
 * 40 bits half a century, 25 bits a day.
 */
export const acceptedBits = 60
/** Shortest accepted passphrase, in characters. */
const shortest = 12
/** zxcvbn's work grows with the square of the length; beyond this many characters nothing is looked at. */
const assessedLength = 64

const wordBits = Math.log2(effLongWords.length)
const listedWords = new Set(effLongWords)

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...commonWords, ...englishWords },
  graphs: adjacencyGraphs,
  maxLength: assessedLength,
  useLevenshteinDistance: false,
})

/**
 * Estimates how hard a passphrase is to guess for someone who knows the person: `facts` are names, places and dates
 * that they would try first. An estimate can only be wrong on the high side, so it refuses and never praises.
 */
export function assessPassphrase(passphrase: string, facts: readonly string[]): Strength {
  const normal = passphrase.normalize('NFKC')
  if (Buffer.byteLength(normal) > maxPassphraseBytes) return refused(0, 'too-long')

  const known = facts.flatMap((fact) => fact.normalize('NFKC').split(/[\s,.;/-]+/u)).filter((fact) => fact.length > 1)
  const result = zxcvbn.check(normal.slice(0, assessedLength), known)
  const bits = Math.max(0, Math.min(512, isDrawnFromList(normal) ? listBits(normal) : estimate(normal, known)))

  const patterns = new Set(result.sequence.map((match) => String(match.pattern)))
  const isPersonal = result.sequence.some((match) => 'dictionaryName' in match && match.dictionaryName === 'userInputs')
  if (bits >= acceptedBits && [...normal].length >= shortest) return { bits, accepted: true, reason: null }
  if (isPersonal) return refused(bits, 'personal')
  if ([...normal].length < shortest) return refused(bits, 'too-short')
  if (['repeat', 'sequence', 'spatial', 'date'].some((pattern) => patterns.has(pattern))) {
    return refused(bits, 'pattern')
  }
  if (patterns.size === 1 && patterns.has('dictionary') && result.sequence.length === 1) return refused(bits, 'common')
  return refused(bits, 'guessable')
}

/** Worth of one word that a person thought of, in bits: everyday speech draws on about two thousand words. */
const ownWordBits = 11

/**
 * zxcvbn takes every space for a random character, which flatters a sentence. So the text is judged three times, as
 * typed, without its separators, and by its number of words, and the lowest counts.
 */
function estimate(passphrase: string, known: string[]): number {
  const typed = passphrase.slice(0, assessedLength)
  const joined = typed.replace(/[\s,.;:_-]/gu, '')
  const bitsOf = (text: string) => zxcvbn.check(text, known).guessesLog10 * Math.log2(10)
  const words = new Set(
    passphrase
      .toLowerCase()
      .split(/[\s,.;:_-]+/u)
      .filter((word) => word !== ''),
  )
  const bySentence = words.size > 1 && [...words].every((word) => /^(\p{L}+|\d{1,4})$/u.test(word))
  return Math.floor(Math.min(bitsOf(typed), bitsOf(joined), bySentence ? words.size * ownWordBits : Infinity))
}

/** Different words of our own list, as `suggestWords` draws them: their worth is counted, not estimated. */
function isDrawnFromList(passphrase: string): boolean {
  const words = passphrase.split(' ')
  return words.length >= 6 && new Set(words).size === words.length && words.every((word) => listedWords.has(word))
}

function listBits(passphrase: string): number {
  return Math.floor(passphrase.split(' ').length * wordBits)
}

function refused(bits: number, reason: WeaknessReason): Strength {
  return { bits, accepted: false, reason }
}
