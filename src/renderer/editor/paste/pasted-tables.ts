import { outermost, unwrap, wordsOf } from './pasted-elements.ts'

/** Stands between what was beside each other. */
const between = ' | '

/** A journal has no tables: each row becomes a line of its words, the innermost table first. */
export function linesOfTables(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const isLayout = [...table.querySelectorAll('td, th')].some(isStructured)
    const lines = [...table.querySelectorAll<HTMLElement>('caption, tr')].flatMap((row) =>
      row.localName === 'caption' || isLayout ? blocksOf(row) : [lineOf(row)],
    )
    table.replaceWith(...lines.filter((line) => wordsOf(line) !== ''))
  }
}

/** A cell with more than one paragraph is a place on a page, and no cell of a table of words. */
function isStructured(cell: Element): boolean {
  const paragraphs = [...cell.querySelectorAll('p, div')].filter((block) => wordsOf(block) !== '')
  return cell.querySelector('h1, h2, h3, ul, ol, blockquote, hr') !== null || outermost(paragraphs).length > 1
}

function cellsOf(row: HTMLElement): HTMLElement[] {
  return row.localName === 'caption' ? [row] : [...row.querySelectorAll<HTMLElement>('td, th')]
}

function blocksOf(row: HTMLElement): Element[] {
  return cellsOf(row).map((cell) => {
    const block = row.ownerDocument.createElement('div')
    block.append(...cell.childNodes)
    return block
  })
}

function lineOf(row: HTMLElement): Element {
  const line = row.ownerDocument.createElement('p')
  for (const cell of cellsOf(row).filter((each) => wordsOf(each) !== '')) {
    if (line.hasChildNodes()) line.append(between)
    for (const end of cell.querySelectorAll('br')) end.replaceWith(' ')
    for (const block of [...cell.querySelectorAll('p, div')].reverse()) {
      if (block.previousSibling !== null) block.before(' ')
      unwrap(block)
    }
    trimEdges(cell)
    const words = line.ownerDocument.createElement('span')
    words.style.fontWeight = cell.style.fontWeight
    words.style.fontStyle = cell.style.fontStyle
    words.append(...cell.childNodes)
    line.append(words)
  }
  return line
}

/** Without the spaces around the words of a cell. */
function trimEdges(cell: Element): void {
  cell.normalize()
  const { firstChild, lastChild } = cell
  if (firstChild?.nodeType === Node.TEXT_NODE) firstChild.textContent = firstChild.textContent?.trimStart() ?? ''
  if (lastChild?.nodeType === Node.TEXT_NODE) lastChild.textContent = lastChild.textContent?.trimEnd() ?? ''
}
