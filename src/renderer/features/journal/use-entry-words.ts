import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Entry } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type KeptWords, useKeptWords } from '../../editor/save/use-kept-words.ts'
import { localDay } from '../../ui/days.ts'
import { showSaved } from './journal-lists.ts'

/** Keeps what is written in one entry on the disk. The entry itself is made with its first words. */
export function useEntryWords(entry: Entry | null, onCreated: (id: string) => void): KeptWords {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const id = useRef(entry?.id ?? null)

  return useKeptWords(async (document) => {
    if (id.current === null) {
      const { document: _, ...summary } = await client.journal.create({ day: localDay(new Date()), document })
      id.current = summary.id
      showSaved(queryClient, queries, summary)
      onCreated(summary.id)
    } else showSaved(queryClient, queries, await client.journal.save({ id: id.current, document }))
  })
}
