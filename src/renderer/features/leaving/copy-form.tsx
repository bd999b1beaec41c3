import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { LeavingOutlook } from '#api/leaving-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Note } from '../../ui/note.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './leaving.module.css'
import { leavingCopy } from './leaving-copy.ts'
import { useCopying } from './use-copying.ts'

interface CopyFormProps {
  outlook: LeavingOutlook
  /** `folder` is the full address of the new vault. */
  onMade(folder: string): void
}

export function CopyForm({ outlook, onMade }: CopyFormProps) {
  const copy = leavingCopy.copy
  const { client } = useApi()
  const [, navigate] = useLocation()
  const [folder, setFolder] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const look = useMutation({ mutationFn: () => client.leaving.check({ folder }) })
  const { copying, start, stop } = useCopying(() => onMade(look.data?.folder ?? folder))
  const passphraseField = useRef<HTMLInputElement>(null)
  const { state } = copying
  useEffect(() => {
    // The button that was pressed has given way to another one.
    if (state === 'stopped' || state === 'failed') passphraseField.current?.focus()
  }, [state])
  const isGoing = copying.state === 'going'
  const found = look.data
  const isWrong = copying.state === 'failed' && copying.code === 'wrong-passphrase'

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isGoing || look.isPending || folder.trim() === '' || passphrase === '') return
    if (found?.synced && found.problem === null) return start(folder, passphrase)
    look.mutate(undefined, {
      onSuccess: ({ problem, synced }) => {
        if (problem === null && !synced) start(folder, passphrase)
      },
    })
  }

  return (
    <>
      <TitledList title={copy.takes} items={copy.list(outlook.shared, outlook.partner)} />
      <TitledList title={copy.stays} items={copy.staysList(outlook.partner)} />
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={copy.folder}
          hint={copy.folderHint}
          value={folder}
          readOnly={isGoing}
          problem={found?.problem ? copy.problems[found.problem] : null}
          onChange={(event) => {
            setFolder(event.currentTarget.value)
            look.reset()
          }}
        />
        <PassphraseField
          ref={passphraseField}
          canShow={false}
          label={leavingCopy.passphrase}
          hint={`${copy.passphraseHint} ${uiCopy.lookAway}`}
          value={passphrase}
          readOnly={isGoing}
          problem={isWrong ? leavingCopy.wrong : null}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <div role="status" className={styles.status}>
          {found?.synced && found.problem === null && !isGoing && <Note>{copy.synced}</Note>}
          {copying.state === 'stopped' && <p>{copy.stopped}</p>}
        </div>
        {copying.state === 'failed' && !isWrong && <Failure code={copying.code} />}
        {look.isError && <Failure code={failureCode(look.error)} />}
        {isGoing ? (
          // A key of its own: or "Back" would become "Stop", and the focus would be lost with the other button.
          <div key="going" className={styles.going}>
            <Waiting>{copy.steps[copying.step]}</Waiting>
            <Button autoFocus onClick={stop}>
              {copy.stop}
            </Button>
          </div>
        ) : (
          <div className={styles.actions}>
            <Button kind="main" type="submit">
              {found?.synced && found.problem === null ? copy.goOn : copy.make}
            </Button>
            <Button kind="quiet" onClick={() => navigate('/settings/leaving')}>
              {uiCopy.back}
            </Button>
          </div>
        )}
      </form>
    </>
  )
}

function Failure({ code }: { code: FailureCode }) {
  return <p role="alert">{`${leavingCopy.copy.notMade} ${failureCopy[code]}`}</p>
}
