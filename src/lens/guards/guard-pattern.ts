import type { FreedBy } from './clauses.ts'

export interface GuardPattern {
  readonly find: RegExp
  readonly freedBy: FreedBy
  /** What makes it harmless, whatever else the clause says. */
  readonly exempt?: RegExp
}

/** At most `most` words between two others. */
export function words(most: number): string {
  return String.raw`(?:[\s,]+[^\s,]+){0,${most}}?[\s,]+`
}

export function oneOf(...choices: readonly string[]): string {
  return `(?:${choices.join('|')})`
}

/** Whole words, in any case. */
export function pattern(source: string, freedBy: FreedBy = 'around', exempt?: RegExp): GuardPattern {
  const find = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${source})(?![\p{L}\p{N}_])`, 'giu')
  return exempt === undefined ? { find, freedBy } : { find, freedBy, exempt }
}

/** Belongs to somebody in particular: "her", "Sam's", "the other's". */
export const whose = oneOf(
  'my',
  'your',
  'his',
  'her',
  'their',
  'each other',
  "the other's",
  "[\\p{L}]+'s",
  "[\\p{L}]+s'",
)
/** The same, or nobody in particular. */
export const theirs = oneOf(whose, 'the', 'all', 'both', 'any', 'our')
export const person = oneOf('me', 'you', 'him', 'her', 'them', 'us', 'the other', '\\p{L}+')

/** A name, known by its capital. */
export const name = String.raw`(?-i:\p{Lu}[\p{L}-]+)`

/** One who is in it: the other, or whoever writes. */
export const one = `(?:i|you|he|she|they|the other|${name})`
export const him = `(?:me|you|him|her|them|us|the other|${name})`
export const device = '(?:phones?|mobiles?|laptops?|tablets?|computers?|devices?)'

/** People and places that somebody turns to. */
export const support = oneOf(
  'friends?',
  'mates?',
  'famil(?:y|ies)',
  'relatives?',
  'mother',
  'mum',
  'mom',
  'father',
  'dad',
  'parents?',
  'sisters?',
  'brothers?',
  'siblings?',
  'cousins?',
  'aunts?',
  'uncles?',
  'grand(?:mother|father|parents?|ma|pa)',
  'in-laws',
  'neighbou?rs?',
  'therapists?',
  'counsell?ors?',
  'psychologists?',
  'psychiatrists?',
  'doctors?',
  'nurses?',
  'social workers?',
  'lawyers?',
  'solicitors?',
  'advis[eo]rs?',
  'police',
  'priests?',
  'pastors?',
  'imams?',
  'rabbis?',
  'help-?lines?',
  'hot-?lines?',
  'crisis lines?',
  'support (?:groups?|workers?|lines?)',
  'professionals?',
)
