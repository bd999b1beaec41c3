import type { JournalFilter } from '#api/journal-contract.ts'

interface FilterLabels {
  readonly tags: readonly { readonly id: string }[]
  readonly prompts: readonly string[]
}

/**
 * The filter without what no entry has any more: it would be in force and on no list of choices. The same one where
 * nothing of it is gone.
 */
export function withoutGone(filter: JournalFilter, { tags, prompts }: FilterLabels): JournalFilter {
  const isTagGone = filter.tag !== null && !tags.some(({ id }) => id === filter.tag)
  const isPromptGone = filter.prompt !== null && filter.prompt !== 'any' && !prompts.includes(filter.prompt)
  if (!isTagGone && !isPromptGone) return filter
  return { ...filter, tag: isTagGone ? null : filter.tag, prompt: isPromptGone ? null : filter.prompt }
}
