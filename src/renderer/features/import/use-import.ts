import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import { useOneAtATime } from '../../api/use-one-at-a-time.ts'
import type { ChosenFile } from '../../files/chosen-file.ts'
import { type Gathered, type GatheringProgress, gather } from './gather.ts'

export interface Preview extends Gathered {
  readonly id: string
}

export type Importing =
  | { readonly state: 'choosing' }
  | { readonly state: 'reading'; readonly progress: GatheringProgress }
  | { readonly state: 'preview'; readonly preview: Preview }
  | { readonly state: 'bringing'; readonly step: 'keeping' | 'searching'; readonly done: number; readonly of: number }
  | {
      readonly state: 'done'
      readonly id: string
      readonly entries: number
      readonly takenBack: number | null
      /** It was stopped, or broke off, when they were there already. */
      readonly isLate: boolean
    }
  | { readonly state: 'stopped' }
  | { readonly state: 'taken-back'; readonly entries: number }
  | { readonly state: 'failed'; readonly code: FailureCode; readonly isNothingThere: boolean }

/** From the files to the entries. Leaving the screen before the end takes everything away again. */
export function useImport() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [importing, setImporting] = useState<Importing>({ state: 'choosing' })
  const stopper = useRef<AbortController | null>(null)
  const underway = useRef<string | null>(null)
  const making = useRef<string | null>(null)
  const oneAtATime = useOneAtATime()

  function giveUp(): void {
    stopper.current?.abort()
    const id = underway.current
    underway.current = null
    if (id !== null) client.import.cancel({ id }).catch(() => {}) // gone at the next opening anyway
  }
  const latest = useRef(giveUp)
  latest.current = giveUp
  useEffect(() => () => latest.current(), [])

  /** What was asked of the journal before is not true any more. */
  function forget(): void {
    for (const { key } of [queries.journal, queries.import]) void queryClient.invalidateQueries({ queryKey: key() })
  }

  /**
   * Ends the making of entries, and asks what came of it: they may all have been there before the end was heard of. What
   * is said of them is asked for, and never taken for granted.
   */
  async function endMaking(id: string, otherwise: Importing): Promise<void> {
    try {
      await client.import.cancel({ id }).catch(() => {}) // it is over
      const { last } = await client.import.last({})
      const isThere = last?.id === id
      setImporting(isThere ? { state: 'done', ...last, takenBack: null, isLate: true } : otherwise)
    } catch (error) {
      setImporting({ state: 'failed', code: failureCode(error), isNothingThere: false })
    } finally {
      if (making.current === id) making.current = null
      forget()
    }
  }

  async function read(files: readonly ChosenFile[]): Promise<void> {
    const stop = new AbortController()
    stopper.current = stop
    const say = (progress: GatheringProgress) => {
      if (!stop.signal.aborted) setImporting({ state: 'reading', progress })
    }
    say({ doneBytes: 0, ofBytes: 0, pictures: 0 })
    try {
      const { id } = await client.import.begin({})
      if (stop.signal.aborted) return
      underway.current = id
      const gathered = await gather(client, id, files, stop.signal, say)
      if (!stop.signal.aborted) setImporting({ state: 'preview', preview: { id, ...gathered } })
    } catch (error) {
      if (stop.signal.aborted) return
      giveUp()
      setImporting({ state: 'failed', code: failureCode(error), isNothingThere: true })
    }
  }

  async function bringIn({ id, counts }: Preview): Promise<void> {
    const stop = new AbortController()
    stopper.current = stop
    underway.current = null // stopping the steps is enough from here on, where nobody asks what came of it
    making.current = id
    setImporting({ state: 'bringing', step: 'keeping', done: 0, of: counts.taken })
    try {
      for await (const { step, done, of } of await client.import.commit({ id }, { signal: stop.signal })) {
        if (stop.signal.aborted) return
        if (step === 'done') {
          setImporting({ state: 'done', id, entries: counts.taken, takenBack: null, isLate: false })
        } else setImporting({ state: 'bringing', step, done, of })
      }
      making.current = null
      forget()
    } catch (error) {
      if (stop.signal.aborted) return
      await endMaking(id, { state: 'failed', code: failureCode(error), isNothingThere: true })
    }
  }

  /** `entries` is how many there were, on the page that says so. */
  async function takeBack(id: string, entries: number | null): Promise<void> {
    try {
      const { entries: takenBack } = await client.import.takeBack({ id })
      if (entries === null) setImporting({ state: 'taken-back', entries: takenBack })
      else setImporting({ state: 'done', id, entries, takenBack, isLate: false })
    } catch (error) {
      setImporting({ state: 'failed', code: failureCode(error), isNothingThere: false })
    } finally {
      forget()
    }
  }

  return {
    importing,
    read: (files: readonly ChosenFile[]) => void read(files),
    bringIn: (preview: Preview) => void bringIn(preview),
    takeBack: (id: string, entries: number) => oneAtATime(() => takeBack(id, entries)),
    takeBackLast: (id: string) => oneAtATime(() => takeBack(id, null)),
    stop() {
      const id = making.current
      giveUp()
      if (id === null) setImporting({ state: 'stopped' })
      else void endMaking(id, { state: 'stopped' })
    },
    /** Back to the files. */
    again() {
      giveUp()
      setImporting({ state: 'choosing' })
    },
  }
}
