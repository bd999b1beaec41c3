import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { ButtonRow } from '../../ui/button-row.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './reflection.module.css'

interface StepPageProps {
  title: string
  /** The step that this belongs to, above the title. */
  step?: string | undefined
  children?: ReactNode
  /** Ways on, all alike. */
  actions: ReactNode
}

/** One screen of the flow. It begins at its top, and the reading position is at its title. */
export function StepPage({ title, step, children, actions }: StepPageProps) {
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return (
    <Page title={title}>
      {step !== undefined && <p className={styles.step}>{step}</p>}
      {children}
      <div className={styles.unprinted}>
        <ButtonRow>{actions}</ButtonRow>
      </div>
    </Page>
  )
}
