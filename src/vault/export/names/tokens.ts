/** One word of a text, without the ending that says what belongs to somebody. */
export interface Token {
  readonly word: string
  readonly at: number
  /** The first word of a sentence, a line, a quotation or a list. */
  readonly isStart: boolean
  /** The word before it, in small letters; empty where none stands in the same sentence. */
  readonly before: string
}

const words = /[\p{L}\p{M}\p{N}]+(?:['’‘‐-][\p{L}\p{M}\p{N}]+)*/gu
const sentenceEnd = /[.!?…:;\n\r"“”„«»‹›()[\]{}•–—*#>|/]/u
const belonging = /['’](?:s|d|ll|ve|re|m)$/iu
/** After these a full stop ends no sentence. */
const titles = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'st', 'fr', 'hr', 'sr'])

/** Texts are compared in one spelling: the same letter can be written as one character or as two. */
export function spelled(text: string): string {
  return text.normalize('NFC')
}

/** The words of a text that is `spelled`. */
export function* tokensOf(text: string): Generator<Token, void> {
  let end = 0
  let previous = ''
  for (const found of text.matchAll(words)) {
    const at = found.index
    const between = text.slice(end, at)
    const isAfterTitle = /^\.\s*$/u.test(between) && (titles.has(previous) || /^\p{L}$/u.test(previous))
    const isStart = previous === '' || (sentenceEnd.test(between) && !isAfterTitle)
    const word = found[0].replace(belonging, '')
    yield { word, at, isStart, before: isStart ? '' : previous }
    previous = word.toLowerCase()
    end = at + found[0].length
  }
}

export const isCapital = (word: string) => /^[\p{Lu}\p{Lt}]/u.test(word)
export const isShouted = (word: string) => /^[\p{Lu}\p{M}'’‐-]{2,}$/u.test(word)

/** A word and what its hyphens join: Anna-Lena is one name and two. */
export function partsOf(word: string): string[] {
  return word.includes('-') || word.includes('‐') ? [word, ...word.split(/[‐-]/u)] : [word]
}

/** How names are compared. */
export const spelledSmall = (word: string) => spelled(word).toLowerCase()
