import { diffArrays } from 'diff'
import type { TextBlock } from './text-blocks.ts'

/** A paragraph in pieces that are on both sides, or on its own side only. */
export interface MarkedBlock extends Omit<TextBlock, 'text' | 'number' | 'behind'> {
  readonly pieces: readonly { readonly text: string; readonly differs: boolean }[]
}

/** Paragraphs that stand side by side. */
export interface Stretch {
  readonly differs: boolean
  readonly before: readonly MarkedBlock[]
  readonly after: readonly MarkedBlock[]
}

/** Beyond so many differences nobody is helped by marks, and looking for them takes long: all of it counts as other. */
const mostDifferences = { blocks: 2000, words: 1500 } as const
/** Paragraphs that share fewer of their words than this were written anew. A common "and" is no likeness. */
const likeness = 0.25

/** Puts two states of a text side by side: paragraph by paragraph, and where those differ, word by word. */
export function compareBlocks(before: readonly TextBlock[], after: readonly TextBlock[]): Stretch[] {
  const same = steps(before.map(textOf), after.map(textOf), mostDifferences.blocks)
  if (same === null) return [differing(before, after)]
  return same.map(({ isSame, beforePart: [a, b], afterPart: [c, d] }) => {
    const part = { before: before.slice(a, b), after: after.slice(c, d) }
    if (!isSame) return differing(part.before, part.after)
    return { differs: false, before: part.before.map(unmarked), after: part.after.map(unmarked) }
  })
}

interface Step {
  readonly isSame: boolean
  /** From and to, without the end. */
  readonly beforePart: readonly [number, number]
  readonly afterPart: readonly [number, number]
}

/** Which parts of two lists are the same, in order; null where they differ too much to say. */
function steps(before: readonly string[], after: readonly string[], maxEditLength: number): Step[] | null {
  const changes = diffArrays([...before], [...after], { maxEditLength })
  if (changes === undefined) return null
  const found: Step[] = []
  let [a, c] = [0, 0]
  for (const { added, removed, count } of changes) {
    const isSame = !added && !removed
    const [b, d]: [number, number] = [added ? a : a + count, removed ? c : c + count]
    const last = found.at(-1)
    // What went and what came at one place is one difference.
    const joined = last !== undefined && !last.isSame && !isSame ? found.pop() : undefined
    found.push({ isSame, beforePart: [joined?.beforePart[0] ?? a, b], afterPart: [joined?.afterPart[0] ?? c, d] })
    a = b
    c = d
  }
  return found
}

function differing(before: readonly TextBlock[], after: readonly TextBlock[]): Stretch {
  const sides = { before: wordsOf(before), after: wordsOf(after) }
  const found = steps(sides.before.map(comparedOf), sides.after.map(comparedOf), mostDifferences.words)
  const shared = { before: new Set<number>(), after: new Set<number>() }
  for (const { isSame, beforePart, afterPart } of found ?? []) {
    if (!isSame) continue
    for (let n = beforePart[0]; n < beforePart[1]; n += 1) shared.before.add(n)
    for (let n = afterPart[0]; n < afterPart[1]; n += 1) shared.after.add(n)
  }
  const isAlike =
    likenessOf(sides.before, shared.before) >= likeness && likenessOf(sides.after, shared.after) >= likeness
  const none = new Set<number>()
  return {
    differs: true,
    before: marked(before, sides.before, isAlike ? shared.before : none),
    after: marked(after, sides.after, isAlike ? shared.after : none),
  }
}

interface Word {
  readonly text: string
  /** What makes it the same as another one. */
  readonly compared: string
  /** Place of its paragraph. */
  readonly block: number
}

/** Every number of an item is the same as any other: an item before it changes it, and no word of it. No text holds it. */
const anyNumber = '\u0000'

/** Between words and what lies behind them. No text holds it either. */
const divider = '\u0001'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Words of any language and signs, each with the space that follows it. */
function wordsOf(blocks: readonly TextBlock[]): Word[] {
  return blocks.flatMap(({ number, text, behind = [] }, block) => {
    const words: Word[] = number === undefined ? [] : [{ text: `${number} `, compared: anyNumber, block }]
    for (const { segment, index } of segmenter.segment(text)) {
      const spaced = segment.trim() === '' && words.at(-1)?.compared !== anyNumber ? words.pop() : undefined
      const whats = behind.filter(({ from, to }) => from < index + segment.length && index < to)
      const compared = [segment.trim(), ...whats.map(({ what }) => what)].join(divider)
      words.push({ text: `${spaced?.text ?? ''}${segment}`, compared: spaced?.compared ?? compared, block })
    }
    return words
  })
}

function comparedOf({ compared }: Word): string {
  return compared
}

function likenessOf(words: readonly Word[], shared: ReadonlySet<number>): number {
  return words.length === 0 ? 0 : shared.size / words.length
}

function marked(blocks: readonly TextBlock[], words: readonly Word[], shared: ReadonlySet<number>): MarkedBlock[] {
  const pieces: { text: string; differs: boolean }[][] = blocks.map(() => [])
  for (const [n, { text, block }] of words.entries()) {
    const differs = !shared.has(n)
    const last = pieces[block]?.at(-1)
    if (last?.differs === differs) last.text += text
    else pieces[block]?.push({ text, differs })
  }
  return blocks.map(({ kind, depth }, place) => ({ kind, depth, pieces: pieces[place] ?? [] }))
}

function unmarked({ number, text, behind: _behind, ...block }: TextBlock): MarkedBlock {
  const shown = number === undefined ? text : `${number} ${text}`
  return { ...block, pieces: shown === '' ? [] : [{ text: shown, differs: false }] }
}

function textOf({ number, text, behind = [] }: TextBlock): string {
  const whole = [text, ...behind.map(({ from, to, what }) => `${from}-${to} ${what}`)].join(divider)
  return number === undefined ? whole : `${anyNumber}${whole}`
}
