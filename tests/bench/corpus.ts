import type { JournalDocument } from '#api/journal-document.ts'
import { effLongWords } from '#vault/passphrase/eff-long-words.ts'

/** Numbers that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export interface BenchEntry {
  readonly day: string
  readonly document: JournalDocument
  /** The same words as plain text, for the reference. */
  readonly text: string
}

/**
 * Generated entries of about 1.6 KB. Word frequencies fall off as in a language, so that some words are in nearly
 * every entry and most in few.
 */
export function* benchEntries(count: number): Generator<BenchEntry> {
  const random = seededRandom(20260302)
  const word = () => effLongWords[Math.floor(effLongWords.length * random() ** 3)] ?? ''
  for (let n = 0; n < count; n += 1) {
    const paragraphs = Array.from({ length: 3 }, () =>
      Array.from({ length: 65 + Math.floor(random() * 30) }, word).join(' '),
    )
    const day = new Date(Date.UTC(2000, 0, 1 + Math.floor(n / 3))).toISOString().slice(0, 10)
    const content = paragraphs.map((text) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text }],
    }))
    yield { day, text: paragraphs.join('\n'), document: { type: 'doc', content } }
  }
}

/** Words to look for: from one that is in most entries to one that is in few. */
export const benchTerms: readonly string[] = [0, 3, 40, 200, 700, 1500, 3000, 5000, 7000, 7700].map(
  (rank) => effLongWords[rank] ?? '',
)
