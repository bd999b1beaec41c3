import { isEveryday, isGivenName, isSurname, isWord } from './known-words.ts'

// Names take endings in most languages: Lenas, Lenának, Наташей. A form that is not told to be one leaves the name readable.

const owning = ['s', 'es', 'ens', 'n']
const endings = new Set([
  ...owning,
  ...'en e a i o u y t em om ie ou ovi owi iem ą ę ů ov ova ey ot et at nak nek val vel ra re hoz hez höz tól től'.split(
    ' ',
  ),
  ...'áék éék ego emu im ich ról ről ban ben ba be ból ből ék é á ának át ával ához lla llä lle lta sta sti ssa ssä in nin nın nun dan den'.split(
    ' ',
  ),
  ...'а я у ю ы и е о ой ей ою ею ом ем ам ям ами ями ах ях ов ев ин α ας η ης ο ου ον ε ω'.split(' '),
])
const shortest = 3
const lastVowel = /[aeiouyáéíóöőúüűаяеёиоуыьαηοε]$/u

/** Whether a word, in small letters, says of somebody by that name that something is theirs: Bens. */
export function isOwningForm(word: string, key: string): boolean {
  return isUnknown(word) && owning.some((ending) => word === key + ending) && key.length >= shortest
}

/** Finds the names that a word, in small letters, may be a form of. */
export function createFormFinder(keys: ReadonlySet<string>): (word: string) => boolean {
  const stems = new Set([...keys].flatMap((key) => [key, key.replace(lastVowel, '')]).filter(isLong))
  return (word) => {
    if (!isUnknown(word)) return false
    for (let length = shortest; length < word.length; length += 1) {
      if (stems.has(word.slice(0, length)) && endings.has(word.slice(length))) return true
    }
    return false
  }
}

function isLong(stem: string): boolean {
  return stem.length >= shortest
}

/** A word of the language is that word: "bend" is no form of Ben. */
function isUnknown(word: string): boolean {
  return !isEveryday(word) && (!isWord(word) || isGivenName(word) || isSurname(word))
}
