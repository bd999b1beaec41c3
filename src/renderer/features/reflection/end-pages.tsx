import type { ReactNode } from 'react'
import { isHeavy, type Step } from '#api/reflection-steps.ts'
import { Button } from '../../ui/button.tsx'
import { SettleOffer } from '../../ui/settle-offer.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { StepPage } from './step-page.tsx'

/** Ways out of the reflection to other places. */
export interface WaysOut {
  /** Opens the page with people who can help. */
  onSupport(): void
  /** Begins an entry of the journal: with a prompt of the app's, with own words, or with none. */
  onWrite(prompt: { readonly id: string } | { readonly text: string } | null): void
  /** Opens what both sign; left out where there is nobody to sign with. */
  onAgreements?: (() => void) | undefined
}

interface EndProps {
  onClose(): void
}

function CloseButton({ onClose }: EndProps) {
  return <Button onClick={onClose}>{uiCopy.close}</Button>
}

/** The gate stays closed for now. There is no way on from here. */
export function ClosedPage({ onClose, onSupport, onWrite }: EndProps & WaysOut) {
  const { closed: copy, ways, boundary } = reflectionCopy
  return (
    <StepPage title={copy.title} actions={<CloseButton onClose={onClose} />}>
      <p>{copy.text}</p>
      <div className={styles.ways}>
        <Button onClick={onSupport}>{ways.support}</Button>
        <Button onClick={() => onWrite({ text: boundary })}>{ways.boundaries}</Button>
        <Button onClick={() => onWrite(null)}>{ways.write}</Button>
      </div>
      <p className={styles.small}>{copy.later}</p>
    </StepPage>
  )
}

/** The prompt of the journal about what is not yet said. */
const notYetSaid = 'p_b05'

export function StillClosedPage({ onClose, onSupport, onWrite }: EndProps & WaysOut) {
  const { stillClosed: copy, ways } = reflectionCopy
  return (
    <StepPage title={copy.title} actions={<CloseButton onClose={onClose} />}>
      <p>{copy.text}</p>
      <div className={styles.ways}>
        <Button onClick={() => onWrite({ id: notYetSaid })}>{copy.write}</Button>
        <Button onClick={onSupport}>{ways.support}</Button>
      </div>
    </StepPage>
  )
}

export function GoodLifePage({ onClose, onSupport, onWrite }: EndProps & WaysOut) {
  const { goodLife: copy, ways, boundary } = reflectionCopy
  return (
    <StepPage title={copy.title} actions={<CloseButton onClose={onClose} />}>
      <p>{copy.text}</p>
      <div className={styles.ways}>
        <Button onClick={() => onWrite({ text: boundary })}>{ways.boundaries}</Button>
        <Button onClick={onSupport}>{ways.support}</Button>
      </div>
    </StepPage>
  )
}

/** The prompt of the journal about a promise kept, and one that was not. */
const aboutPromise = 'p_b17'

/** Where repair can stand today: what both sign, and one's own journal. Promises have no page yet. */
export function RepairWays({ onAgreements, onWrite }: Pick<WaysOut, 'onAgreements' | 'onWrite'>) {
  const copy = reflectionCopy.repair
  return (
    <section className={styles.path}>
      <h2>{copy.title}</h2>
      <p>{onAgreements === undefined ? copy.alone : copy.paired}</p>
      <div className={styles.ways}>
        {onAgreements !== undefined && <Button onClick={onAgreements}>{copy.agreements}</Button>}
        <Button onClick={() => onWrite({ id: aboutPromise })}>{copy.write}</Button>
      </div>
      <p className={styles.small}>{copy.notThere}</p>
    </section>
  )
}

interface EndPageProps extends EndProps {
  title: string
  lines: readonly string[]
  /** Where somebody may want to go from here. */
  children?: ReactNode
}

/** An end that says two short things, and closes. */
export function EndPage({ title, lines, onClose, children }: EndPageProps) {
  return (
    <StepPage title={title} actions={<CloseButton onClose={onClose} />}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
    </StepPage>
  )
}

/** Stopped in the middle. What was just written may stir things up as much as an answer that was gone on from. */
export function StoppedPage({ isKept, onBreathe, onClose }: EndProps & { isKept: boolean; onBreathe(): void }) {
  const copy = reflectionCopy.stopped
  return (
    <SettleOffer text={copy.settle} onBreathe={onBreathe}>
      {(text, ways) => (
        <StepPage title={copy.title} actions={<CloseButton onClose={onClose} />}>
          <p>{isKept ? copy.text : copy.empty}</p>
          {text}
          <div className={styles.ways}>{ways}</div>
        </StepPage>
      )}
    </SettleOffer>
  )
}

interface RestPageProps extends EndProps {
  text: string
  /** The step that one more would be; null where there is none. */
  next: Step | null
  onMore(): void
  /** What stands below every text of the path. */
  line?: string | undefined
  /** Where somebody may want to go from here. */
  children?: ReactNode
}

/** The end of a step. One is enough for one time; one more is a choice. */
export function RestPage({ text, next, onMore, onClose, line, children }: RestPageProps) {
  const copy = reflectionCopy.rest
  return (
    <StepPage
      title={copy.title}
      actions={
        <>
          <Button kind="main" onClick={onClose}>
            {uiCopy.close}
          </Button>
          {next !== null && <Button onClick={onMore}>{copy.more(next.title)}</Button>}
        </>
      }
    >
      <p>{text}</p>
      {line !== undefined && <p className={styles.fixed}>{line}</p>}
      {children}
      {next !== null && isHeavy(next) && <p className={styles.small}>{copy.heavy(next.title)}</p>}
    </StepPage>
  )
}
