import { useLayoutEffect, useRef, useState } from 'react'

export interface Help {
  readonly shown: boolean
  /** Grows with every opening, so that Help always begins at its first page. */
  readonly visit: number
  open(): void
  close(): void
}

/**
 * Whether Help stands in front of a screen. It is no address and no entry of a history, and it asks the engine for
 * nothing: once closed, nothing shows that it was open.
 */
export function useHelp(): Help {
  const [visit, setVisit] = useState(0)
  const [shown, setShown] = useState(false)
  const left = useRef<{ focus: Element | null; scroll: number } | null>(null)

  useLayoutEffect(() => {
    if (shown || left.current === null) return
    const { focus, scroll } = left.current
    left.current = null
    window.scrollTo(0, scroll)
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true })
  }, [shown])

  return {
    shown,
    visit,
    open() {
      left.current ??= { focus: document.activeElement, scroll: window.scrollY }
      setVisit((before) => before + 1)
      setShown(true)
    },
    close: () => setShown(false),
  }
}
