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

/** A moment between an entry that was begun with a heavy prompt and what was asked for after it. */
export interface Pause {
  readonly from: string
  readonly next: OpenWriting | null
}

/** Opening, making, trashing: everything that changes which entry is on the screen. */
export function useJournal() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [open, setOpen] = useState<OpenWriting | null>(null)
  const [trashed, setTrashed] = useState<string | null>(null)
  const [failure, setFailure] = useState<FailureCode | null>(null)

  const [pause, setPause] = useState<Pause | null>(null)
  /** What is on the screen, when it was begun here with a prompt that can stir things up: null before it is an entry. */
  const heavy = useRef<{ id: string | null } | null>(null)

  /** How often something was asked for: of two that follow fast, the last one counts. */
  const asked = useRef(0)

  /** Nothing else is opened while the words of this one are not on the disk. */
  async function leaveFor(next: OpenWriting | null): Promise<void> {
    asked.current += 1
    const own = asked.current
    if (hasUnsavedWords() && !(await flushUnsavedWords())) return
    if (own !== asked.current) return
    setFailure(null)
    const from = heavy.current?.id ?? null
    heavy.current = null
    setPause(from === null ? null : { from, next })
    setOpen(from === null ? next : null)
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
    pause,
    trashed,
    failure,
    openEntry: (id: string) => leaveFor({ key: id, id, fresh: false }),
    startNew: (prompt: EntryPrompt | null = null, page: JournalDocument | null = null) =>
      leaveFor({ key: crypto.randomUUID(), id: null, fresh: true, prompt, page }),
    close: () => leaveFor(null),
    created(id: string) {
      if (heavy.current !== null) heavy.current.id = id
      setOpen((current) => current && { ...current, id })
    },
    /** Whether what is being begun here was begun with a prompt that can stir things up. */
    begun(isHeavy: boolean) {
      heavy.current = isHeavy ? { id: null } : null
    },
    goOn() {
      setPause(null)
      setOpen(pause?.next ?? null)
    },
    async trash(id: string) {
      if (hasUnsavedWords() && !(await flushUnsavedWords())) return
      await attempt(
        () => client.journal.trash({ id }),
        () => {
          heavy.current = null
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
