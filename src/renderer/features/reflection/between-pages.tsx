import { useState } from 'react'
import type { FlowEvent } from '#api/reflection-screens.ts'
import { Button } from '../../ui/button.tsx'
import { settleCopy } from '../../ui/settle-copy.ts'
import { SettleOffer } from '../../ui/settle-offer.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { isAfterMidnight } from './late.ts'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { StepPage } from './step-page.tsx'

interface BetweenProps {
  onGo(event: FlowEvent): void
}

export function CardPage({ onGo }: BetweenProps) {
  const copy = reflectionCopy.card
  return (
    <StepPage
      title={copy.title}
      actions={
        <>
          <Button kind="main" onClick={() => onGo('begin')}>
            {reflectionCopy.goOn}
          </Button>
          <Button onClick={() => onGo('close')}>{uiCopy.close}</Button>
        </>
      }
    >
      <div className={styles.threeParts}>
        {copy.parts.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </div>
      <p className={styles.small}>{copy.both}</p>
    </StepPage>
  )
}

export function LatePage({ onGo }: BetweenProps) {
  const copy = reflectionCopy.late
  const [{ text, later }] = useState(() => copy[isAfterMidnight(new Date()) ? 'night' : 'evening'])
  return (
    <StepPage
      title={copy.title}
      actions={
        <>
          <Button onClick={() => onGo('now')}>{copy.now}</Button>
          <Button onClick={() => onGo('later')}>{later}</Button>
        </>
      }
    >
      <p>{text}</p>
    </StepPage>
  )
}

/** After words that can stir things up. */
export function SettlePage({ onGo, onBreathe }: BetweenProps & { onBreathe(): void }) {
  return (
    <SettleOffer onBreathe={onBreathe}>
      {(text, ways) => (
        <StepPage
          title={settleCopy.title}
          actions={
            <>
              {ways}
              <Button onClick={() => onGo('stop')}>{reflectionCopy.stop}</Button>
              <Button onClick={() => onGo('go-on')}>{reflectionCopy.goOn}</Button>
            </>
          }
        >
          {text}
        </StepPage>
      )}
    </SettleOffer>
  )
}

export function LongPage({ onGo }: BetweenProps) {
  const copy = reflectionCopy.long
  return (
    <StepPage
      title={copy.title}
      actions={
        <>
          <Button onClick={() => onGo('stop')}>{reflectionCopy.stop}</Button>
          <Button onClick={() => onGo('go-on')}>{reflectionCopy.goOn}</Button>
        </>
      }
    >
      <p>{copy.text}</p>
    </StepPage>
  )
}
