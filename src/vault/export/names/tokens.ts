/** One word of a text, without the ending that says what belongs to somebody. */
export interface Token {
  readonly word: string
  readonly at: number
  /** Whether something is said to belong to it. */
  readonly isOwner: boolean
  /** The first word of a sentence, a line, a quotation or a list. */
  readonly isStart: boolean
  /** The word before it, as it was typed; empty where none stands in the same sentence. */
  readonly before: string
  /** The word after it; empty where anything but a blank stands between. */
  readonly after: string
}

const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘‐‑-][\p{L}\p{M}\p{N}]+)*/gu
const sentenceEnd = /[.!?…:;\n\r"“”„«»‹›()[\]{}•–—*#>|/]/u
/** Signs that are typed for an apostrophe and for a hyphen. Some of them are letters. */
export const apostrophes = "'’‘ʼʻʹꞌ＇`´′"
export const hyphens = '‐‑-'
const belonging = new RegExp(`[${apostrophes}](?:s|d|ll|ve|re|m)$`, 'iu')
/** Most words have nothing else, and there are many. */
const plain = /^[A-Za-z]+$/
/** After these a full stop ends no sentence. */
const titles = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'st', 'fr', 'hr', 'sr'])
const isTitle = (word: string) => titles.has(word.toLowerCase())

/** Texts are compared in one spelling: the same letter can be written as one character or as two. */
export function spelled(text: string): string {
  return text.normalize('NFC')
}

/** The words of a text that is `spelled`. */
export function* tokensOf(text: string): Generator<Token, void> {
  let last: { -readonly [K in keyof Token]: Token[K] } | null = null
  let end = 0
  for (const found of text.matchAll(words)) {
    const at = found.index
    const between = text.slice(end, at)
    const previous: string = last?.word ?? ''
    const isAfterTitle = /^\.\s*$/u.test(between) && (isTitle(previous) || /^\p{L}$/u.test(previous))
    const isStart: boolean = last === null || (sentenceEnd.test(between) && !isAfterTitle)
    const word = plain.test(found[0]) ? found[0] : found[0].replace(belonging, '')
    if (last !== null) {
      if (!isStart && (between === ' ' || /^\s+$/u.test(between))) last.after = word
      yield last
    }
    last = { word, at, isOwner: word !== found[0], isStart, before: isStart ? '' : previous, after: '' }
    end = at + found[0].length
  }
  if (last !== null) yield last
}

export const isCapital = (word: string) => /^[\p{Lu}\p{Lt}]/u.test(word)
export const isShouted = (word: string) => /^[\p{Lu}\p{M}'’‐-]{2,}$/u.test(word)

const anyHyphen = new RegExp(`[${hyphens}]`, 'u')

/** A word that leans on a name in some languages: d'Anna, l'Anna, dell'Anna. */
const leaning = new RegExp(`^\\p{Ll}{1,5}[${apostrophes}](?=\\p{Lu})`, 'u')
/** What leans on a name, with its apostrophe; empty where nothing does. */
export const leaningOn = (word: string) => (plain.test(word) ? '' : (leaning.exec(word)?.[0] ?? ''))

/** A word and what its hyphens join, without what leans on it: Anna-Lena is one name and two. */
export function partsOf(joined: string): string[] {
  const word = joined.slice(leaningOn(joined).length)
  return anyHyphen.test(word) ? [word, ...word.split(anyHyphen)] : [word]
}

const everyApostrophe = new RegExp(`[${apostrophes}]`, 'gu')
const everyHyphen = new RegExp(`[${hyphens}]`, 'gu')

/** How names are compared: in small letters, with one apostrophe and one hyphen. */
export function keyOf(word: string): string {
  if (plain.test(word)) return word.toLowerCase()
  return spelled(word).toLowerCase().replace(everyApostrophe, "'").replace(everyHyphen, '-')
}
