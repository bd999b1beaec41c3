import { useEffect, useState } from 'react'
import type { SaveState } from '../../api/autosave.ts'
import { LiveStatus } from '../../ui/live-status.tsx'
import { editorCopy } from '../editor-copy.ts'
import styles from './save.module.css'

/** How long the announcement stays quiet after it was made, in milliseconds. */
const quiet = 60_000

interface SaveLineProps {
  state: SaveState
  /** What is true of saved words in this place. */
  saved: string
}

/** Seen at every save; spoken at the first, and then at most once a minute. */
export function SaveLine({ state, saved }: SaveLineProps) {
  const spoken = useSpoken(state.kind === 'saved')
  const seen = state.kind === 'saved' ? saved : state.kind === 'unsaved' ? editorCopy.save.unsaved : ''
  return (
    <>
      <p className={styles.saved} aria-hidden data-state={state.kind}>
        {seen}
      </p>
      <LiveStatus>{spoken ? saved : ''}</LiveStatus>
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
