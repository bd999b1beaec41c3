import type { WholeSitting } from '#api/reflection-contract.ts'
import { stepById } from '#api/reflection-steps.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { dayName, localDay } from '../../ui/days.ts'
import { Page } from '../../ui/page.tsx'
import { printPage } from '../../ui/print-page.ts'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { SaidAtStep } from './said-at-step.tsx'

interface SittingPageProps {
  sitting: WholeSitting
  /** Left out where there is nobody to share with. */
  onShare: (() => void) | undefined
  onGoOn(): void
  onTrash(): void
  onBack(): void
}

/** One earlier time, to read or to print. It is as it was written; going on is for what is not finished, or of today. */
export function SittingPage({ sitting, onShare, onGoOn, onTrash, onBack }: SittingPageProps) {
  const copy = reflectionCopy.sitting
  const canGoOn = sitting.screen !== null && (!sitting.isDone || sitting.day === localDay(new Date()))
  const share = onShare !== undefined && (
    <Button kind="quiet" onClick={onShare}>
      {copy.share}
    </Button>
  )
  return (
    <Page title={dayName(sitting.day, new Date())}>
      <p className={styles.step}>{reflectionWords.paths[sitting.path]}</p>
      <VisibilityLabel />
      {sitting.steps.map((step) => (
        <section key={step} className={styles.read}>
          <h2>{stepById(step).title}</h2>
          <SaidAtStep step={step} sitting={sitting} />
        </section>
      ))}
      <div className={styles.unprinted}>
        <ButtonRow>
          {canGoOn && <Button onClick={onGoOn}>{copy.goOn}</Button>}
          <Button aria-describedby="print-limits" onClick={() => printPage()}>
            {copy.print}
          </Button>
          {sitting.path !== 'self' && share}
          <Button kind="quiet" onClick={onTrash}>
            {copy.trash}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {uiCopy.back}
          </Button>
        </ButtonRow>
        <p id="print-limits" className={styles.small}>
          {copy.printLimits}
        </p>
        {sitting.path === 'self' && share && (
          <details className={styles.more}>
            <summary>{copy.sharing}</summary>
            <div className={styles.inside}>{share}</div>
          </details>
        )}
      </div>
    </Page>
  )
}
