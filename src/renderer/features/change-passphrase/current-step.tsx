import { useState } from 'react'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { changeCopy } from './change-copy.ts'

interface CurrentStepProps {
  value: string
  /** The engine has just refused it. */
  wrong: boolean
  onChange(passphrase: string): void
  onNext(): void
  onBack(): void
}

/** What the change does, before anything is done, and the passphrase of today. */
export function CurrentStep({ value, wrong, onChange, onNext, onBack }: CurrentStepProps) {
  const [asked, setAsked] = useState(false)

  function submit() {
    setAsked(true)
    if (value !== '') onNext()
  }

  return (
    <Page title={changeCopy.title}>
      <p>{changeCopy.what}</p>
      <TitledList title={changeCopy.beforeTitle} items={changeCopy.before} />
      <Form onSubmit={submit}>
        <VisibilityLabel />
        <PassphraseField
          canShow
          label={changeCopy.current}
          hint={uiCopy.lookAway}
          value={value}
          problem={wrong && value === '' ? changeCopy.wrong : asked && value === '' ? changeCopy.currentMissing : null}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <StepActions next={changeCopy.next} onBack={onBack} />
      </Form>
    </Page>
  )
}
