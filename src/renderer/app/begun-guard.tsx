import { type ReactNode, useEffect, useState } from 'react'
import { appCopy } from './app-copy.ts'
import { IdleNotice } from './idle-warning.tsx'
import { useIdleLock } from './use-idle-lock.ts'

/** Long enough to write six words on paper, and to think; too long for words that were left on the screen. */
const begunMinutes = 10

interface BegunGuardProps {
  children: ReactNode
  onLock(): void
}

/**
 * Around what comes before a room is open and should not stand on the screen for ever: a name, words, a code. It watches
 * from the first key or click on, so that a screen on which nothing was begun stays as it is.
 */
export function BegunGuard({ children, onLock }: BegunGuardProps) {
  const [isBegun, setBegun] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const begin = () => setBegun(true)
    window.addEventListener('keydown', begin, { signal: stop.signal })
    window.addEventListener('pointerdown', begin, { signal: stop.signal })
    return () => stop.abort()
  }, [])
  return (
    <>
      {children}
      {isBegun && <Watch onLock={onLock} />}
    </>
  )
}

function Watch({ onLock }: { onLock: () => void }) {
  const warned = useIdleLock(begunMinutes, () => {}, onLock)
  return <IdleNotice shown={warned} text={appCopy.idle.begun} />
}
