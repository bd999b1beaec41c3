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
      // To where the next letter begins, so that an accent that stands by itself belongs to its letter.
      const to = places[found + sought.length] ?? block.content.size
      hits.push({ from: start + (places[found] ?? 0), to: start + to })
    }
    return false
  })
  return hits
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

function foldSign(sign: string): string {
  if (sign <= '\u007f') return /\s/.test(sign) ? ' ' : sign.toLowerCase()
  if (/\s/u.test(sign)) return ' '
  if (sign === '’' || sign === '‘') return "'"
  return sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
