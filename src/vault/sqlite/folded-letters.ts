/**
 * What FTS5 does not take for the same letter, made the same in the index and in what is looked for. Its own tables know
 * the capitals of an older Unicode, and the marks of Latin letters alone. What is kept of an entry stays as it was
 * written; an excerpt shows what is indexed.
 */

/** Characters inside a word that nobody types: the hyphen that shows only at the end of a line, and joiners without width. */
const unseen = /[\u00ad\u2060\ufeff]/gu
/** Other shapes of the same letters: ligatures, Arabic as it is drawn, half-width kana, full-width Latin. */
const shapes = /(?:(?=[\p{L}\p{N}\p{M}])[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffee])+/gu
/** Points and vowels of Hebrew, Arabic and Syriac, which are written or left out, and the stroke that only widens a word. */
const pointed = /(?<=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}])\p{M}+|\u0640/gu
/** Capitals that Unicode got after FTS5's table was made. */
const newerCapitals =
  /[\u037f\u0528-\u052f\u13a0-\u13f5\u1c89-\u1cbf\u2c2f\ua698-\ua69b\ua796-\ua7ff\u{104b0}-\u{105ff}\u{10c80}-\u{10dff}\u{118a0}-\u{118bf}\u{16e40}-\u{16eff}\u{1e900}-\u{1e921}]+/gu
/** Letters whose mark is left out in capitals or in haste. With the mark by itself, FTS5 takes it away. */
const markedLetters = /[\p{Script=Greek}Ёё]+/gu

export function foldLetters(text: string): string {
  return text
    .replace(unseen, '')
    .replace(shapes, (letters) => letters.normalize('NFKC'))
    .normalize('NFC') // a letter and its mark can be written as two characters or as one
    .replace(pointed, '')
    .replace(newerCapitals, (letters) => letters.toLowerCase())
    .replace(markedLetters, (letters) => letters.normalize('NFD'))
}
