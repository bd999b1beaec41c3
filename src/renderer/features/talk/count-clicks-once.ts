/** On what takes every press, however fast. */
export const anyPress = { 'data-any-press': '' }

/**
 * The ref of an area in which a double click counts as one: its second half would hit whatever the first has put under
 * the pointer, which may be the other's turn or an answer of the blind step. It is the browser that says which click is
 * the second half of another.
 */
export function countClicksOnce(area: HTMLElement | null): (() => void) | undefined {
  if (area === null) return
  const stop = new AbortController()
  const clicked = (event: MouseEvent) => {
    if (event.detail < 2 || !(event.target instanceof Element)) return
    const button = event.target.closest('button')
    if (button === null || button.closest('[data-any-press]') !== null) return
    event.preventDefault()
    event.stopPropagation()
  }
  // Pressing the mouse would take the focus, and a reading voice with it, away from the title that has just come.
  for (const kind of ['mousedown', 'click'] as const)
    area.addEventListener(kind, clicked, { capture: true, signal: stop.signal })
  return () => stop.abort()
}
