import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { emptyJournalDocument, type JournalDocument } from '#api/journal-document.ts'
import { ApiError } from '../../api/api-error.ts'
import { type Autosave, createAutosave, type SaveState } from '../../api/autosave.ts'
import { pageClock } from '../../api/page-clock.ts'
import { watchOver } from '../../api/unsaved-words.ts'
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
  const words = useRef<Words | null>(null)
  const latestWrite = useRef(write)
  latestWrite.current = write

  const [autosave] = useState(
    (): Autosave =>
      createAutosave<JournalDocument>({
        clock: pageClock,
        read: () => (words.current === null ? emptyJournalDocument : wordsToDocument(words.current)),
        async write(document) {
          if (byteLength(document) > maxBytes) throw new ApiError('too-large')
          await latestWrite.current(document)
        },
      }),
  )
  useEffect(() => {
    const forget = watchOver(autosave)
    return () => {
      void autosave.flush() // the way out is guarded; this is for ways that nobody thought of
      forget()
    }
  }, [autosave])

  return {
    state: useSyncExternalStore(autosave.subscribe, autosave.state),
    change(changed) {
      words.current = changed
      autosave.touch()
    },
    save: autosave.flush,
    discard: autosave.discard,
    text: () => (words.current === null ? '' : wordsToText(words.current)),
  }
}

function byteLength(document: JournalDocument): number {
  return new TextEncoder().encode(JSON.stringify(document)).length
}
