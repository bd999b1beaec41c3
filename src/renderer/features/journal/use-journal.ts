import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { EntryPrompt, EntrySummary } from '#api/journal-contract.ts'
import type { JournalDocument } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import { flushUnsavedWords, hasUnsavedWords } from '../../api/unsaved-words.ts'
import { refreshAfter } from './journal-lists.ts'

/** Which entry is open. `key` stays the same when a new entry gets its id, so that the editor stays as it is. */
export interface OpenWriting {
  readonly key: string
  readonly id: string | null
  /** Whether it began empty, on this screen. */
  readonly fresh: boolean
  /** What a new one is begun with. */
  readonly prompt?: EntryPrompt | null
  /** The page of a template that a new one is begun with. */
  readonly page?: JournalDocument | null
}

/** Opening, making, trashing: everything that changes which entry is on the screen. */
export function useJournal() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [open, setOpen] = useState<OpenWriting | null>(null)
  const [trashed, setTrashed] = useState<string | null>(null)
  const [failure, setFailure] = useState<FailureCode | null>(null)

  /** How often something was asked for: of two that follow fast, the last one counts. */
  const asked = useRef(0)

  /** Nothing else is opened while the words of this one are not on the disk. */
  async function leaveFor(next: OpenWriting | null): Promise<void> {
    asked.current += 1
    const own = asked.current
    if (hasUnsavedWords() && !(await flushUnsavedWords())) return
    if (own !== asked.current) return
    setFailure(null)
    setOpen(next)
  }

  /** The lists are right before anything closes, so that the focus does not go to a row that is about to vanish. */
  async function attempt(action: () => Promise<EntrySummary>, done: () => void): Promise<void> {
    try {
      await refreshAfter(queryClient, queries, await action())
      setFailure(null)
      done()
    } catch (error) {
      setFailure(failureCode(error))
    }
  }

  return {
    open,
    trashed,
    failure,
    openEntry: (id: string) => leaveFor({ key: id, id, fresh: false }),
    startNew: (prompt: EntryPrompt | null = null, page: JournalDocument | null = null) =>
      leaveFor({ key: crypto.randomUUID(), id: null, fresh: true, prompt, page }),
    close: () => leaveFor(null),
    created: (id: string) => setOpen((current) => current && { ...current, id }),
    async trash(id: string) {
      if (hasUnsavedWords() && !(await flushUnsavedWords())) return
      await attempt(
        () => client.journal.trash({ id }),
        () => {
          setOpen((current) => (current?.id === id ? null : current)) // another may be open by now
          setTrashed(id)
        },
      )
    },
    undoTrash: (id: string) =>
      attempt(
        () => client.journal.restore({ id }),
        () => {
          setTrashed(null)
          setOpen((current) => current ?? { key: id, id, fresh: false })
        },
      ),
    dismiss: () => {
      setTrashed(null)
      setFailure(null)
    },
  }
}
