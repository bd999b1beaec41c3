import { type ExcuseKind, excusePatterns, ownedWords } from './excuse-patterns.ts'

/** A phrase that may hand a choice on, in the sentence in which it stands. */
export interface Excuse {
  readonly kind: ExcuseKind
  readonly before: string
  readonly phrase: string
  readonly after: string
}

/** As many as are shown at once: more would be a verdict. */
export const mostExcuses = 3

/**
 * Looks through somebody's own account for phrases that hand the choice to someone or something else. A sentence in which
 * the choice is owned is left alone, and so is what somebody quotes. It misses much and can be wrong: what it finds is a
 * question to whoever wrote it, and the answer may be no.
 */
export function excusesIn(sentences: readonly string[]): Excuse[] {
  const found = [...new Set(sentences)].flatMap(excusesOfSentence)
  const weightiest = found.toSorted((a, b) => b.weight - a.weight).slice(0, mostExcuses)
  return found
    .filter((one) => weightiest.includes(one))
    .map(({ kind, before, phrase, after }) => ({ kind, before, phrase, after }))
}

interface Hit extends Excuse {
  readonly weight: 1 | 2
}

function excusesOfSentence(sentence: string): Hit[] {
  const heard = withoutQuotes(plain(sentence))
  if (ownedWords.test(heard)) return []
  const hits = excusePatterns.flatMap(({ kind, weight, find }) =>
    [...heard.matchAll(find)].map(({ index, 0: match }) => ({ kind, weight, from: index, to: index + match.length })),
  )
  // Of phrases that overlap, and of two that go the same way, the one that begins first is shown.
  const inOrder = hits.toSorted((a, b) => a.from - b.from || b.weight - a.weight || b.to - a.to)
  const seen = new Set<ExcuseKind>()
  let end = 0
  return inOrder.flatMap(({ kind, weight, from, to }) => {
    if (from < end || seen.has(kind)) return []
    seen.add(kind)
    end = to
    const [before, phrase, after] = [sentence.slice(0, from), sentence.slice(from, to), sentence.slice(to)]
    return [{ kind, weight, before, phrase, after }]
  })
}

/** One character for one, so that every place stays where it is. */
function plain(text: string): string {
  return text
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/\u00a0/gu, ' ')
}

/** What stands between quotation marks is somebody's speech, and no account. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"/gu, (quoted) => ' '.repeat(quoted.length))
}
