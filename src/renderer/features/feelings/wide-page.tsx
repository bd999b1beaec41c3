import { type ReactNode, useEffect, useRef } from 'react'
import styles from './feelings.module.css'

interface WidePageProps {
  title: string
  children: ReactNode
  /** Off where something on the page takes the focus itself. */
  focusTitle?: boolean
}

/** A page whose parts stand side by side where there is room. It begins at its top. */
export function WidePage({ title, children, focusTitle = true }: WidePageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!focusTitle) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [focusTitle])
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  )
}
