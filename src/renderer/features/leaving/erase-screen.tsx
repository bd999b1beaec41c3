import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { LeavingOutlook } from '#api/leaving-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './leaving.module.css'
import { leavingCopy } from './leaving-copy.ts'
import { OutlookPage } from './outlook-page.tsx'

/** Says what goes and what stays, asks for the passphrase, and asks once more. */
export function EraseScreen() {
  return <OutlookPage title={leavingCopy.erase.title}>{(outlook) => <EraseForm outlook={outlook} />}</OutlookPage>
}

function EraseForm({ outlook: { scope, partner } }: { outlook: LeavingOutlook }) {
  const copy = leavingCopy.erase
  const { client } = useApi()
  const [, navigate] = useLocation()
  const field = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [asking, setAsking] = useState(false)
  const erase = useMutation({
    mutationFn: () => client.leaving.erase({ passphrase }),
    onError: () => {
      setPassphrase('')
      field.current?.focus()
    },
  })
  const code = erase.isError ? failureCode(erase.error) : null
  // The engine has ended: the page is about to do the same.
  const isOver = erase.isPending || erase.isSuccess || code === 'disconnected'

  function submit(event: FormEvent) {
    event.preventDefault()
    if (passphrase === '') field.current?.focus()
    else setAsking(true)
  }

  return (
    <>
      <TitledList title={copy.goes} items={copy.goesList(scope)} />
      <TitledList title={copy.stays} items={copy.staysList(scope, partner)} />
      <p className={styles.final}>{copy.final(scope, partner)}</p>
      <p>{copy.copyFirst}</p>
      <form className={styles.form} onSubmit={submit} noValidate>
        <PassphraseField
          ref={field}
          canShow={false}
          label={leavingCopy.passphrase}
          hint={uiCopy.lookAway}
          value={passphrase}
          readOnly={isOver}
          problem={code === 'wrong-passphrase' ? leavingCopy.wrong : null}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {code !== null && code !== 'wrong-passphrase' && !isOver && (
          <p role="alert">{`${copy.notErased} ${failureCopy[code]}`}</p>
        )}
        {isOver ? (
          <Waiting>{copy.waiting}</Waiting>
        ) : (
          <div className={styles.actions}>
            <Button onClick={() => navigate('/settings/leaving')}>{copy.keep}</Button>
            <Button type="submit">{copy.erase}</Button>
          </div>
        )}
      </form>
      <ConfirmDialog
        open={asking}
        title={copy.dialogTitle}
        confirm={copy.erase}
        cancel={copy.keep}
        onConfirm={() => {
          setAsking(false)
          erase.mutate()
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{copy.final(scope, partner)}</p>
        <p>{copy.after}</p>
      </ConfirmDialog>
    </>
  )
}
