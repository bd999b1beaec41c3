import { renamed, styled, unwrap, wordsOf } from './pasted-elements.ts'
import { listsOfBoxes, listsOfOffice, listsOnline, nestedLists } from './pasted-lists.ts'
import { cleanMarks } from './pasted-marks.ts'
import { readStyles } from './pasted-styles.ts'
import { linesOfTables } from './pasted-tables.ts'

/** No words of the writer: what a program keeps beside them, and what it does not show. */
const beside = [
  'style, script, meta, link, title, xml, template, noscript',
  '.EOP, .Apple-interchange-newline, .MsoCommentReference, a[href^="#_msocom"]',
  'br[clear], br[style*="page-break"]',
].join(', ')
const containers = 'p, div, h1, h2, h3, h4, h5, h6, blockquote, li, ul, ol, section, article'
const kept = 'hr, input'

/** Makes of the HTML of other programs what the schema reads as headings, lists, checks and marks. */
export function cleanPasted(body: HTMLElement): void {
  readStyles(body)
  for (const element of body.querySelectorAll(beside)) element.remove()
  for (const element of styled(body)) if (isHidden(element)) element.remove()
  listsOfOffice(body)
  listsOnline(body)
  withoutComments(body)
  withoutForeignNames(body)
  for (const wrapper of body.querySelectorAll('b[id^="docs-internal-guid"], .ListContainerWrapper')) unwrap(wrapper)
  headings(body)
  quotes(body)
  linesOfTables(body)
  nestedLists(body)
  listsOfBoxes(body)
  cleanMarks(body)
  withoutEmptyLines(body)
}

function isHidden({ style }: HTMLElement): boolean {
  const element = style.getPropertyValue('--mso-element')
  return style.display === 'none' || style.getPropertyValue('--mso-hide') === 'all' || element.startsWith('comment')
}

function withoutComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** Names with a colon are those of an office program. Some of them stand around words. */
function withoutForeignNames(body: HTMLElement): void {
  for (const element of body.querySelectorAll('*')) {
    if (!element.localName.includes(':')) continue
    if (wordsOf(element) === '' || /^[vm]:/.test(element.localName)) element.remove()
    else unwrap(element)
  }
}

function headings(body: HTMLElement): void {
  for (const element of body.querySelectorAll('p.MsoTitle')) renamed(element, 'h1')
  for (const element of body.querySelectorAll('p.MsoSubtitle')) renamed(element, 'h2')
  for (const element of body.querySelectorAll('[role="heading"]')) {
    renamed(element, `h${Math.min(3, Math.max(1, Number(element.getAttribute('aria-level')) || 2))}`)
  }
  for (const element of body.querySelectorAll('h4, h5, h6')) renamed(element, 'h3')
}

function quotes(body: HTMLElement): void {
  for (const words of body.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')) {
    const last = words.previousElementSibling
    const quote = last?.hasAttribute('data-quote') ? last : words.ownerDocument.createElement('blockquote')
    if (quote !== last) {
      quote.setAttribute('data-quote', '')
      words.before(quote)
    }
    quote.append(words)
  }
}

/** Between paragraphs there is space anyhow; the empty ones were that space elsewhere. */
function withoutEmptyLines(body: HTMLElement): void {
  for (const line of body.querySelectorAll('br')) {
    if (isBlock(beyond(line, 'previousSibling')) || isBlock(beyond(line, 'nextSibling'))) line.remove()
  }
  for (const element of [...body.querySelectorAll(containers)].reverse()) {
    if (wordsOf(element) === '' && element.querySelector(kept) === null) element.remove()
  }
}

function isBlock(node: Node | null): boolean {
  return node instanceof Element && node.matches(`${containers}, table, hr`)
}

/** What stands beside a node, past mere spaces. */
function beyond(node: Node, side: 'previousSibling' | 'nextSibling'): Node | null {
  let next = node[side]
  while (next !== null && next.nodeType === Node.TEXT_NODE && wordsOf(next) === '') next = next[side]
  return next
}
