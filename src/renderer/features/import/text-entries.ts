import { promptById, promptIdSchema } from '#api/journal-prompts.ts'
import { fromMarkdown } from '../../editor/markdown/from-markdown.ts'
import { plainText } from '../../editor/markdown/plain-text.ts'
import { readFrontMatter } from '../../files/read-front-matter.ts'
import type { ChosenPictures } from './chosen-pictures.ts'
import { digestOf, type FoundEntry } from './found-entry.ts'
import { jrnlEntry } from './json-entries.ts'
import { type Moment, momentOfFile, momentOfName, readMoment } from './moments.ts'
import type { Report } from './report.ts'

interface NamedText {
  readonly path: string
  readonly modifiedAt: number
  readonly text: string
}

/** A Markdown file, with the lines above it in which common programs write its day, its title and its tags. */
export async function readMarkdownFile(
  { path, modifiedAt, text }: NamedText,
  report: Report,
  pictures: ChosenPictures,
): Promise<FoundEntry> {
  const { facts, body } = readFrontMatter(text)
  const fact = (...names: string[]) => names.map((name) => facts.get(name)).find((value) => value !== undefined)
  const zone = fact('timezone')
  const said = readMoment(
    fact('created', 'createdat', 'creationdate', 'date', 'day'),
    typeof zone === 'string' ? zone : null,
  )
  const day = readMoment(fact('day'))
  const moment = said === null ? momentOf(path, modifiedAt, report) : { ...said, ...dayOf(day) }
  const title = fact('title')
  const document = fromMarkdown(body, (address, alt) => {
    const image = pictures.beside(path, address, alt)
    if (image === null) report.changes.pictures += 1
    return image
  })
  return {
    source: `text:${await digestOf(moment.day, body)}`,
    moment,
    changedAt:
      readMoment(fact('changed', 'updated', 'updatedat', 'modified', 'modifieddate', 'lastmod'))?.instant ?? null,
    title: typeof title === 'string' || typeof title === 'number' ? `${title}` : null,
    tags: listOf(fact('tags', 'tag', 'keywords')),
    pinned: [fact('pinned'), fact('starred'), fact('favorite'), fact('favourite')].includes(true),
    prompt: promptOf(fact('promptid'), fact('prompt')),
    document,
  }
}

export async function readPlainFile({ path, modifiedAt, text }: NamedText, report: Report): Promise<FoundEntry> {
  const moment = momentOf(path, modifiedAt, report)
  const source = `text:${await digestOf(moment.day, text)}`
  const nothing = { changedAt: null, title: null, tags: [], pinned: false, prompt: null }
  return { source, moment, ...nothing, document: plainText(text) }
}

const jrnlHead = /^\[(\d{4}-\d\d-\d\d[ T]\d\d?:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?)\] ?(.*)$/

/** What `jrnl` keeps and prints as text; null for a text that does not begin like it. */
export async function readJrnlText(text: string): Promise<FoundEntry[] | null> {
  const lines = text.split(/\r\n|[\n\r]/)
  const first = lines.find((line) => line.trim() !== '') ?? ''
  if (!jrnlHead.test(first)) return null
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

function momentOf(path: string, modifiedAt: number, report: Report): Moment {
  const named = momentOfName(path)
  if (named !== null) return named
  report.changes['by-file'] += 1
  return { ...momentOfFile(modifiedAt), isGuessed: false }
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
