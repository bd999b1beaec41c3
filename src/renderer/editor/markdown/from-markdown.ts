/// <reference path="./markdown-it-mark.d.ts" />
import type { JSONContent } from '@tiptap/core'
import MarkdownIt, { type Token } from 'markdown-it'
import highlight from 'markdown-it-mark'
import type { JournalDocument, JournalImage } from '#api/journal-document.ts'
import { toJournalDocument } from '../document/to-journal-document.ts'
import { embeddedPictures } from './embedded-pictures.ts'
import { plainText } from './plain-text.ts'

/** Deepest nesting that is followed. Nobody writes it; a hostile file does, and each level costs every later line. */
const deepest = 40
const aRule = '[ \\t]*([*-])(?:[ \\t]*\\1)*[ \\t]*$'
const tooDeep = new RegExp(`^(?!${aRule})[ \\t]*(?:>[ \\t]*|(?:[*+-]|\\d{1,9}[.)])[ \\t]+){${deepest}}`, 'm')

/** Which picture an address means; null for none, and then the words that stand for it stay. */
export type PictureOf = (address: string, alt: string) => JournalImage['attrs'] | null

/**
 * Reads Markdown. HTML in it is text like any other text and never becomes a tag. Line breaks of the file stay, as
 * people who write a journal see them. A file that nests deeper than anybody writes is taken as plain text.
 */
export function fromMarkdown(text: string, pictureOf: PictureOf = () => null): JournalDocument {
  if (tooDeep.test(text)) return plainText(text)
  const root: JSONContent = { type: 'doc', content: [] }
  const open: JSONContent[] = [root]
  for (const token of parser.parse(text, {})) {
    const parent = open.at(-1) ?? root
    if (token.nesting === -1) open.pop()
    else if (token.nesting === 1) open.push(add(parent, blockOf(token)))
    else addLeaf(parent, token, pictureOf)
    if (token.type === 'inline') takeBox(token, open)
  }
  return toJournalDocument({ type: 'doc', content: asWritten(root.content) })
}

/** HTML off, addresses as they are written: which of them may stay is decided in one place for all that comes in. */
const parser = new MarkdownIt('commonmark', { html: false, maxNesting: 3 * deepest })
  .use(highlight)
  .use(embeddedPictures)
parser.normalizeLink = (address) => address
parser.validateLink = () => true

function add(parent: JSONContent, node: JSONContent): JSONContent {
  parent.content ??= []
  parent.content.push(node)
  return node
}

function blockOf(token: Token): JSONContent {
  switch (token.type) {
    case 'heading_open':
      return { type: 'heading', attrs: { level: Number(token.tag.slice(1)) } }
    case 'blockquote_open':
      return { type: 'blockquote' }
    case 'bullet_list_open':
      return { type: 'bulletList' }
    case 'ordered_list_open':
      return { type: 'orderedList', attrs: { start: Number(token.attrGet('start') ?? 1) } }
    case 'list_item_open':
      return { type: 'listItem' }
    default:
      return { type: 'paragraph' }
  }
}

function addLeaf(parent: JSONContent, token: Token, pictureOf: PictureOf): void {
  switch (token.type) {
    case 'inline':
      parent.content = inlines(token.children ?? [], pictureOf)
      return
    case 'hr':
      add(parent, { type: 'horizontalRule' })
      return
    default: // code: its words, line by line
      for (const line of plainText(token.content.replace(/\n$/, '')).content) add(parent, line as JSONContent)
  }
}

function inlines(tokens: readonly Token[], pictureOf: PictureOf): JSONContent[] {
  const marks: NonNullable<JSONContent['marks']> = []
  return tokens.flatMap((token): JSONContent[] => {
    switch (token.type) {
      case 'softbreak':
      case 'hardbreak':
        return [{ type: 'hardBreak' }]
      case 'strong_open':
        marks.push({ type: 'bold' })
        return []
      case 'em_open':
        marks.push({ type: 'italic' })
        return []
      case 'mark_open':
        marks.push({ type: 'highlight' })
        return []
      case 'link_open':
        marks.push({ type: 'link', attrs: { href: token.attrGet('href') ?? '' } })
        return []
      case 'strong_close':
      case 'em_close':
      case 'mark_close':
      case 'link_close':
        marks.pop()
        return []
      case 'image': {
        const alt = (token.children ?? []).map(({ type, content }) => (/break$/.test(type) ? ' ' : content)).join('')
        const attrs = pictureOf(`${token.attrGet('src') ?? ''}`, alt)
        if (attrs !== null) return [{ type: 'image', attrs }]
        return alt === '' ? [] : [{ type: 'text', text: alt, marks: [...marks] }]
      }
      default:
        return token.content === '' ? [] : [{ type: 'text', text: token.content, marks: [...marks] }]
    }
  })
}

/** The space may be written by its number, where a mark follows that begins with a space of its own. */
const box = /^\[([ xX])\](?: |&#x20;|$)/

/** An item of a list that begins with `[ ]` or `[x]` belongs to a check list. */
function takeBox(token: Token, open: readonly JSONContent[]): void {
  const [list, item, line] = open.slice(-3)
  const [first] = line?.content ?? []
  const found = box.exec(token.content)
  if (list?.type !== 'bulletList' || item?.type !== 'listItem' || item.content?.[0] !== line || found === null) return
  if (first?.text === undefined) return
  first.text = first.text.replace(/^\[[ xX]\] ?/, '')
  item.type = 'taskItem'
  item.attrs = { checked: found[1] !== ' ' }
}

/** Lists as the editor knows them: items with and without a box in lists of their own, each item with a line first. */
function asWritten(nodes: JSONContent[] = []): JSONContent[] {
  return nodes.flatMap((node): JSONContent[] => {
    if (node.content?.some(isPicture)) return besidePictures(node, node.content)
    if (node.type === 'paragraph') return (node.content ?? []).length > 0 ? [node] : [] // it held a picture alone
    if (node.content === undefined || node.type === 'heading') return [node]
    const content = asWritten(node.content)
    if (node.type === 'bulletList') return listsOf(content)
    const isItem = node.type === 'listItem' || node.type === 'taskItem'
    const hasLine = content[0]?.type === 'paragraph'
    return [{ ...node, content: isItem && !hasLine ? [{ type: 'paragraph' }, ...content] : content }]
  })
}

const isPicture = ({ type }: JSONContent) => type === 'image'

/** In Markdown a picture stands in a line; here it stands between two. */
function besidePictures(node: JSONContent, inside: readonly JSONContent[]): JSONContent[] {
  const parts: JSONContent[] = []
  let line: JSONContent[] = []
  const endLine = () => {
    const isBreak = (one: JSONContent | undefined) => one?.type === 'hardBreak'
    while (isBreak(line[0])) line.shift()
    while (isBreak(line.at(-1))) line.pop()
    if (line.length > 0) parts.push({ ...node, content: line })
    line = []
  }
  for (const one of inside) {
    if (!isPicture(one)) line.push(one)
    else {
      endLine()
      parts.push(one)
    }
  }
  endLine()
  return parts
}

function listsOf(items: readonly JSONContent[]): JSONContent[] {
  const lists: { type: string; content: JSONContent[] }[] = []
  for (const item of items) {
    const type = item.type === 'taskItem' ? 'taskList' : 'bulletList'
    const last = lists.at(-1)
    if (last?.type === type) last.content.push(item)
    else lists.push({ type, content: [item] })
  }
  return lists
}
