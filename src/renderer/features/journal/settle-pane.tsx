import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { settleCopy } from '../../ui/settle-copy.ts'
import { SettleOffer } from '../../ui/settle-offer.tsx'
import { journalCopy } from './journal-copy.ts'
import styles from './panes.module.css'

interface SettlePaneProps {
  onBreathe(): void
  /** Back to what was written. */
  onBack(): void
  /** To whatever was asked for. */
  onGoOn(): void
}

/** Between an entry that was begun with a heavy prompt and what comes after it, once. Everything else leads past it. */
export function SettlePane({ onBreathe, onBack, onGoOn }: SettlePaneProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus()
  }, [])
  return (
    <section className={styles.empty} aria-labelledby="settle">
      <h2 id="settle" ref={heading} tabIndex={-1}>
        {settleCopy.title}
      </h2>
      <SettleOffer onBreathe={onBreathe}>
        {(text, ways) => (
          <>
            {text}
            <ButtonRow>
              {ways}
              <Button onClick={onBack}>{journalCopy.prompts.backToIt}</Button>
              <Button onClick={onGoOn}>{journalCopy.prompts.goOn}</Button>
            </ButtonRow>
          </>
        )}
      </SettleOffer>
    </section>
  )
}
