import { isNameInSmall } from './known-words.ts'
import { keysOfName } from './name-keys.ts'
import { isCaseless, isOfWords, patternOf } from './name-pattern.ts'
import { hyphens, isCapital, keyOf, leaningOn, spelled, type Token, tokensOf } from './tokens.ts'
import { createFormFinder, isOwningForm } from './word-forms.ts'
import { isWordUse } from './word-uses.ts'

/** Somebody with a name in this app, and what stands for it. */
export interface Called {
  readonly name: string
  readonly as: 'my-partner' | 'initial'
}

export interface NameRules {
  /** Words that become initials. */
  readonly initials: readonly string[]
  /** Names that a person has typed: they may be of several words, and in any script. */
  readonly more: readonly string[]
  /** Words that stay, also where they look like a form of a name. */
  readonly keep?: readonly string[]
  /** The other person, or both where two have made it together; those whose names stay are not among them. */
  readonly called: readonly Called[]
}

/** Puts initials in the place of names, wherever they stand. The same rules and text give the same. */
export type ReplaceNames = (text: string) => string

export function createReplacer({ initials, more, called, keep = [] }: NameRules): ReplaceNames {
  const kept = new Set(keep.map(keyOf))
  const keys = new Set(initials.map(keyOf))
  const people = new Map(called.flatMap((one) => keysOfName(one.name).map((key) => [key, one] as const)))
  const typed = more
    .map(spelled)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => ({ pattern: patternOf(name), initial: initialsOf(name) }))
  const whole = called
    .filter(({ name }) => isOfWords(name))
    .map((one) => ({ one, pattern: patternOf(spelled(one.name)) }))

  const single = more.filter((name) => !isOfWords(name)).map((name) => keyOf(name.trim()))
  const ownerOf = (key: string) => [...people].find(([name]) => isOwningForm(key, name))?.[1] ?? null
  const isFormOfOne = createFormFinder(new Set([...keys, ...people.keys(), ...single]))

  const replacementOf = (token: Token): string | null => {
    const { word, isStart } = token
    const key = keyOf(word)
    const isForm = isCapital(word) && !kept.has(key)
    const person = people.get(key) ?? (isForm ? ownerOf(key) : null)
    // "Will" is somebody, "will" is not, and neither is "Will" where a question begins with it.
    if (person !== null) return isMeant(token, key) ? personAs(person, word, isStart) : null
    if (keys.has(key)) return isMeant(token, key) ? initialOf(word) : null
    return isForm && isFormOfOne(key) ? initialOf(word) : null
  }

  return (given) => {
    let text = spelled(given)
    // First as a whole: a name of two words would be replaced twice.
    for (const { one, pattern } of whole) {
      const isStartAt = startsIn(text)
      text = text.replace(pattern, (found: string, at: number) => {
        const fresh = personAs(one, one.name, isStartAt(at))
        return found.endsWith('.') && !fresh.endsWith('.') ? `${fresh}.` : fresh
      })
    }
    for (const { pattern, initial } of typed) text = text.replace(pattern, initial)
    let made = ''
    let end = 0
    for (const token of tokensOf(text)) {
      const { word, at } = token
      const fresh = replacementOf(token) ?? partly(token, replacementOf)
      if (fresh === null) continue
      made += text.slice(end, at) + fresh
      end = at + word.length
      // A full stop that follows an initial would be one too many.
      if (text[end] === '.' && (fresh.endsWith('.') || isShortened(text, token))) end += 1
    }
    return withoutScriptNames(made + text.slice(end), called)
  }
}

/** Whether the bearer of a name is meant by a word that is the same. */
function isMeant(token: Token, key: string): boolean {
  if (isWordUse(token)) return false
  if (key.length > 1) return isCapital(token.word) || isNameInSmall(key)
  // Of one letter: as it is typed for a name, and not as the words "a" and "I".
  return isCapital(token.word) && key !== 'i' && !(key === 'a' && token.isStart)
}

/** "B." where a sentence goes on behind it. */
function isShortened(text: string, { word, at }: Token): boolean {
  return word.length === 1 && /^\. ?\p{Ll}/u.test(text.slice(at + 1, at + 4))
}

const anyHyphen = new RegExp(`[${hyphens}]`, 'u')
const everyHyphen = new RegExp(`([${hyphens}])`, 'u')

type ReplacementOf = (token: Token) => string | null

/** Of a word that is no name as a whole: what its hyphens join, and what another leans on. */
function partly(token: Token, replacementOf: ReplacementOf): string | null {
  const before = leaningOn(token.word)
  if (before === '') return anyHyphen.test(token.word) ? hyphened(token, replacementOf) : null
  const named = { ...token, word: token.word.slice(before.length), isStart: false }
  const fresh = replacementOf(named) ?? partly(named, replacementOf)
  return fresh === null ? null : before + fresh
}

function hyphened(token: Token, replacementOf: ReplacementOf): string | null {
  const pieces = token.word.split(everyHyphen)
  const fresh = pieces.map((word) => replacementOf({ ...token, word }) ?? word).join('')
  return fresh === token.word ? null : fresh
}

/** In scripts without spaces between words, a name is a part of a longer run of letters. */
function withoutScriptNames(text: string, called: readonly Called[]): string {
  let left = text
  for (const one of called) {
    const name = spelled(one.name)
    if (isCaseless(name)) left = left.replaceAll(name, personAs(one, name, false))
  }
  return left
}

function personAs({ as }: Called, said: string, isStart: boolean): string {
  if (as === 'initial') return initialsOf(said)
  return isStart ? 'My partner' : 'my partner'
}

/** Where sentences begin. A text is read for it once, when somebody asks. */
function startsIn(text: string): (at: number) => boolean {
  let starts: ReadonlySet<number> | null = null
  return (at) => {
    starts ??= new Set([...tokensOf(text)].flatMap((token) => (token.isStart ? [token.at] : [])))
    return starts.has(at)
  }
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function initialOf(word: string): string {
  const [first] = graphemes.segment(spelled(word).trim())
  return `${(first?.segment ?? '').toUpperCase()}.`
}

export function initialsOf(name: string): string {
  return spelled(name).trim().split(/\s+/u).map(initialOf).join(' ')
}
