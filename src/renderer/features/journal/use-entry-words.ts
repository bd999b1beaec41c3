import { useDebouncedCallback } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Entry, EntryPrompt } from '#api/journal-contract.ts'
import { emptyJournalDocument, type JournalDocument } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { type Kept, useKept } from '../../api/use-kept.ts'
import { type KeptWords, useKeptWords } from '../../editor/save/use-kept-words.ts'
import { refreshAfter, refreshFound, refreshOthers, showSaved } from './journal-lists.ts'

/** What changed above the words since the entry was opened. */
export interface HeadChange {
  readonly day?: string
  readonly ownTitle?: string
  readonly tags?: readonly string[]
  readonly pinned?: boolean
  readonly prompt?: EntryPrompt | null
}

export interface NewEntry {
  readonly day: string
  readonly prompt: EntryPrompt | null
}

interface KeptEntry {
  readonly words: KeptWords
  readonly head: Kept<HeadChange>
  /** Another prompt was chosen. It goes with the entry, or after it where that is being made already. */
  beginWith(prompt: EntryPrompt | null): void
}

/** Keeps an entry on the disk, its words and its head. The entry itself is made with the first of them. */
export function useEntryWords(entry: Entry | null, fresh: NewEntry, onCreated: (id: string) => void): KeptEntry {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const id = useRef(entry?.id ?? null)
  const creating = useRef<Promise<string> | null>(null)
  const latest = useRef(fresh)
  latest.current = fresh

  async function create(document: JournalDocument): Promise<string> {
    const {
      ownTitle: _,
      tags: __,
      prompt: ___,
      document: ____,
      ...summary
    } = await client.journal.create({
      ...latest.current,
      document,
    })
    id.current = summary.id
    showSaved(queryClient, queries, summary)
    onCreated(summary.id)
    void refreshOthers(queryClient, queries) // its day has writing now, and its prompt is one to look for
    return summary.id
  }
  /** Words and head may both be the first: the entry is made once all the same. */
  function createOnce(document: JournalDocument): Promise<string> {
    creating.current ??= create(document).finally(() => {
      creating.current = null
    })
    return creating.current
  }

  // Looking for the words costs more than saving them, so it waits until the writer pauses.
  const refreshFoundSoon = useDebouncedCallback(() => void refreshFound(queryClient, queries), {
    delay: 1000,
    flushOnUnmount: true,
  })

  const words = useKeptWords(async (document) => {
    if (id.current === null && creating.current === null) {
      await createOnce(document)
      return
    }
    const known = id.current ?? (await createOnce(document))
    showSaved(queryClient, queries, await client.journal.save({ id: known, document }))
    refreshFoundSoon()
  })
  const head = useKept<HeadChange>({}, async (change) => {
    const isDayOnly = Object.keys(change).every((name) => name === 'day')
    if (id.current === null && creating.current === null && isDayOnly) return // it goes with the entry, once there is one
    const known = id.current ?? (await createOnce(emptyJournalDocument))
    const { tags, ...others } = change
    const changed = await client.journal.change({ id: known, ...others, ...(tags && { tags: [...tags] }) })
    const { ownTitle: _, tags: __, prompt: ___, document: ____, ...summary } = changed
    await refreshAfter(queryClient, queries, summary)
  })
  function beginWith(prompt: EntryPrompt | null): void {
    if (id.current === null && creating.current === null) return
    head.change({ ...head.current(), prompt })
    void head.save()
  }
  return { words, head, beginWith }
}
