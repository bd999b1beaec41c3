import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './entry-list.module.css'

/** How far beyond what is in view the list is drawn, in pixels. */
const margin = '900px 0px'

interface StretchProps {
  /** How high it may be, as CSS has it, for one that is not drawn before it is near; null for one that is drawn at once. */
  guess: string | null
  children: ReactNode
}

/**
 * A stretch of a long list. While it is far out of view only its height stays, so that fifty thousand rows cost as much
 * as a few hundred. One that holds the focus stays.
 */
export function Stretch({ guess, children }: StretchProps) {
  const [height, setHeight] = useState<number | string | null>(guess)
  const ref = useInView(({ isIntersecting, boundingClientRect, target }) => {
    if (isIntersecting) setHeight(null)
    // A list that is not displayed has no height of its own to remember.
    else if (boundingClientRect.height > 0 && !target.contains(document.activeElement)) {
      setHeight((before) => before ?? boundingClientRect.height)
    }
  })
  return (
    <div ref={ref} className={styles.stretch} style={height === null ? undefined : { height }}>
      {height === null && children}
    </div>
  )
}

interface EndOfListProps {
  /** Changes with every page that arrives: the end is looked at again then. */
  pages: number
  onNear(): void
  children: ReactNode
}

/** The end of what is there. The next page is asked for before anybody gets to it. */
export function EndOfList({ pages, onNear, children }: EndOfListProps) {
  const ref = useInView(({ isIntersecting }) => {
    if (isIntersecting) onNear()
  }, pages)
  return <div ref={ref}>{children}</div>
}

function useInView(onChange: (entry: IntersectionObserverEntry) => void, again?: number) {
  const ref = useRef<HTMLDivElement>(null)
  const latest = useRef(onChange)
  latest.current = onChange
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` makes a new observer, which reports at once
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const report: IntersectionObserverCallback = (entries) => {
      const last = entries.at(-1)
      if (last !== undefined) latest.current(last)
    }
    // The list scrolls by itself on a wide screen and with the page on a narrow one: each has its own margin.
    const options: ObserverOptions = { rootMargin: margin, scrollMargin: margin }
    const observer = new IntersectionObserver(report, options)
    observer.observe(element)
    return () => observer.disconnect()
  }, [again])
  return ref
}

interface ObserverOptions extends IntersectionObserverInit {
  scrollMargin?: string
}
