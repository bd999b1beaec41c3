import { isEveryday } from './known-words.ts'
import { isCapital, spelled, tokensOf } from './tokens.ts'
import { createFormFinder, isOwningForm } from './word-forms.ts'

export interface NameRules {
  /** Words that become initials. */
  readonly initials: readonly string[]
  /** Names that a person has typed: they may be of several words, and in any script. */
  readonly more: readonly string[]
  /** Words that stay, also where they look like a form of a name. */
  readonly keep?: readonly string[]
  /** What the other person is called, and what stands for it; null where it stays. */
  readonly partner: { readonly name: string; readonly as: 'my-partner' | 'initial' } | null
}

/** Puts initials in the place of names, wherever they stand. The same rules and text give the same. */
export type ReplaceNames = (text: string) => string

export function createReplacer({ initials, more, partner, keep = [] }: NameRules): ReplaceNames {
  const kept = new Set(keep.map((name) => spelled(name).toLowerCase()))
  const keys = new Set(initials.map((name) => spelled(name).toLowerCase()))
  const partnerKeys = new Set(partner === null ? [] : keysOf(partner.name))
  const typed = more
    .map(spelled)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => ({ pattern: patternOf(name), initial: initialsOf(name) }))
  const wholePartner = partner === null ? null : patternOf(spelled(partner.name))

  const single = more.map((name) => spelled(name).trim().toLowerCase()).filter((name) => !/\s/u.test(name))
  const isTheirs = (word: string) => [...partnerKeys].some((key) => isOwningForm(word, key))
  const isForm = createFormFinder(new Set([...keys, ...partnerKeys, ...single]))

  const replacementOf = (word: string, isStart: boolean): string | null => {
    const key = word.toLowerCase()
    if (partner !== null && isCapital(word) && !kept.has(key) && isTheirs(key)) return partnerAs(partner, isStart)
    if (!keys.has(key) && !partnerKeys.has(key)) {
      return isCapital(word) && !kept.has(key) && isForm(key) ? initialOf(word) : null
    }
    // "Will" is somebody, "will" is not.
    const isNamed = isCapital(word) || !isEveryday(key)
    if (partner !== null && partnerKeys.has(key) && isNamed) return partnerAs(partner, isStart)
    return keys.has(key) && isNamed ? initialOf(word) : null
  }

  return (given) => {
    let text = spelled(given)
    // First as a whole: a name of two words would be replaced twice.
    if (partner !== null && wholePartner !== null && /\s/u.test(partner.name)) {
      text = text.replace(wholePartner, (_, at: number) => partnerAs(partner, isStartAt(text, at)))
    }
    for (const { pattern, initial } of typed) text = text.replace(pattern, initial)
    let made = ''
    let end = 0
    for (const { word, at, isStart } of tokensOf(text)) {
      const whole = replacementOf(word, isStart)
      const fresh = whole ?? (/[‐-]/u.test(word) ? hyphened(word, replacementOf, isStart) : null)
      if (fresh === null) continue
      made += text.slice(end, at) + fresh
      end = at + word.length
      // A full stop that follows an initial would be one too many.
      if (fresh.endsWith('.') && text[end] === '.') end += 1
    }
    return partner === null ? made + text.slice(end) : withoutScriptNames(made + text.slice(end), partner)
  }
}

function hyphened(
  word: string,
  replacementOf: (part: string, isStart: boolean) => string | null,
  isStart: boolean,
): string | null {
  const pieces = word.split(/([‐-])/u)
  const fresh = pieces.map((part) => replacementOf(part, isStart) ?? part).join('')
  return fresh === word ? null : fresh
}

/** In scripts without spaces between words, a name is a part of a longer run of letters. */
function withoutScriptNames(text: string, partner: NonNullable<NameRules['partner']>): string {
  const name = spelled(partner.name)
  return isCaseless(name) ? text.replaceAll(name, partnerAs(partner, false)) : text
}

function partnerAs({ name, as }: NonNullable<NameRules['partner']>, isStart: boolean): string {
  if (as === 'initial') return initialOf(name)
  return isStart ? 'My partner' : 'my partner'
}

function isStartAt(text: string, at: number): boolean {
  return [...tokensOf(text)].find((token) => token.at === at)?.isStart ?? false
}

function keysOf(name: string): string[] {
  return [...tokensOf(spelled(name))].map(({ word }) => word.toLowerCase()).filter((key) => key.length > 1)
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function initialOf(word: string): string {
  const [first] = graphemes.segment(spelled(word).trim())
  return `${(first?.segment ?? '').toUpperCase()}.`
}

export function initialsOf(name: string): string {
  return spelled(name).trim().split(/\s+/u).map(initialOf).join(' ')
}

/** Scripts without capitals often join words to each other: a name is then looked for within them. */
function isCaseless(name: string): boolean {
  return name.toLowerCase() === name.toUpperCase()
}

function patternOf(name: string): RegExp {
  const escaped = name
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/\s+/gu, '\\s+')
  if (isCaseless(name)) return new RegExp(escaped, 'gu')
  const letter = '[\\p{L}\\p{M}\\p{N}]'
  return new RegExp(`(?<!${letter})${escaped}(?!${letter})`, 'giu')
}
