import { type FormEvent, useState } from 'react'
import { type ApiError, toApiError } from '#renderer/api/api-error.ts'
import { failureCopy } from '#renderer/ui/failure-copy.ts'
import { Page } from '#renderer/ui/page.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { StepActions } from '#renderer/ui/step-actions.tsx'
import { uiCopy } from '#renderer/ui/ui-copy.ts'
import { VisibilityLabel } from '#renderer/ui/visibility-label.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import styles from './passphrase.module.css'
import { passphraseCopy } from './passphrase-copy.ts'

interface ConfirmPassphraseProps {
  /** What was chosen on the step before. */
  passphrase: string
  /** Whom to ask to look away. */
  lookAway?: string
  /** What is done with it when both are the same, and what is said while it is done. */
  action: string
  waiting: string
  pending: boolean
  /** What the engine said when it did not take it; null before. */
  failure: unknown
  /** Stands before the reason of a failure. */
  failed: string
  onConfirmed(): void
  onBack(): void
}

/** The same passphrase, typed from the paper. */
export function ConfirmPassphrase(props: ConfirmPassphraseProps) {
  const copy = passphraseCopy.confirm
  const { passphrase, pending, failure } = props
  const [typed, setTyped] = useState('')
  const [differs, setDiffers] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    const same = normal(typed) === normal(passphrase)
    setDiffers(!same)
    if (same && !pending) props.onConfirmed()
  }

  return (
    <Page title={copy.title} focusTitle={false}>
      <p>{props.lookAway ?? uiCopy.lookAway}</p>
      <p>{copy.why}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <VisibilityLabel />
        <PassphraseField
          autoFocus
          canShow
          label={copy.label}
          value={typed}
          disabled={pending}
          problem={differs ? copy.differs : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setDiffers(false)
          }}
        />
        {failure !== null && <p role="alert">{`${props.failed} ${failureSentence(toApiError(failure))}`}</p>}
        {pending ? <Waiting>{props.waiting}</Waiting> : <StepActions next={props.action} onBack={props.onBack} />}
      </form>
    </Page>
  )
}

/** Two ways of writing the same letters count as the same, as they will at every unlock. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

function failureSentence({ code, data }: ApiError): string {
  return code === 'passphrase-weak' ? passphraseCopy.refused[data.reason ?? 'guessable'] : failureCopy[code]
}
