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
  /** The letter of the room that is there already; null for the first person. */
  beside: string | null
  onNext(): void
  /** Null where this is the first step. */
  onBack: (() => void) | null
}

/** What a room is and what it is not, before it is made. */
export function WelcomeStep({ folder, synced, beside, onNext, onBack }: WelcomeStepProps) {
  const copy = setupCopy.welcome
  const { second } = setupCopy
  return (
    <Page title={beside === null ? copy.title : second.title}>
      <p className={styles.lead}>{copy.first}</p>
      <p>{beside === null ? copy.alone : second.alone}</p>
      <p>{beside === null ? copy.later : second.asks(beside)}</p>
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
      {onBack === null ? (
        <div>
          <Button kind="main" onClick={onNext}>
            {copy.begin}
          </Button>
        </div>
      ) : (
        <StepActions next={copy.begin} onNext={onNext} onBack={onBack} />
      )}
    </Page>
  )
}

interface OwnStepProps {
  /** Separate accounts are suggested once, to the person who makes the vault. */
  suggestsAccounts: boolean
  onNext(): void
  onBack(): void
  /** Opens Help above this step. Nothing remembers that it was asked for. */
  onHelp(): void
}

export function OwnStep({ suggestsAccounts, onNext, onBack, onHelp }: OwnStepProps) {
  const copy = setupCopy.own
  return (
    <Page title={copy.title}>
      <ol className={styles.list}>
        {copy.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <p>{copy.demand}</p>
      {suggestsAccounts && (
        <Note tone="quiet">
          <p>{copy.separate}</p>
        </Note>
      )}
      <StepActions next={copy.next} onNext={onNext} onBack={onBack}>
        <Button onClick={onHelp}>{copy.support}</Button>
      </StepActions>
    </Page>
  )
}
