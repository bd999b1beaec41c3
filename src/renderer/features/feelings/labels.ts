import type { FeelingWords, OwnWord } from '#api/feelings-contract.ts'
import { type ItemField, vocabulary } from '#api/feelings-vocabulary.ts'
import { feelingsCopy } from './feelings-copy.ts'

export interface Choice {
  readonly id: string
  readonly label: string
}

export const noWords: FeelingWords = { own: [], hidden: [] }

/** How a word is shown. One of a newer version is said to be one. */
export function labelOf(field: ItemField, id: string, own: readonly OwnWord[]): string {
  const word = own.find((one) => one.id === id && one.field === field)
  return word?.label ?? vocabulary[field][id] ?? feelingsCopy.unknownWord
}

export function labelsOf(field: ItemField, ids: readonly string[], own: readonly OwnWord[]): string[] {
  return ids.map((id) => labelOf(field, id, own))
}

/** What a list offers: everything that is not hidden, and what is chosen already. */
export function choicesOf(field: ItemField, words: FeelingWords, chosen: readonly string[]): Choice[] {
  return [...builtIn(field), ...words.own.filter((word) => word.field === field)].filter(
    ({ id }) => !words.hidden.includes(id) || chosen.includes(id),
  )
}

export function builtIn(field: ItemField): Choice[] {
  return Object.entries(vocabulary[field]).map(([id, label]) => ({ id, label }))
}

/** Whether a label fits what was typed, wherever its words begin. */
export function fits(label: string, typed: string): boolean {
  const wanted = fold(typed)
  return fold(label)
    .split(/\s+/u)
    .some((_, at, words) => words.slice(at).join(' ').startsWith(wanted))
}

/** Letters without case and accents, so that a word is found however it is typed. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
}
