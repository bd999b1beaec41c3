import { isNameInSmall } from './known-words.ts'
import { apostrophes, hyphens, keyOf } from './tokens.ts'

const letter = '[\\p{L}\\p{M}\\p{N}]'
const everyApostrophe = new RegExp(`[${apostrophes}]`, 'gu')
const everyHyphen = new RegExp(`[${hyphens}]`, 'gu')

/**
 * Finds a name that somebody has typed, however its apostrophes, hyphens and blanks are typed elsewhere, and a full stop
 * behind it. One word that is also an everyday one is looked for as it was typed and with a capital: Will, and not will.
 */
export function patternOf(name: string): RegExp {
  const trimmed = name.trim()
  const isWord = !isOfWords(trimmed) && !isNameInSmall(keyOf(trimmed))
  const spellings = isWord ? [...new Set([trimmed, capitalised(trimmed), trimmed.toUpperCase()])] : [trimmed]
  const escaped = spellings.map(escapedOf).join('|')
  if (isCaseless(trimmed)) return new RegExp(escaped, 'gu')
  return new RegExp(`(?<!${letter})(?:${escaped})(?!${letter})\\.?`, isWord ? 'gu' : 'giu')
}

/** Whether it is of several words. */
export function isOfWords(name: string): boolean {
  return /\s/u.test(name.trim())
}

/** Scripts without capitals often join words to each other: a name is then looked for within them. */
export function isCaseless(name: string): boolean {
  return name.toLowerCase() === name.toUpperCase()
}

function capitalised(word: string): string {
  return word.replace(/^\p{L}/u, (first) => first.toUpperCase())
}

function escapedOf(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(everyApostrophe, `[${apostrophes}]`)
    .replace(everyHyphen, `[${hyphens}]`)
    .replace(/\s+/gu, '\\s+')
}
