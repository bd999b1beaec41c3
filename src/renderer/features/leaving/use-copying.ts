import { useEffect, useRef, useState } from 'react'
import type { LeavingStep } from '#api/leaving-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'

type Copying =
  | { readonly state: 'idle' }
  | { readonly state: 'going'; readonly step: LeavingStep }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly code: FailureCode }

/** The copying, step by step. Leaving the screen stops it, and what it has begun is removed again. */
export function useCopying(onDone: () => void) {
  const { client } = useApi()
  const [copying, setCopying] = useState<Copying>({ state: 'idle' })
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])

  async function start(folder: string, passphrase: string): Promise<void> {
    const stop = new AbortController()
    stopper.current = stop
    setCopying({ state: 'going', step: 'passphrase' })
    try {
      const steps = await client.leaving.copy({ folder, passphrase }, { signal: stop.signal })
      for await (const { step } of steps) {
        if (stop.signal.aborted) return
        setCopying({ state: 'going', step })
        if (step === 'done') onDone()
      }
    } catch (error) {
      if (!stop.signal.aborted) setCopying({ state: 'failed', code: failureCode(error) })
    }
  }

  function stop(): void {
    stopper.current?.abort()
    setCopying({ state: 'stopped' })
  }

  return { copying, start: (folder: string, passphrase: string) => void start(folder, passphrase), stop }
}
