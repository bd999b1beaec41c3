import type { JournalFilter } from '#api/journal-contract.ts'

/** Conditions to append to a query on `entry`, for the values of `filter` by name. Empty when nothing narrows it. */
export function narrowed(filter: JournalFilter): string {
  const conditions = [
    filter.from !== null && 'entry.day >= @from',
    filter.to !== null && 'entry.day <= @to',
    filter.tag !== null && 'entry.number IN (SELECT number FROM entry_tag WHERE tag = @tag)',
    filter.prompt === 'any' && '(entry.prompt IS NOT NULL OR entry.prompt_text IS NOT NULL)',
    filter.image === 'any' && 'entry.number IN (SELECT number FROM entry_image)',
    filter.prompt !== null && filter.prompt !== 'any' && 'entry.prompt = @prompt',
    filter.template !== null && 'entry.prompt_text = @template',
  ]
  return conditions.map((condition) => (condition === false ? '' : `AND ${condition}`)).join(' ')
}
