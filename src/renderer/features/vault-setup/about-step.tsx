import { type FormEvent, useState } from 'react'
import { markColours } from '#api/vault-contract.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { Page } from '../../ui/page.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './setup.module.css'
import { setupCopy } from './setup-copy.ts'
import { chosenLetter, firstLetter, type SetupDraft } from './setup-draft.ts'

interface AboutStepProps {
  draft: SetupDraft
  /** The letter of the room that is there already: on a locked screen, letters stand for people. */
  taken: string | null
  onChange(part: Partial<SetupDraft>): void
  onNext(): void
  onBack(): void
}

export function AboutStep({ draft, taken, onChange, onNext, onBack }: AboutStepProps) {
  const copy = setupCopy.about
  const [asked, setAsked] = useState(false)
  const letter = chosenLetter(draft)
  const nameMissing = draft.name.trim() === ''
  const problemOf = (given: string) => {
    if (given === '') return asked ? copy.letterMissing : null
    return given === taken ? copy.letterTaken(given) : null
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (!nameMissing && letter !== '' && letter !== taken) onNext()
  }

  return (
    <Page title={copy.title}>
      <VisibilityLabel />
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={copy.name}
          hint={copy.nameHint}
          value={draft.name}
          maxLength={60}
          problem={asked && nameMissing ? copy.nameMissing : null}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <section className={styles.form}>
          <div className={styles.section}>
            <h2>{copy.markTitle}</h2>
            <p>{copy.markHint}</p>
          </div>
          <div className={styles.mark}>
            <MemberMark mark={{ letter, colour: draft.colour }} />
            <TextField
              className={styles.letter}
              label={copy.letter}
              value={letter}
              problem={problemOf(letter)}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => onChange({ letter: firstLetter(lastCharacter(event.currentTarget.value)) })}
            />
          </div>
          <ChoiceGroup
            label={copy.colour}
            value={draft.colour}
            onChange={(colour) => onChange({ colour })}
            choices={markColours.map((colour) => ({
              value: colour,
              label: setupCopy.colours[colour],
              picture: <MemberMark size="small" mark={{ letter, colour }} />,
            }))}
          />
        </section>
        <StepActions next={copy.next} onBack={onBack} />
      </form>
    </Page>
  )
}

/** Typing beside the letter that is there replaces it. */
function lastCharacter(text: string): string {
  return [...text.normalize('NFC')].at(-1) ?? ''
}
