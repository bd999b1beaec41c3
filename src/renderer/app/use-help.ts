import { useLayoutEffect, useRef, useState } from 'react'
import type { Topic } from '../features/help/help-copy.ts'

export interface Help {
  readonly shown: boolean
  /** Grows with every opening, so that Help always begins anew. */
  readonly visit: number
  /** The page at which it begins; null for the list of all. */
  readonly topic: Topic | null
  open(): void
  openAt(topic: Topic): void
  close(): void
}

/**
 * Whether Help stands in front of a screen. It is no address and no entry of a history, and it asks the
 * engine for nothing but the card of whoever is in: once closed, nothing shows that it was open.
 */
export function useHelp(): Help {
  const [visit, setVisit] = useState(0)
  const [shown, setShown] = useState(false)
  const [topic, setTopic] = useState<Topic | null>(null)
  const left = useRef<{ focus: Element | null; scroll: number } | null>(null)

  useLayoutEffect(() => {
    if (shown || left.current === null) return
    const { focus, scroll } = left.current
    left.current = null
    window.scrollTo(0, scroll)
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true })
  }, [shown])

  function begin(at: Topic | null) {
    left.current ??= { focus: document.activeElement, scroll: window.scrollY }
    setVisit((before) => before + 1)
    setTopic(at)
    setShown(true)
  }

  return {
    shown,
    visit,
    topic,
    open: () => begin(null),
    openAt: begin,
    close: () => setShown(false),
  }
}
