import { emptyJournalDocument, type JournalBlock, type JournalDocument } from '#api/journal-document.ts'
import { ApiError } from '../../api/api-error.ts'
import type { SaveState } from '../../api/autosave.ts'
import { useKept } from '../../api/use-kept.ts'
import { type Words, wordsToDocument, wordsToText } from '../words.ts'

/** A little below the longest message that the engine takes, which would cut the connection. */
const maxBytes = 1_900_000

export interface KeptWords {
  readonly state: SaveState
  /** The words changed. */
  change(words: Words): void
  save(): Promise<boolean>
  /** What is unsaved is no longer wanted. */
  discard(): void
  /** What is on the screen, as plain text. */
  text(): string
}

/** Keeps what is being written on the disk: `write` settles when it is there. It may change from one draw to the next. */
export function useKeptWords(write: (document: JournalDocument) => Promise<void>): KeptWords {
  const { current, ...kept } = useKept<Words | null>(null, async (words) => {
    const document = words === null ? emptyJournalDocument : wordsToDocument(words)
    if (isTooLong(document)) throw new ApiError('too-large')
    await write(document)
  })
  return {
    ...kept,
    text() {
      const words = current()
      return words === null ? '' : wordsToText(words)
    },
  }
}

const counted = new WeakMap<JournalBlock, number>()

/** A block stays the same as long as nobody writes in it, and is counted once. */
function isTooLong({ content }: JournalDocument): boolean {
  let bytes = 0
  for (const block of content) {
    const own = counted.get(block) ?? new TextEncoder().encode(JSON.stringify(block)).length + 1 // and what parts it from the next
    counted.set(block, own)
    bytes += own
  }
  return bytes > maxBytes
}
