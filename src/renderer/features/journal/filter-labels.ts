import type { JournalFilter } from '#api/journal-contract.ts'

interface FilterLabels {
  readonly tags: readonly { readonly id: string }[]
  readonly prompts: readonly string[]
  /** Names of the own templates. */
  readonly templates: readonly string[]
}

/**
 * The filter without what no entry has any more: it would be in force and on no list of choices. The same one where
 * nothing of it is gone.
 */
export function withoutGone(filter: JournalFilter, { tags, prompts, templates }: FilterLabels): JournalFilter {
  const isTagGone = filter.tag !== null && !tags.some(({ id }) => id === filter.tag)
  const isPromptGone = filter.prompt !== null && filter.prompt !== 'any' && !prompts.includes(filter.prompt)
  const isTemplateGone = filter.template !== null && !templates.includes(filter.template)
  if (!isTagGone && !isPromptGone && !isTemplateGone) return filter
  return {
    ...filter,
    tag: isTagGone ? null : filter.tag,
    prompt: isPromptGone ? null : filter.prompt,
    template: isTemplateGone ? null : filter.template,
  }
}

/** Both are what an entry was begun with, so one choice stands for both: the id of a prompt, or a name behind a sign. */
const templateSign = '='

export function begunWith({ prompt, template }: JournalFilter): string {
  return template === null ? (prompt ?? '') : `${templateSign}${template}`
}

export function toBegunWith(chosen: string): Pick<JournalFilter, 'prompt' | 'template'> {
  if (chosen.startsWith(templateSign)) return { prompt: null, template: chosen.slice(templateSign.length) }
  return { prompt: chosen === '' ? null : chosen, template: null }
}
