import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Opened } from '#api/vault-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type ApiError, toApiError } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './setup.module.css'
import { setupCopy } from './setup-copy.ts'
import { chosenLetter, chosenPassphrase, type SetupDraft } from './setup-draft.ts'

interface ConfirmStepProps {
  draft: SetupDraft
  onBack(): void
  onOpened(opened: Opened): void
}

export function ConfirmStep({ draft, onBack, onOpened }: ConfirmStepProps) {
  const copy = setupCopy.confirm
  const { client } = useApi()
  const [typed, setTyped] = useState('')
  const [differs, setDiffers] = useState(false)
  const passphrase = chosenPassphrase(draft)
  const create = useMutation({
    mutationFn: () =>
      client.vault.create({
        name: draft.name.trim(),
        passphrase,
        mark: { letter: chosenLetter(draft), colour: draft.colour },
      }),
    onSuccess: onOpened,
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    const same = normal(typed) === normal(passphrase)
    setDiffers(!same)
    if (same && !create.isPending) create.mutate()
  }

  return (
    <Page title={copy.title} focusTitle={false}>
      <p>{copy.why}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <VisibilityLabel />
        <PassphraseField
          autoFocus
          canShow
          label={copy.label}
          value={typed}
          disabled={create.isPending}
          problem={differs ? copy.differs : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setDiffers(false)
          }}
        />
        {create.isError && <p role="alert">{`${setupCopy.failed} ${failureSentence(toApiError(create.error))}`}</p>}
        {create.isPending ? (
          <Waiting>{copy.waiting}</Waiting>
        ) : (
          <div className={styles.actions}>
            <Button kind="main" type="submit">
              {copy.create}
            </Button>
            <Button kind="quiet" onClick={onBack}>
              {uiCopy.back}
            </Button>
          </div>
        )}
      </form>
    </Page>
  )
}

/** Two ways of writing the same letters count as the same, as they will at every unlock. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

function failureSentence({ code, data }: ApiError): string {
  return code === 'passphrase-weak' ? setupCopy.refused[data.reason ?? 'guessable'] : failureCopy[code]
}
