import { isPlainWord, isWord } from './known-words.ts'

// A list of words that people say holds names too, and no capitals. Words have relatives; names seldom have any.

const endings = 'ings ness less able ers est ful ing ish ed er es ly s y'.split(' ')
const beginnings = ['un', 're', 'over', 'co', 'non', 'mis', 'dis', 'out', 'under']
const shortest = 3

/** A word with an English ending or beginning: it may stand in no list, and is no name for that. */
export function isInflected(word: string): boolean {
  if (/^.{4,}(?:ing|i[sz]ed|ated|ness|tions?|able|less)$/u.test(word)) return true
  const isBegun = beginnings.some((beginning) => {
    const rest = word.startsWith(beginning) ? word.slice(beginning.length) : ''
    return rest.length > shortest && isPlainWord(rest)
  })
  return isBegun || endings.some((ending) => word.endsWith(ending) && isStem(word.slice(0, -ending.length)))
}

function isStem(stem: string): boolean {
  const words = [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1'), stem.replace(/i$/u, 'y')]
  return stem.length >= shortest && words.some(isPlainWord)
}

/** Whether other words are made of it, or it of another. */
export function hasRelatives(word: string): boolean {
  if (isInflected(word)) return true
  const stems = [word, word.replace(/e$/u, ''), word.replace(/y$/u, 'i'), word + word.slice(-1)]
  return stems.some((stem) => endings.some((ending) => ending !== 's' && isWord(stem + ending)))
}
