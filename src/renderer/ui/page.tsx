import { type ReactNode, useEffect, useRef } from 'react'
import styles from './page.module.css'

interface PageProps {
  title: string
  children: ReactNode
  /** Moves the reading position to the title when the page appears. Off where a field takes the focus itself. */
  focusTitle?: boolean
}

/** One calm column with one heading. */
export function Page({ title, children, focusTitle = true }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focusTitle) heading.current?.focus()
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
