import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type ImportCounts, type ImportedEntry, maxImportBatch } from '#api/import-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import type { ChosenFile } from '../../files/chosen-file.ts'
import { createBreaths } from './breaths.ts'
import { createPictureBringer } from './bring-pictures.ts'
import { createChosenPictures } from './chosen-pictures.ts'
import { type ReadingProgress, readFiles } from './read-files.ts'
import { emptyReport, type Report } from './report.ts'
import { addSample, emptySample, type Sample } from './sample.ts'

export interface Preview {
  readonly id: string
  readonly counts: ImportCounts
  readonly sample: Sample
  readonly report: Report
}

export type Importing =
  | { readonly state: 'choosing' }
  | { readonly state: 'reading'; readonly progress: ReadingProgress }
  | { readonly state: 'preview'; readonly preview: Preview }
  | { readonly state: 'bringing'; readonly step: 'keeping' | 'searching'; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly id: string; readonly entries: number; readonly takenBack: number | null }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly code: FailureCode }

/** A little below the longest message that the engine takes, in characters of which each may need three bytes. */
const batchLength = 500_000

/** From the files to the entries. Leaving the screen before the end takes everything away again. */
export function useImport() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [importing, setImporting] = useState<Importing>({ state: 'choosing' })
  const stopper = useRef<AbortController | null>(null)
  const underway = useRef<string | null>(null)

  function giveUp(): void {
    stopper.current?.abort()
    const id = underway.current
    underway.current = null
    if (id !== null) client.import.cancel({ id }).catch(() => {}) // gone at the next opening anyway
  }
  const latest = useRef(giveUp)
  latest.current = giveUp
  useEffect(() => () => latest.current(), [])

  function failed(stop: AbortController, error: unknown): void {
    if (stop.signal.aborted) return
    giveUp()
    setImporting({ state: 'failed', code: failureCode(error) })
  }

  async function read(files: readonly ChosenFile[]): Promise<void> {
    const stop = new AbortController()
    stopper.current = stop
    const breathe = createBreaths()
    const report = emptyReport()
    const sample = emptySample()
    const counts = { taken: 0, known: 0, twice: 0 }
    const say = (progress: ReadingProgress) => {
      if (!stop.signal.aborted) setImporting({ state: 'reading', progress })
    }
    say({ doneBytes: 0, ofBytes: 0 })
    try {
      const { id } = await client.import.begin({})
      if (stop.signal.aborted) return
      underway.current = id
      let batch: ImportedEntry[] = []
      let length = 0
      const send = async () => {
        if (batch.length === 0) return
        const added = await client.import.add({ id, entries: batch })
        counts.taken += added.taken
        counts.known += added.known
        counts.twice += added.twice
        batch = []
        length = 0
      }
      const pictures = createChosenPictures(files)
      const bringPictures = createPictureBringer(client, pictures, report)
      for await (const read of readFiles(files, report, say, pictures)) {
        await breathe()
        if (stop.signal.aborted) return
        if (read === null) continue
        const entry = await bringPictures(read, stop.signal)
        if (stop.signal.aborted) return
        addSample(sample, entry)
        const size = JSON.stringify(entry).length
        if (length + size > batchLength || batch.length === maxImportBatch) await send()
        batch.push(entry)
        length += size
      }
      await send()
      if (!stop.signal.aborted) setImporting({ state: 'preview', preview: { id, counts, sample, report } })
    } catch (error) {
      failed(stop, error)
    }
  }

  async function bringIn({ id, counts }: Preview): Promise<void> {
    const stop = new AbortController()
    stopper.current = stop
    underway.current = null // stopping the steps is enough from here on
    try {
      for await (const { step, done, of } of await client.import.commit({ id }, { signal: stop.signal })) {
        if (stop.signal.aborted) return
        if (step === 'done') setImporting({ state: 'done', id, entries: counts.taken, takenBack: null })
        else setImporting({ state: 'bringing', step, done, of })
      }
    } catch (error) {
      failed(stop, error)
    } finally {
      void queryClient.invalidateQueries({ queryKey: queries.journal.key() })
    }
  }

  async function takeBack(id: string, entries: number): Promise<void> {
    try {
      const { entries: takenBack } = await client.import.takeBack({ id })
      setImporting({ state: 'done', id, entries, takenBack })
    } catch (error) {
      setImporting({ state: 'failed', code: failureCode(error) })
    } finally {
      void queryClient.invalidateQueries({ queryKey: queries.journal.key() })
    }
  }

  return {
    importing,
    read: (files: readonly ChosenFile[]) => void read(files),
    bringIn: (preview: Preview) => void bringIn(preview),
    takeBack: (id: string, entries: number) => void takeBack(id, entries),
    stop() {
      giveUp()
      setImporting({ state: 'stopped' })
    },
    /** Back to the files. */
    again() {
      giveUp()
      setImporting({ state: 'choosing' })
    },
  }
}
