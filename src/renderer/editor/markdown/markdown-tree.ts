import type {
  JournalBlock,
  JournalDocument,
  JournalInline,
  JournalListItem,
  JournalTaskItem,
  JournalText,
} from '#api/journal-document.ts'

/** A node of the tree that is written. Some kinds are our own (`to-markdown.ts`). */
export interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly [attribute: string]: unknown
}

/** Where the file of a picture lies, seen from the text; null where there is none. */
export type ImageAddress = (id: string) => string | null

/** A document as a tree of the shape that Markdown libraries share. */
export function toTree(document: JournalDocument, addressOf: ImageAddress): Node {
  return { type: 'root', children: blocks(document.content, addressOf) }
}

function blocks(all: readonly JournalBlock[], addressOf: ImageAddress): Node[] {
  return all.flatMap((one) => block(one, addressOf))
}

function block(from: JournalBlock, addressOf: ImageAddress): Node[] {
  switch (from.type) {
    case 'paragraph': {
      const children = inlines(from.content)
      return children.length > 0 ? [{ type: 'paragraph', children }] : []
    }
    case 'heading': {
      const { level } = from.attrs
      // Only the first two levels have a form that goes over several lines.
      return [{ type: 'heading', depth: level, children: inlines(level === 3 ? oneLine(from.content) : from.content) }]
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks(from.content, addressOf) }]
    case 'bulletList':
    case 'taskList':
      return [{ type: 'list', spread: false, children: from.content.map((one) => item(one, addressOf)) }]
    case 'orderedList': {
      const start = from.attrs?.start ?? 1
      return [
        {
          type: 'list',
          ordered: true,
          start,
          spread: false,
          children: from.content.map((one) => item(one, addressOf)),
        },
      ]
    }
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }]
    case 'image': {
      const { id, alt } = from.attrs
      const url = addressOf(id)
      const picture: Node = url === null ? { type: 'text', value: alt } : { type: 'image', url, alt }
      return url === null && alt === '' ? [] : [{ type: 'paragraph', children: [picture] }]
    }
  }
}

function item(from: JournalListItem | JournalTaskItem, addressOf: ImageAddress): Node {
  const children = blocks(from.content, addressOf)
  if (from.type === 'listItem') return { type: 'listItem', spread: false, children }
  const box: Node = { type: 'box', checked: from.attrs.checked }
  const [first] = from.content
  const hasWords = first?.type === 'paragraph' && inlines(first.content).length > 0
  const words = hasWords ? (children[0]?.children ?? []) : []
  const line: Node = { type: 'paragraph', children: [box, ...words] }
  return { type: 'listItem', spread: false, children: [line, ...children.slice(hasWords ? 1 : 0)] }
}

/** Marks from the outermost to the innermost. */
const nesting = ['link', 'bold', 'italic', 'highlight'] as const
type MarkType = (typeof nesting)[number]

function inlines(from: readonly JournalInline[] = []): Node[] {
  const parts = from.flatMap(lines)
  const last = parts.findLastIndex(({ type }) => type === 'text')
  return nested(merged(parts.slice(0, last + 1)).map(seamed), 0)
}

/** Text of which the character at either end may have to be written by its number. */
interface SeamedText extends JournalText {
  readonly first: string
  readonly last: string
}
type Part = JournalInline | SeamedText

const symbolFirst = /^[\p{S}\p{P}]/u
const symbolLast = /[\p{S}\p{P}]$/u
const letterFirst = /^[^\p{S}\p{P}\s]/u
const letterLast = /[^\p{S}\p{P}\s]$/u

/**
 * A picture character right at a mark, with a letter on its other side, would keep the mark from being one. The
 * library sees to that for all characters but those of two code units.
 */
function seamed(part: JournalInline, at: number, all: readonly JournalInline[]): Part {
  if (part.type !== 'text') return part
  const first = letterLast.test(textOf(all[at - 1])) ? longOnly(symbolFirst.exec(part.text)) : ''
  const last = letterFirst.test(textOf(all[at + 1])) ? longOnly(symbolLast.exec(part.text)) : ''
  return { ...part, first, last }
}

function longOnly(found: RegExpExecArray | null): string {
  return found !== null && found[0].length > 1 ? found[0] : ''
}

const textOf = (part: JournalInline | undefined) => (part?.type === 'text' ? part.text : '')

function oneLine(from: readonly JournalInline[] = []): JournalInline[] {
  return from.flatMap(lines).map((part) => (part.type === 'text' ? part : { type: 'text', text: ' ' }))
}

/** Neighbours with the same marks as one text: what follows a character decides how it has to be written. */
function merged(from: readonly JournalInline[]): JournalInline[] {
  const found: JournalInline[] = []
  for (const part of from) {
    const last = found.at(-1)
    if (last?.type === 'text' && part.type === 'text' && sameMarks(last, part)) last.text += part.text
    else found.push({ ...part })
  }
  return found
}

function sameMarks(one: JournalInline, other: JournalInline): boolean {
  const key = ({ marks = [] }: JournalInline) => nesting.map((type) => marks.find((mark) => mark.type === type))
  return JSON.stringify(key(one)) === JSON.stringify(key(other))
}

/** A text may hold line breaks of its own; a break carries no marks, so that none begins or ends beside it. */
function lines(from: JournalInline): JournalInline[] {
  if (from.type === 'hardBreak') return [{ type: 'hardBreak' }]
  return from.text
    .split(/\r\n|[\n\r]/)
    .flatMap((text, at): JournalInline[] => [
      ...(at > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(text === '' ? [] : [{ ...from, text }]),
    ])
}

function nested(parts: readonly Part[], level: number): Node[] {
  const type = nesting[level]
  if (type === undefined) return parts.map(leaf)
  return runs(parts, type).flatMap(({ mark, run }) => {
    const children = nested(run, level + 1)
    return mark === undefined ? children : [wrap(mark, children)]
  })
}

function leaf(part: Part): Node {
  if (part.type === 'hardBreak') return { type: 'break' }
  const { text, marks: _, ...node } = part
  return { ...node, value: text }
}

type Mark = NonNullable<JournalInline['marks']>[number]

/** Neighbours that have the same mark of this type, or none. */
function runs(parts: readonly Part[], type: MarkType): { mark: Mark | undefined; run: Part[] }[] {
  const found: { mark: Mark | undefined; run: Part[] }[] = []
  for (const part of parts) {
    const mark = part.marks?.find((candidate) => candidate.type === type)
    const last = found.at(-1)
    if (last !== undefined && JSON.stringify(last.mark) === JSON.stringify(mark)) last.run.push(part)
    else found.push({ mark, run: [part] })
  }
  return found
}

function wrap(mark: Mark, children: Node[]): Node {
  switch (mark.type) {
    case 'link':
      return { type: 'link', url: mark.attrs.href, children }
    case 'bold':
      return { type: 'strong', children }
    case 'italic':
      return { type: 'emphasis', children }
    case 'highlight':
      return { type: 'highlight', children }
  }
}
