/**
 * Scripts that are written without spaces between words. FTS5 would take a whole sentence of them for one word, so
 * words are told apart by the rules of Unicode before they are indexed, and in the same way in what is looked for.
 */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{M}ー]{2,}/gu

/** Stands between two words that have no space between them. It has no width, and the index takes it for a space. */
export const wordSeam = '\u200b'

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** The same text with a seam after each word that is followed by another one without a space. */
export function withWordSeams(text: string): string {
  return text.replace(unspaced, (run) => [...segmenter.segment(run)].map(({ segment }) => segment).join(wordSeam))
}

export function withoutWordSeams(text: string): string {
  return text.replaceAll(wordSeam, '')
}
