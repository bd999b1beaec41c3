import {
  type DayOneEntry,
  dayOnePhotoSchema,
  dayOneSchema,
  type JrnlEntry,
  jrnlSchema,
  richTextSchema,
} from '#api/foreign-journals.ts'
import { type JournalDocument, type JournalImage, maxImageAlt, withImages } from '#api/journal-document.ts'
import { type TakenEntry, takenEntrySchema } from '#api/takeout-contract.ts'
import { fromMarkdown, type PictureOf } from '../../editor/markdown/from-markdown.ts'
import { plainText } from '../../editor/markdown/plain-text.ts'
import { type ChosenPictures, wordsFor } from './chosen-pictures.ts'
import { digestOf, type FoundEntry, mostWords } from './found-entry.ts'
import { readMoment } from './moments.ts'

/** An entry of a JSON file that some program wrote, or null for what none of those that are known writes. */
export async function readJsonEntry(
  json: string,
  path: string,
  pictures: ChosenPictures,
): Promise<FoundEntry | 'in-trash' | null> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  if ('document' in value) {
    const own = takenEntrySchema.safeParse(value)
    if (own.success) return own.data.trashedAt === null ? fromOwn(own.data, path, pictures) : 'in-trash'
  } else if ('creationDate' in value) {
    const dayOne = dayOneSchema.safeParse(value)
    if (dayOne.success) return fromDayOne(dayOne.data, path, pictures)
  } else if ('time' in value) {
    const jrnl = jrnlSchema.safeParse(value)
    if (jrnl.success) return fromJrnl(jrnl.data)
  }
  return null
}

function fromOwn(entry: TakenEntry, path: string, pictures: ChosenPictures): FoundEntry {
  const { id, day, createdAt, updatedAt, ownTitle, tags, pinned, prompt } = entry
  let missing = 0
  const document = withImages(entry.document, (image) => {
    const found = pictures.named(path, `../images/${image.id}`, image.alt)
    if (found !== null) return [{ type: 'image', attrs: found }]
    missing += 1
    return wordsFor(image.alt)
  })
  const moment = { day, instant: createdAt, isGuessed: false }
  const changes = { pictures: missing }
  return { source: `own:${id}`, moment, changedAt: updatedAt, title: ownTitle, tags, pinned, prompt, document, changes }
}

function fromDayOne(entry: DayOneEntry, path: string, pictures: ChosenPictures): FoundEntry | null {
  const moment = readMoment(entry.creationDate, entry.timeZone ?? null)
  if (moment === null) return null
  const photos = photosOf(entry.photos ?? [], path, pictures)
  const attachments = [entry.videos, entry.audios, entry.pdfAttachments]
  const changes = {
    pictures: (entry.photos?.length ?? 0) - photos.size,
    attachments: attachments.reduce((sum, all) => sum + (all?.length ?? 0), 0),
    places: Number(entry.location !== undefined || entry.weather !== undefined),
  }
  const words = entry.text ?? ''
  const shown = new Set<string>()
  const document =
    words.trim() === ''
      ? plainText(wordsOfRichText(entry.richText ?? ''))
      : toDocument(words, (address, alt) => {
          const photo = photos.get(/^dayone-moment:\/{1,2}([0-9A-F-]{8,64})$/i.exec(address)?.[1] ?? '')
          if (photo === undefined) return null
          shown.add(photo.id)
          return { ...photo, alt: alt.slice(0, maxImageAlt) }
        })
  const others = [...photos.values()].filter(({ id }) => !shown.has(id))
  return {
    source: `dayone:${entry.uuid}`,
    moment,
    changedAt: readMoment(entry.modifiedDate)?.instant ?? null,
    title: null,
    tags: entry.tags ?? [],
    pinned: entry.starred === true || entry.isPinned === true,
    prompt: null,
    document: withPictures(document, others),
    changes,
  }
}

/** What is too long for an entry is refused for its length later, and not read for its marks first. */
function toDocument(words: string, pictureOf: PictureOf): FoundEntry['document'] {
  return words.length > mostWords ? plainText(words) : fromMarkdown(words, pictureOf)
}

/** Photographs of an entry that were chosen with it, by what its text calls them. They lie beside the file, by digest. */
function photosOf(
  given: readonly unknown[],
  path: string,
  pictures: ChosenPictures,
): Map<string, JournalImage['attrs']> {
  const found = new Map<string, JournalImage['attrs']>()
  for (const one of given) {
    const photo = dayOnePhotoSchema.safeParse(one)
    const image = photo.success ? pictures.named(path, `photos/${photo.data.md5}`, '') : null
    if (photo.success && image !== null) found.set(photo.data.identifier, image)
  }
  return found
}

/** Those that the text does not name stand behind it. */
function withPictures(document: JournalDocument, others: readonly JournalImage['attrs'][]): JournalDocument {
  if (others.length === 0) return document
  return { type: 'doc', content: [...document.content, ...others.map((attrs) => ({ type: 'image' as const, attrs }))] }
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
    changes: {},
  }
}
