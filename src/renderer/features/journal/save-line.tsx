import { useEffect, useState } from 'react'
import { LiveStatus } from '../../ui/live-status.tsx'
import type { SaveState } from './autosave.ts'
import { journalCopy } from './journal-copy.ts'
import styles from './writing.module.css'

/** How long the announcement stays quiet after it was made, in milliseconds. */
const quiet = 60_000

/** Seen at every save; spoken at the first, and then at most once a minute. */
export function SaveLine({ state }: { state: SaveState }) {
  const copy = journalCopy.save
  const spoken = useSpoken(state.kind === 'saved')
  const seen = state.kind === 'saved' ? copy.saved : state.kind === 'unsaved' ? copy.unsaved : ''
  return (
    <>
      <p className={styles.saved} aria-hidden data-state={state.kind}>
        {seen}
      </p>
      <LiveStatus>{spoken ? copy.saved : ''}</LiveStatus>
    </>
  )
}

/** Stays true for a while after a save; a change from empty to words is what a screen reader speaks. */
function useSpoken(saved: boolean): boolean {
  const [spoken, setSpoken] = useState(false)
  useEffect(() => {
    if (saved) setSpoken(true)
  }, [saved])
  useEffect(() => {
    if (!spoken) return
    const timer = setTimeout(() => setSpoken(false), quiet)
    return () => clearTimeout(timer)
  }, [spoken])
  return spoken
}
