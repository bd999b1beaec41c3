import { useEffect, useRef, useState } from 'react'
import { type ExportFormat, exportFormats, type SealFor } from '#api/export-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import type { Client } from '../../api/link.ts'
import type { ReadyFile } from '../../files/save-file.ts'
import { makeReader, type ReadyReader } from '../../files/sealed-reader.ts'
import type { BegunExport } from './preview-step.tsx'

export type Sealing =
  | { readonly state: 'idle' | 'stopped' }
  | { readonly state: 'going'; readonly done: number }
  | { readonly state: 'failed'; readonly code: FailureCode | 'memory' }
  | ({ readonly state: 'ready' } & SealedFiles)

export interface SealedFiles {
  readonly words: readonly string[] | null
  readonly files: readonly ReadyFile[]
  readonly reader: ReadyReader | null
}

export interface Wanted {
  readonly formats: readonly ExportFormat[]
  readonly reader: boolean
}

/** Fetches the sealed files into memory, piece by piece. Nothing of them is anywhere before they are saved. */
export function useSealing(begun: BegunExport, month: string) {
  const { client } = useApi()
  const [sealing, setSealing] = useState<Sealing>({ state: 'idle' })
  const stopper = useRef<AbortController | null>(null)
  /** A stop that comes late would end what was begun after it. */
  const stopping = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(
    () => () => {
      stopper.current?.abort()
      // Whoever leaves is done with it. A lock ends it as well.
      client.export.cancel({ id: begun.id }).catch(() => {})
    },
    [client, begun.id],
  )

  async function start(to: SealFor, wanted: Wanted): Promise<void> {
    const stop = new AbortController()
    stopper.current = stop
    const say = (next: Sealing) => {
      if (!stop.signal.aborted) setSealing(next)
    }
    say({ state: 'going', done: 0 })
    try {
      await stopping.current
      const { words } = await client.export.seal({ id: begun.id, for: to })
      stop.signal.throwIfAborted()
      const files: (ReadyFile & { format: ExportFormat })[] = []
      for (const format of exportFormats.filter((one) => wanted.formats.includes(one))) {
        const onPiece = (done: number) => say({ state: 'going', done })
        const blob = await sealedFile({ client, id: begun.id, format, onPiece, signal: stop.signal })
        files.push({ blob, name: fileName(month, format), format })
      }
      const name = readerName(month)
      const reader = wanted.reader ? await makeReader({ name, files, documentStyle: begun.style }) : null
      say({ state: 'ready', words, files, reader })
    } catch (error) {
      say({ state: 'failed', code: error instanceof RangeError ? 'memory' : failureCode(error) })
    }
  }

  return {
    sealing,
    start: (to: SealFor, wanted: Wanted) => void start(to, wanted),
    stop() {
      stopper.current?.abort()
      setSealing({ state: 'stopped' })
      // What is half made in the engine goes too: on the screen it stands that nothing was left.
      stopping.current = client.export.stop({ id: begun.id }).catch(() => {})
    },
  }
}

interface Fetching {
  readonly client: Client
  readonly id: string
  readonly format: ExportFormat
  readonly onPiece: (done: number) => void
  readonly signal: AbortSignal
}

async function sealedFile({ client, id, format, onPiece, signal }: Fetching): Promise<Blob> {
  const pieces: Blob[] = []
  for (let piece = 0; ; piece += 1) {
    const read = await client.export.read({ id, format, piece })
    signal.throwIfAborted()
    pieces.push(read.piece)
    onPiece(read.done)
    if (read.isLast) return new Blob(pieces, { type: 'application/octet-stream' })
  }
}

/** Says neither what the app is called nor whose it is (`electron/save-file.ts` takes no other). */
export function fileName(month: string, format: ExportFormat): string {
  return `summary-${month}${format === 'json' ? '-json' : ''}.age`
}

function readerName(month: string): string {
  return `summary-${month}-reader.html`
}
