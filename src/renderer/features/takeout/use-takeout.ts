import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import type { ReadyFile } from '../../files/save-file.ts'
import { zipOf } from '../../files/zip.ts'
import { localDay } from '../../ui/days.ts'
import { takeoutFiles } from './takeout-files.ts'

export type Making =
  | { readonly state: 'idle' }
  /** `of` is null while the passphrase is looked at. */
  | { readonly state: 'going'; readonly done: number; readonly of: number | null }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly code: FailureCode | 'memory' }
  | { readonly state: 'ready'; readonly file: ReadyFile }

/** Makes the copy in memory. Leaving the screen stops it; nothing of it is anywhere before it is saved. */
export function useTakeout() {
  const { client } = useApi()
  const [making, setMaking] = useState<Making>({ state: 'idle' })
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])

  async function start(passphrase: string, trash: boolean): Promise<void> {
    const stop = new AbortController()
    const say = (next: Making) => {
      if (!stop.signal.aborted) setMaking(next)
    }
    stopper.current = stop
    say({ state: 'going', done: 0, of: null })
    const now = new Date()
    try {
      const begun = await client.takeout.begin({ passphrase, trash })
      const onProgress = (done: number) => {
        stop.signal.throwIfAborted()
        say({ state: 'going', done, of: begun.entries })
      }
      onProgress(0)
      const blob = await zipOf(takeoutFiles({ client, begun, trash, onProgress, now }), stop.signal)
      say({ state: 'ready', file: { blob, name: fileName(now) } })
    } catch (error) {
      say({ state: 'failed', code: error instanceof RangeError ? 'memory' : failureCode(error) })
    }
  }

  return {
    making,
    start: (passphrase: string, trash: boolean) => void start(passphrase, trash),
    stop() {
      stopper.current?.abort()
      setMaking({ state: 'stopped' })
    },
    discard: () => setMaking({ state: 'idle' }),
  }
}

/** Says neither what the app is called nor whose it is (`electron/save-file.ts` takes no other). */
export function fileName(now: Date): string {
  return `files-${localDay(now)}.zip`
}
