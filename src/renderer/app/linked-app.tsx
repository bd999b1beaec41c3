import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { ApiProvider } from '../api/api-context.tsx'
import type { Link } from '../api/link.ts'
import { createQueryClient } from '../api/query-client.ts'
import { flushUnsavedWords } from '../api/unsaved-words.ts'
import { Cover } from './cover.tsx'
import { createSessionEnd } from './session-end.ts'
import { SessionScreens } from './session-screens.tsx'
import { ThemeProvider } from './theme-provider.tsx'
import { useThreeShifts } from './use-three-shifts.ts'

/** A page with an engine. Once `over`, nothing of it is ever drawn again. */
export function LinkedApp({ link, startsCovered }: { link: Link; startsCovered: boolean }) {
  const [over, setOver] = useState(false)
  const [covered, setCovered] = useState(startsCovered)
  const [queryClient] = useState(createQueryClient)
  const [session] = useState(() =>
    createSessionEnd(link, () => {
      flushSync(() => setOver(true))
      queryClient.clear()
    }),
  )

  useThreeShifts(() => session.end({ hidden: true }))
  useLastWords()
  useEngineEvents(link, () => session.end({ hidden: false }))

  if (over || covered) {
    return (
      <ThemeProvider choice="system">
        <Cover onOpen={over ? undefined : () => setCovered(false)} />
      </ThemeProvider>
    )
  }
  return (
    <QueryClientProvider client={queryClient}>
      <ApiProvider link={link}>
        <SessionScreens session={session} />
      </ApiProvider>
    </QueryClientProvider>
  )
}

/** Whenever the page may be about to vanish, what was typed goes to the disk first. */
function useLastWords(): void {
  useEffect(() => {
    const flush = () => void flushUnsavedWords()
    const stop = new AbortController()
    window.addEventListener('blur', flush, { signal: stop.signal })
    window.addEventListener('pagehide', flush, { signal: stop.signal })
    document.addEventListener('visibilitychange', flush, { signal: stop.signal })
    return () => stop.abort()
  }, [])
}

/** The engine says when it is about to lock for a reason of its own: a closed lid, a locked screen, the end. */
function useEngineEvents(link: Link, onLocking: () => void): void {
  const [locking] = useState(() => onLocking)
  useEffect(() => {
    const stop = new AbortController()
    async function listen() {
      const events = await link.client.session.events({}, { signal: stop.signal })
      for await (const event of events) if (event.type === 'locking') locking()
    }
    listen().catch(() => {}) // the end of the connection is heard elsewhere
    return () => stop.abort()
  }, [link, locking])
}
