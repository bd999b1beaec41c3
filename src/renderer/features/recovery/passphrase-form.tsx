import { type ReactNode, useState } from 'react'
import { failureCode } from '../../api/api-error.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Form } from '../../ui/form.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { recoveryCopy } from './recovery-copy.ts'

interface PassphraseFormProps {
  action: string
  waiting: string
  failed: string
  pending: boolean
  /** What the engine said; null before. */
  failure: unknown
  children?: ReactNode
  onSubmit(passphrase: string): void
  onBack(): void
}

/** The passphrase once more, before anything is done to the keys of a room that somebody may have left open. */
export function PassphraseForm(props: PassphraseFormProps) {
  const copy = recoveryCopy.makeStep
  const [passphrase, setPassphrase] = useState('')
  const [asked, setAsked] = useState(false)

  function submit() {
    setAsked(true)
    if (passphrase !== '' && !props.pending) props.onSubmit(passphrase)
  }

  return (
    <Form onSubmit={submit}>
      {props.children}
      <VisibilityLabel />
      <PassphraseField
        canShow
        label={copy.passphrase}
        hint={uiCopy.lookAway}
        value={passphrase}
        readOnly={props.pending}
        problem={asked && passphrase === '' ? copy.missing : null}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      {props.failure !== null && <p role="alert">{`${props.failed} ${failureCopy[failureCode(props.failure)]}`}</p>}
      {props.pending ? <Waiting>{props.waiting}</Waiting> : <StepActions next={props.action} onBack={props.onBack} />}
    </Form>
  )
}
