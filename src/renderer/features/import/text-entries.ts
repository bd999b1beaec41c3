import { promptById, promptIdSchema } from '#api/journal-prompts.ts'
import { fromMarkdown } from '../../editor/markdown/from-markdown.ts'
import { plainText } from '../../editor/markdown/plain-text.ts'
import { partFact } from '../../files/own-format.ts'
import { readMeBegins } from '../../files/own-format-copy.ts'
import { readFrontMatter } from '../../files/read-front-matter.ts'
import type { ChosenPictures } from './chosen-pictures.ts'
import { digestOf, type FoundEntry } from './found-entry.ts'
import { jrnlEntry } from './json-entries.ts'
import { type Moment, momentOfFile, momentOfName, readMoment } from './moments.ts'
import { titleOfName } from './title-of-name.ts'

interface NamedText {
  readonly path: string
  readonly modifiedAt: number
  readonly text: string
}

/**
 * A Markdown file, with the lines above it in which common programs write its day, its title and its tags. Of a readable
 * copy, only entries are read, and none that was in the trash.
 */
export async function readMarkdownFile(
  { path, modifiedAt, text }: NamedText,
  pictures: ChosenPictures,
): Promise<FoundEntry | 'in-trash' | 'no-entry'> {
  const { facts, body } = readFrontMatter(text)
  const meant = new Set<string>()
  const fact = (...names: string[]) => {
    for (const name of names) meant.add(name)
    return names.map((name) => facts.get(name)).find((value) => value !== undefined)
  }
  if (fact(partFact.replace('-', '')) !== undefined) return 'no-entry'
  if (readMoment(fact('trashed')) !== null) return 'in-trash'
  const zone = fact('timezone')
  const said = readMoment(
    fact('created', 'createdat', 'creationdate', 'date', 'day'),
    typeof zone === 'string' ? zone : null,
  )
  const day = readMoment(fact('day'))
  const { isOfFile, ...moment } =
    said === null ? momentOf(path, modifiedAt) : { ...said, ...dayOf(day), isOfFile: false }
  const title = fact('title')
  let missing = 0
  const document = fromMarkdown(body, (address, alt) => {
    const image = pictures.beside(path, address, alt)
    if (image === null) missing += 1
    return image
  })
  const read = {
    source: await sourceOf(isOfFile ? null : moment.day, body),
    moment,
    changedAt:
      readMoment(fact('changed', 'updated', 'updatedat', 'modified', 'modifieddate', 'lastmod'))?.instant ?? null,
    title: typeof title === 'string' || typeof title === 'number' ? `${title}` : titleOfName(path, document),
    tags: listOf(fact('tags', 'tag', 'keywords')),
    pinned: [fact('pinned'), fact('starred'), fact('favorite'), fact('favourite')].includes(true),
    prompt: promptOf(fact('promptid'), fact('prompt')),
    document,
  }
  const hasOthers = [...facts].some(([name, value]) => !meant.has(name) && !isNothing(value))
  return { ...read, changes: { pictures: missing, 'by-file': Number(isOfFile), facts: Number(hasOthers) } }
}

/** A line that was left empty. */
function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

export async function readPlainFile({ path, modifiedAt, text }: NamedText): Promise<FoundEntry | 'no-entry'> {
  if (text.startsWith(readMeBegins)) return 'no-entry'
  const { isOfFile, ...moment } = momentOf(path, modifiedAt)
  const source = await sourceOf(isOfFile ? null : moment.day, text)
  const document = plainText(text)
  const nothing = { changedAt: null, tags: [], pinned: false, prompt: null }
  const changes = { 'by-file': Number(isOfFile) }
  return { source, moment, title: titleOfName(path, document), ...nothing, document, changes }
}

/** The same words are the same entry, however its lines end, and whenever a file that names no day was unpacked. */
async function sourceOf(day: string | null, words: string): Promise<string> {
  return `text:${await digestOf(day ?? '', words.replace(/\r\n?/g, '\n').trim())}`
}

const jrnlHead = /^\[(\d{4}-\d\d-\d\d[ T]\d\d?:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?)\] ?(.*)$/

/** What `jrnl` keeps and prints as text; null for a text that does not begin like it. */
export async function readJrnlText(text: string): Promise<FoundEntry[] | null> {
  const lines = text.split(/\r\n|[\n\r]/)
  const first = lines.find((line) => line.trim() !== '') ?? ''
  if (readMoment(jrnlHead.exec(first)?.[1]) === null) return null
  const found: { moment: Moment; head: string; rest: string[] }[] = []
  for (const line of lines) {
    const [, when, head = ''] = jrnlHead.exec(line) ?? []
    const moment = readMoment(when)
    if (moment !== null) found.push({ moment, head, rest: [] })
    else found.at(-1)?.rest.push(line)
  }
  return Promise.all(
    found.map(({ moment, head, rest }) => {
      const isStarred = /^\*|\*$/.test(head.trim())
      const words = head.trim().replace(/^\* ?| ?\*$/g, '')
      const [title = '', more = ''] = splitTitle(words)
      const body = [more, ...rest].join('\n').trim()
      const tags = [...`${words}\n${body}`.matchAll(/(?<![^\s(])@([\p{L}\p{N}_-]{1,60})/gu)].map(([, tag]) => tag)
      return jrnlEntry({ moment, title, body, tags: [...new Set(tags)], isStarred })
    }),
  )
}

/** The first sentence is the title, as in jrnl itself. */
function splitTitle(words: string): [string, string] {
  const end = /[.?!]['"”’)]*\s+/.exec(words)
  return end === null
    ? [words, '']
    : [words.slice(0, end.index + end[0].trimEnd().length), words.slice(end.index + end[0].length)]
}

function momentOf(path: string, modifiedAt: number): Moment & { readonly isOfFile: boolean } {
  const named = momentOfName(path)
  if (named !== null) return { ...named, isOfFile: false }
  return { ...momentOfFile(modifiedAt), isGuessed: false, isOfFile: true }
}

const dayOf = (moment: Moment | null) => (moment === null ? {} : { day: moment.day, isGuessed: false })

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(/[,;]|\s#|^#/).map((tag) => tag.trim()) : []
}

function promptOf(id: unknown, words: unknown): FoundEntry['prompt'] {
  const known = promptIdSchema.safeParse(id)
  if (known.success && promptById(known.data) !== null) return { id: known.data }
  return typeof words === 'string' && words !== '' && words.length <= 500 ? { text: words } : null
}
