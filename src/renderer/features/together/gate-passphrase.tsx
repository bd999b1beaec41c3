import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { PublicMember } from '#api/vault-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './together.module.css'
import { togetherCopy } from './together-copy.ts'

interface GatePassphraseProps {
  member: PublicMember
  other: PublicMember
  onLeave(): void
}

/** The other person is in the room: what is typed can never be shown. */
export function GatePassphrase({ member, other, onLeave }: GatePassphraseProps) {
  const { client } = useApi()
  const field = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const copy = togetherCopy.gate
  const pass = useMutation({
    mutationFn: () => client.together.pass({ passphrase }),
    onSuccess: () => setPassphrase(''),
    onError: (error) => {
      const code = failureCode(error)
      if (code === 'wrong-passphrase') setProblem(copy.wrong)
      else setProblem(code === 'vault-damaged' || code === 'not-found' ? copy.gone : failureCopy[code])
      setPassphrase('')
      field.current?.focus()
    },
  })
  const isBusy = pass.isPending || pass.isSuccess

  function submit(event: FormEvent) {
    event.preventDefault()
    if (passphrase === '' || isBusy) return
    setProblem(null)
    pass.mutate()
  }

  return (
    <Page title={copy.title(member.mark.letter)} focusTitle={false}>
      <p>{copy.away(other.mark.letter)}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <PassphraseField
          ref={field}
          autoFocus
          canShow={false}
          label={copy.passphrase}
          value={passphrase}
          readOnly={isBusy}
          problem={problem}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <p>{copy.why}</p>
        <div className={styles.actions}>
          <Button kind="main" type="submit" aria-disabled={isBusy}>
            {copy.pass}
          </Button>
          <Button onClick={onLeave}>{copy.leave}</Button>
        </div>
        {isBusy && <Waiting>{copy.waiting}</Waiting>}
      </form>
    </Page>
  )
}
