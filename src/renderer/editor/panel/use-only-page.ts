import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { useOutOfSight } from '../../ui/out-of-sight.ts'

export interface OnlyPage {
  readonly on: boolean
  enter(): void
  leave(): void
}

/**
 * Whether nothing but the page that is written on is shown, with Hide, Help, Lock and who can see it. What stands around
 * the editor takes itself away in its own style sheet, by the mark on the root: the editor knows nothing of it. Escape
 * leaves, wherever the focus is.
 */
export function useOnlyPage(onLeft: () => void): OnlyPage {
  const [on, setOn] = useState(false)
  const outOfSight = useOutOfSight()
  const shown = on && !outOfSight // Help is whole, whatever stands behind it

  useLayoutEffect(() => {
    if (!shown) return
    const root = document.documentElement
    root.dataset.only = 'page'
    return () => {
      delete root.dataset.only
    }
  }, [shown])

  function leave() {
    setOn(false)
    onLeft()
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    // A panel uses up its own Escape and stops it on its way here; a question is answered by it.
    if (document.querySelector('[role="dialog"]') === null) leave()
  })
  useEffect(() => {
    if (!shown) return
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [shown])

  return { on, enter: () => setOn(true), leave }
}
