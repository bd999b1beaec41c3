import { emptyJournalDocument, type JournalDocument } from '#api/journal-document.ts'
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

/** No letter takes more than three bytes, so an entry has to be long before they are worth counting. */
function isTooLong(document: JournalDocument): boolean {
  const json = JSON.stringify(document)
  return json.length * 3 > maxBytes && new TextEncoder().encode(json).length > maxBytes
}
