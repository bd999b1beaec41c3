import type { JournalDocument } from '#api/journal-document.ts'
import { inlinesOf } from '../../editor/document/inlines-of.ts'

const ending = /\.[a-z]{2,8}$/i
const date = /^\d{4}[-_.]?\d\d[-_.]?\d\d(?:[T _-]+\d\d[-_.:h]?\d\d(?:[-_.:]?\d\d)?)?(?!\d)/
/** What some programs put behind a name, so that no two are the same. */
const number = /[ _-]+[0-9a-f]{32}$/i

/**
 * In a folder of notes, the name of a file is its title. Null where it says only a day, where the text begins with the
 * same words, and for an empty file: a name alone is no entry.
 */
export function titleOfName(path: string, document: JournalDocument): string | null {
  const name = (path.split('/').at(-1) ?? '').replace(ending, '').replace(date, '').replace(number, '')
  const title = name.replace(/^[\s_.-]+|[\s_.-]+$/g, '')
  if (!/\p{L}/u.test(title)) return null
  const first = inlinesOf(document).find((inline) => inline.type === 'text')?.text
  return first === undefined || first.trim() === title ? null : title
}
