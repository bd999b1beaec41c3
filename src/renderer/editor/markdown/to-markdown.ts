import { type Handle, type Options, toMarkdown as write } from 'mdast-util-to-markdown'
import type { JournalDocument } from '#api/journal-document.ts'
import { type ImageAddress, toTree } from './markdown-tree.ts'

/**
 * A document as Markdown that common programs read, and `from-markdown.ts` reads back. What Markdown has no way to say
 * is left out: empty paragraphs, a line break at the end of a block, a mark on nothing but a line break, and a line
 * break inside a heading of the third level, which becomes a space. Of a picture whose file is nowhere, the words that
 * stand for it are left.
 */
export function toMarkdown(document: JournalDocument, addressOf: ImageAddress = () => null): string {
  return write(toTree(document, addressOf) as Parameters<typeof write>[0], options)
}

/** What the library asks of a handler besides, and does not name in its types. */
interface OwnHandle extends Handle {
  peek?: () => string
  attention?: () => { construct: string; markers: string[]; sizes: number[] }
}

const box: OwnHandle = (node: { checked: boolean }, parent) => {
  const mark = node.checked ? '[x]' : '[ ]'
  return parent?.children.length === 1 ? mark : `${mark} `
}
box.peek = () => '['

/** `==words==`, as several Markdown programs write it. */
const highlight: OwnHandle = (node, _parent, state, info) => {
  const exit = state.enter('phrasing')
  const value = `==${state.containerPhrasing(node, { ...info, before: '=', after: '=' })}==`
  exit()
  return value
}
highlight.peek = () => '='
highlight.attention = () => ({ construct: 'highlight', markers: ['='], sizes: [2] })

/** A picture character, or a line right beside the first or the last character. */
const needsLines = /[\u{10000}-\u{10FFFF}]|^._|_.$/su

/**
 * The library leaves `_` between two letters as it is. It takes a picture character for a letter, and writes a letter
 * at either end by its number where a mark needs that; beside both, `_` would be a mark.
 */
function withPlainLines(value: string, markdown: string): string {
  if (!needsLines.test(value)) return markdown
  return markdown.replace(/\\.|_/gsu, (found) => (found === '_' ? '\\_' : found))
}

const text: Handle = (node: { value: string; first?: string; last?: string }, _parent, state, info) => {
  const { first = '', last = '' } = node
  const whole = withPlainLines(node.value, state.safe(node.value, info))
  const start = whole.slice(first.length)
  if (last === '' || start === '') return numbered(first) + start
  const inner = start.slice(0, -last.length)
  const escapes = /\\*$/.exec(inner)?.[0].length ?? 0
  // A backslash right before the number would take its sign away.
  return numbered(first) + inner + (escapes % 2 === 1 ? '\\' : '') + numbered(last)
}

function numbered(character: string): string {
  return character === '' ? '' : `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`
}

const options = {
  bullet: '-',
  bulletOther: '+', // three of them in a row are no rule
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '_', // never the bullet of a list
  strong: '*',
  extensions: [
    {
      handlers: { box, highlight, text },
      unsafe: [
        { character: '=', inConstruct: 'phrasing' },
        // The beginning of a mail address. Its end may be behind the sign of a mark, which an address may hold as well.
        { character: '<', after: '[^\\s<>]+(?:@|$)', inConstruct: 'phrasing' },
      ],
    },
  ],
} as unknown as Options // the names of our own nodes are not in its types
