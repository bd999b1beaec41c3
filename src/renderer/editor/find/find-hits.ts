import type { Node } from '@tiptap/pm/model'

/** Where a hit stands in a document. */
export interface Hit {
  readonly from: number
  readonly to: number
}

/** Most hits that are marked; more would cost time at every key and help nobody. */
export const maxHits = 1000

/** Letters as they are compared, and for each the place in the text that it came from. */
interface Folded {
  readonly letters: string
  readonly places: readonly number[]
}

/** With it, a letter of Japanese is another one. */
const kanaMark = /[\u3099\u309a]/u

/** A block never changes: what it was folded to is right for as long as it is there. */
const foldedBlocks = new WeakMap<Node, Folded>()

/** Where the words stand, as the search of all entries compares them: capitals and accents make no difference. */
export function findHits(document: Node, words: string): Hit[] {
  const sought = fold(words).letters
  if (sought.trim() === '') return []
  const hits: Hit[] = []
  document.descendants((block, at) => {
    if (hits.length >= maxHits) return false
    if (!block.isTextblock) return true
    const { letters, places } = foldedBlock(block)
    const start = at + 1
    for (let found = letters.indexOf(sought); found >= 0; found = letters.indexOf(sought, found + sought.length)) {
      if (hits.length >= maxHits) break
      if (kanaMark.test(letters[found + sought.length] ?? '')) continue
      const to = places[endOf(found + sought.length, letters, places)] ?? block.content.size
      hits.push({ from: start + (places[found] ?? 0), to: start + to })
    }
    return false
  })
  return hits
}

/** Where the next letter begins, so that a mark, or the rest of a syllable, belongs to what was found of it. */
function endOf(end: number, letters: string, places: readonly number[]): number {
  let next = end
  while (next < letters.length && (/\p{M}/u.test(letters[next] ?? '') || places[next] === places[next - 1])) next += 1
  return next
}

function foldedBlock(block: Node): Folded {
  const known = foldedBlocks.get(block)
  if (known !== undefined) return known
  // A break is one sign in the text and one step in the document, so places in both are the same.
  const folded = fold(block.textBetween(0, block.content.size, '', '\n'))
  foldedBlocks.set(block, folded)
  return folded
}

function fold(text: string): Folded {
  let letters = ''
  const places: number[] = []
  let at = 0
  for (const sign of text) {
    const plain = foldSign(sign)
    letters += plain
    for (let n = 0; n < plain.length; n += 1) places.push(at)
    at += sign.length
  }
  return { letters, places }
}

/** Accents are those of Latin, Greek and Cyrillic. Marks of other scripts are letters of their own: without them, "eat" is "we". */
function foldSign(sign: string): string {
  if (sign <= '\u007f') return /\s/.test(sign) ? ' ' : sign.toLowerCase()
  if (/\s/u.test(sign)) return ' '
  if (sign === '’' || sign === '‘') return "'"
  return sign
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
}
