/**
 * One letter, with its marks, of the scripts that are written without spaces between words. FTS5 would take a whole
 * sentence of them for one word. Where its words end, the dictionaries of Unicode can only guess, from what stands
 * around: the same letters are parted in one way in a sentence and in another in what is looked for. So each letter is
 * indexed by itself, and what is looked for is a row of them.
 */
const letter =
  /(?:(?!\p{M})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Ahom}ーｰ])\p{M}*/u
const letters = new RegExp(letter, 'gu')
const runs = new RegExp(`(?:${letter.source})+`, 'gu')

/** Stands around such a letter. It has no width, and the index takes it for a space. */
export const wordSeam = '\u200b'

/** The same text with a seam around each letter of a script without spaces. */
export function withWordSeams(text: string): string {
  return text.replace(runs, (run) => wordSeam + run.replace(letters, `$&${wordSeam}`))
}

export function withoutWordSeams(text: string): string {
  return text.replaceAll(wordSeam, '')
}

/** True when `text` has letters of a script without spaces. */
export function isUnspaced(text: string): boolean {
  return letter.test(text)
}
