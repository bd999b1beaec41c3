import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { limitsCopy } from '../../ui/limits-copy.ts'
import { Page } from '../../ui/page.tsx'
import styles from './setup.module.css'
import { setupCopy } from './setup-copy.ts'

interface ForWhomStepProps {
  back: string
  onNext(): void
  onBack(): void
  /** Opens Help above this step. Nothing remembers that it was asked for. */
  onHelp(): void
}

/** The first of two screens about safety, for each person alone. */
export function ForWhomStep({ back, onNext, onBack, onHelp }: ForWhomStepProps) {
  return (
    <Page title={setupCopy.forWhom.title}>
      <p className={styles.lead}>{setupCopy.forWhom.body}</p>
      <p className={styles.lead}>{limitsCopy.unsafe}</p>
      <ButtonRow>
        <Button kind="main" onClick={onNext}>
          {setupCopy.own.next}
        </Button>
        <Button onClick={onHelp}>{setupCopy.own.support}</Button>
        <Button kind="quiet" onClick={onBack}>
          {back}
        </Button>
      </ButtonRow>
    </Page>
  )
}
