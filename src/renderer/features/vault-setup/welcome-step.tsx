import { Button } from '../../ui/button.tsx'
import { limitsCopy } from '../../ui/limits-copy.ts'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import styles from './setup.module.css'
import { setupCopy } from './setup-copy.ts'

interface WelcomeStepProps {
  folder: string
  synced: boolean
  onNext(): void
}

export function WelcomeStep({ folder, synced, onNext }: WelcomeStepProps) {
  const copy = setupCopy.welcome
  return (
    <Page title={copy.title}>
      <p className={styles.lead}>{copy.first}</p>
      <p>{copy.alone}</p>
      <Note tone="quiet">
        <p>{`${copy.forWhom} ${limitsCopy.unsafe}`}</p>
      </Note>
      <section className={styles.section}>
        <h2>{copy.protectsTitle}</h2>
        <p>{copy.protects}</p>
      </section>
      <TitledList title={limitsCopy.passphrase.title} items={limitsCopy.passphrase.list} />
      <section className={styles.section}>
        <h2>{copy.recoveryTitle}</h2>
        <p>{limitsCopy.forgotten}</p>
      </section>
      <section className={styles.folder}>
        <p>{copy.folder}</p>
        <p className={styles.path}>{folder}</p>
        {synced && (
          <Note>
            <p>{copy.synced}</p>
          </Note>
        )}
      </section>
      <div>
        <Button kind="main" onClick={onNext}>
          {copy.begin}
        </Button>
      </div>
    </Page>
  )
}

interface OwnStepProps {
  onNext(): void
  onBack(): void
  /** Opens Help above this step. Nothing remembers that it was asked for. */
  onHelp(): void
}

export function OwnStep({ onNext, onBack, onHelp }: OwnStepProps) {
  const copy = setupCopy.own
  return (
    <Page title={copy.title}>
      <ol className={styles.list}>
        {copy.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <p>{copy.demand}</p>
      <Note tone="quiet">
        <p>{copy.separate}</p>
      </Note>
      <StepActions next={copy.next} onNext={onNext} onBack={onBack}>
        <Button onClick={onHelp}>{copy.support}</Button>
      </StepActions>
    </Page>
  )
}
