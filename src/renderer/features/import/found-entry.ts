import type { ImportedEntry } from '#api/import-contract.ts'
import type { EntryPrompt } from '#api/journal-contract.ts'
import { type JournalDocument, journalDocumentSchema } from '#api/journal-document.ts'
import type { Moment } from './moments.ts'
import { type Changes, leaveOut, type Report } from './report.ts'

/** Longest own title, most tags and the longest of them, as the room takes them. */
const longestTitle = 120
const mostTags = 20
const longestTag = 60
/** Longest document as it crosses, in bytes; a message has room for a little more. */
const longestDocument = 1_500_000
/** Longest text that is read as one entry, in characters. What follows it would not fit, and reading takes its time. */
export const mostWords = 1_200_000

/** An entry as some program wrote it. */
export interface FoundEntry {
  /** What it is called there, or a digest of all that it says. */
  readonly source: string
  readonly moment: Moment
  readonly changedAt: string | null
  readonly title: string | null
  readonly tags: readonly unknown[]
  readonly pinned: boolean
  readonly prompt: EntryPrompt | null
  readonly document: JournalDocument
  readonly changes: Changes
}

/** An entry as the engine takes it, with what was changed in it. */
export interface ReadEntry {
  readonly entry: ImportedEntry
  readonly changes: Changes
}

/** As the engine takes it; null, and a line in the report, for one that it does not take. */
export function toImported(found: FoundEntry, path: string, report: Report): ReadEntry | null {
  const { moment, prompt, pinned } = found
  const title = oneLine(found.title ?? '')
  const document = journalDocumentSchema.safeParse(
    title.length > longestTitle ? withHeading(found.document, title) : found.document,
  )
  if (!document.success || byteLength(document.data) > longestDocument) {
    leaveOut(report, path, 'too-long')
    return null
  }
  if (title === '' && isEmpty(document.data)) {
    leaveOut(report, path, 'empty')
    return null
  }
  const wanted = tagsOf(found.tags)
  const tags = wanted.filter((label) => label.length <= longestTag).slice(0, mostTags)
  const ownTitle = title === '' || title.length > longestTitle ? null : title
  const updatedAt = found.changedAt ?? moment.instant
  const entry = {
    ...{ source: found.source.slice(0, 200), day: moment.day, createdAt: moment.instant, updatedAt },
    ...{ ownTitle, tags, pinned, prompt, document: document.data },
  }
  const lost = { tags: Number(tags.length < wanted.length), guessed: Number(moment.isGuessed) }
  return { entry, changes: { ...found.changes, ...lost } }
}

/** A name for what has none: the same words give the same one. */
export async function digestOf(...parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Each once. */
function tagsOf(given: readonly unknown[]): string[] {
  const labels = given
    .filter((tag) => typeof tag === 'string' || typeof tag === 'number')
    .map((tag) => oneLine(`${tag}`))
  return [...new Set(labels.filter((label) => label !== ''))]
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}

function withHeading({ content }: JournalDocument, title: string): JournalDocument {
  return {
    type: 'doc',
    content: [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: title }] }, ...content],
  }
}

function isEmpty({ content }: JournalDocument): boolean {
  return content.every((block) => block.type === 'paragraph' && block.content === undefined)
}

function byteLength(document: JournalDocument): number {
  return new TextEncoder().encode(JSON.stringify(document)).length
}
