import { useEffect, useEffectEvent } from 'react'

/** Where a question mark is a sign that somebody types. */
const fields = 'input, textarea, select, [contenteditable="true"]'

/**
 * Calls back when somebody asks which keys there are: Ctrl and the slash anywhere, and the question mark alone, unless it
 * was turned off, where nothing is being typed. While `listening` is false, nothing is heard.
 */
export function useKeysKey(listening: boolean, questionMark: boolean, onAsked: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.altKey) return
    const held = event.ctrlKey || event.metaKey
    const isChord = held && !event.shiftKey && event.key === '/'
    const isTyped = event.target instanceof Element && event.target.closest(fields) !== null
    const isMark = questionMark && !held && event.key === '?' && !isTyped
    if (!isChord && !isMark) return
    event.preventDefault()
    onAsked()
  })
  useEffect(() => {
    if (!listening) return
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [listening])
}
