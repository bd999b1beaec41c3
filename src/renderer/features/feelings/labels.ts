import type { FeelingWords, OwnWord } from '#api/feelings-fields.ts'
import { families, type ItemField, vocabulary } from '#api/feelings-vocabulary.ts'
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

export interface WordGroup {
  readonly id: string
  readonly label: string
  readonly choices: readonly Choice[]
}

/** Every word of a list, hidden or not: feeling words in their families, and those of one's own. */
export function groupsOf(field: ItemField, words: FeelingWords): WordGroup[] {
  const own = words.own.filter((word) => word.field === field)
  if (field !== 'emotions') {
    return [{ id: field, label: feelingsCopy.words.lists[field], choices: [...builtIn(field), ...own] }]
  }
  const builtInFamilies = Object.entries(families).map(([id, family]) => ({
    id,
    label: family.label,
    choices: Object.entries(family.words).map(([word, label]) => ({ id: word, label })),
  }))
  return [...builtInFamilies, { id: 'own', label: feelingsCopy.form.ownWords, choices: own }]
}
