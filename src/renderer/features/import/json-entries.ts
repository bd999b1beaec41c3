import { type DayOneEntry, dayOneSchema, type JrnlEntry, jrnlSchema, richTextSchema } from '#api/foreign-journals.ts'
import { imagesIn } from '#api/journal-document.ts'
import { type TakenEntry, takenEntrySchema } from '#api/takeout-contract.ts'
import { fromMarkdown } from '../../editor/markdown/from-markdown.ts'
import { plainText } from '../../editor/markdown/plain-text.ts'
import { digestOf, type FoundEntry, mostWords } from './found-entry.ts'
import { readMoment } from './moments.ts'
import type { Report } from './report.ts'

/** An entry of a JSON file that some program wrote, or null for what none of those that are known writes. */
export async function readJsonEntry(json: string, report: Report): Promise<FoundEntry | 'in-trash' | null> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  if ('document' in value) {
    const own = takenEntrySchema.safeParse(value)
    if (own.success) return own.data.trashedAt === null ? fromOwn(own.data, report) : 'in-trash'
  } else if ('creationDate' in value) {
    const dayOne = dayOneSchema.safeParse(value)
    if (dayOne.success) return fromDayOne(dayOne.data, report)
  } else if ('time' in value) {
    const jrnl = jrnlSchema.safeParse(value)
    if (jrnl.success) return fromJrnl(jrnl.data)
  }
  return null
}

function fromOwn(entry: TakenEntry, { changes }: Report): FoundEntry {
  changes.pictures += imagesIn(entry.document).length
  const { id, day, createdAt, updatedAt, ownTitle, tags, pinned, prompt, document } = entry
  const moment = { day, instant: createdAt, isGuessed: false }
  return { source: `own:${id}`, moment, changedAt: updatedAt, title: ownTitle, tags, pinned, prompt, document }
}

function fromDayOne(entry: DayOneEntry, { changes }: Report): FoundEntry | null {
  const moment = readMoment(entry.creationDate, entry.timeZone ?? null)
  if (moment === null) return null
  changes.pictures += entry.photos?.length ?? 0
  changes.attachments += [entry.videos, entry.audios, entry.pdfAttachments].reduce(
    (sum, all) => sum + (all?.length ?? 0),
    0,
  )
  if (entry.location !== undefined || entry.weather !== undefined) changes.places += 1
  const words = entry.text ?? ''
  return {
    source: `dayone:${entry.uuid}`,
    moment,
    changedAt: readMoment(entry.modifiedDate)?.instant ?? null,
    title: null,
    tags: entry.tags ?? [],
    pinned: entry.starred === true || entry.isPinned === true,
    prompt: null,
    document: words.trim() === '' ? plainText(wordsOfRichText(entry.richText ?? '')) : toDocument(words),
  }
}

/** What is too long for an entry is refused for its length later, and not read for its marks first. */
function toDocument(words: string): FoundEntry['document'] {
  return words.length > mostWords ? plainText(words) : fromMarkdown(words)
}

/** Only the words: their marks are in a form of Day One's own. */
function wordsOfRichText(json: string): string {
  try {
    const read = richTextSchema.safeParse(JSON.parse(json))
    return read.success ? read.data.contents.map((part) => part.text ?? '').join('') : ''
  } catch {
    return ''
  }
}

async function fromJrnl(entry: JrnlEntry): Promise<FoundEntry | null> {
  const moment = readMoment(`${entry.date} ${entry.time}`)
  if (moment === null) return null
  const { title, body = '' } = entry
  return jrnlEntry({ moment, title, body, tags: entry.tags ?? [], isStarred: entry.starred === true })
}

interface JrnlParts {
  readonly moment: FoundEntry['moment']
  readonly title: string
  readonly body: string
  readonly tags: readonly unknown[]
  readonly isStarred: boolean
}

export async function jrnlEntry({ moment, title, body, tags, isStarred }: JrnlParts): Promise<FoundEntry> {
  return {
    source: `jrnl:${await digestOf(moment.instant, title.trim(), body.trim())}`,
    moment,
    changedAt: null,
    title,
    tags: tags.map((tag) => (typeof tag === 'string' ? tag.replace(/^@/, '') : tag)),
    pinned: isStarred,
    prompt: null,
    document: plainText(body),
  }
}
