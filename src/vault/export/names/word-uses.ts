import { alsoOf, isMonthName } from './known-words.ts'
import type { Token } from './tokens.ts'

// Where a word stands tells whether it can be somebody: "Will you come?", "in June" and "Mark the day" name nobody.

/** Before a month. */
const dating = new Set('in since until till during last next this early late mid every each'.split(' '))
/** After a word that begins a sentence, and is then none but that word. */
const following = new Set(
  'i you he she it we they me him her us them my your his its our their the a an this that these those all not there'.split(
    ' ',
  ),
)
/** What somebody does, and what is done with somebody. */
const doing = new Set(
  (
    'said says told tells asked asks called calls phoned texted came comes went goes knew knows left cried cries thinks ' +
    'thought wanted wants wrote saw met gave took laughed smiled shouted yelled apologised apologized promised lied ' +
    'visited helped hugged answered replied'
  ).split(' '),
)
const done = new Set(
  'told asked met saw phoned texted called visited hugged thanked trusted ask tell meet see'.split(' '),
)

/** Before an "in" that is no place. */
const trusting = new Set(
  (
    'believe believes believed confide confides confided trust trusted faith interest interested disappointed hope ' +
    'confidence see saw join joined'
  ).split(' '),
)

/** Whether a word that can be a name is no more than a word there. */
export function isWordUse({ word, isStart, before, after }: Token): boolean {
  const key = word.toLowerCase()
  const also = alsoOf(key)
  if (also === null) return false
  if (isMonthName(key) && (dating.has(before.toLowerCase()) || /^\d/u.test(before) || /^\d/u.test(after))) return true
  return isStart && also !== 'firstly-name' && following.has(after.toLowerCase())
}

/** Whether somebody seems to act there, or to be acted upon. */
export function isPersonUse({ isStart, before, after }: Token): boolean {
  return doing.has(after) || (!isStart && done.has(before.toLowerCase()))
}

/** Whether small letters stand beside it: where all words have capitals, as in a title, one says nothing. */
export function isAmongSmall({ before, after }: Token): boolean {
  return /^\p{Ll}/u.test(before) || /^\p{Ll}/u.test(after)
}

/** Whether it seems to be a place: in Debrecen, and not in Varga's car, or whom somebody believes in. */
export function isPlaceUse({ isOwner, before }: Token, earlier: string): boolean {
  return /^(?:in|near)$/iu.test(before) && !isOwner && !trusting.has(earlier.toLowerCase())
}
