import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Entry } from '#api/journal-contract.ts'
import { emptyJournalDocument, type JournalDocument } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { ApiError } from '../../api/api-error.ts'
import { pageClock } from '../../api/page-clock.ts'
import { watchOver } from '../../api/unsaved-words.ts'
import { type Words, wordsToDocument, wordsToText } from '../../editor/words.ts'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'
import { localDay } from './days.ts'
import { showSaved } from './journal-lists.ts'

/** A little below the longest message that the engine takes, which would cut the connection. */
const maxBytes = 1_900_000

export interface EntryWords {
  readonly state: SaveState
  /** The words changed. */
  change(words: Words): void
  save(): Promise<boolean>
  /** What is on the screen, as plain text. */
  text(): string
}

/** Keeps what is written in one entry on the disk. The entry itself is made with its first words. */
export function useEntryWords(entry: Entry | null, onCreated: (id: string) => void): EntryWords {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const id = useRef(entry?.id ?? null)
  const words = useRef<Words | null>(null)
  const write = useRef<(document: JournalDocument) => Promise<void>>(async () => {})

  write.current = async (document) => {
    if (byteLength(document) > maxBytes) throw new ApiError('too-large')
    if (id.current === null) {
      const { document: _, ...summary } = await client.journal.create({ day: localDay(new Date()), document })
      id.current = summary.id
      showSaved(queryClient, queries, summary)
      onCreated(summary.id)
    } else showSaved(queryClient, queries, await client.journal.save({ id: id.current, document }))
  }

  const [autosave] = useState(
    (): Autosave =>
      createAutosave<JournalDocument>({
        clock: pageClock,
        read: () => (words.current === null ? emptyJournalDocument : wordsToDocument(words.current)),
        write: (document) => write.current(document),
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
    text: () => (words.current === null ? '' : wordsToText(words.current)),
  }
}

function byteLength(document: JournalDocument): number {
  return new TextEncoder().encode(JSON.stringify(document)).length
}
