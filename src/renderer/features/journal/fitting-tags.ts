import type { Tag } from '#api/journal-contract.ts'
import { fits, fold } from '../../ui/fits.ts'

const mostOffered = 3

/** Tags with a word that begins with what is looked for, beside the one that the list is narrowed by already. */
export function fittingTags(tags: readonly Tag[], query: string, chosen: string | null): Tag[] {
  const wanted = query.replace(/^#\s*/u, '') // as tags are written elsewhere
  if (fold(wanted) === '') return []
  const fitting = tags.filter(({ id, label }) => id !== chosen && fits(label, wanted))
  const isBeginning = ({ label }: Tag) => fold(label).startsWith(fold(wanted))
  return [...fitting.filter(isBeginning), ...fitting.filter((tag) => !isBeginning(tag))].slice(0, mostOffered)
}
