import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { ChoosePassphrase } from '../../passphrase/choose-passphrase.tsx'
import { ConfirmPassphrase } from '../../passphrase/confirm-passphrase.tsx'
import { chosenPassphrase, emptyPassphrase, type PassphraseDraft } from '../../passphrase/passphrase-draft.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { Page } from '../../ui/page.tsx'
import { changeCopy } from './change-copy.ts'
import { CurrentStep } from './current-step.tsx'

type Step = 'current' | 'choose' | 'confirm' | 'done'

/** Exchanges the passphrase of the open room, one question a screen. Nothing is changed before the last one. */
export function ChangeScreen({ name }: { name: string }) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  const [step, setStep] = useState<Step>('current')
  const [current, setCurrent] = useState('')
  const [draft, setDraft] = useState<PassphraseDraft>(emptyPassphrase)
  const change = useMutation({
    mutationFn: () => client.session.changePassphrase({ current, next: chosenPassphrase(draft) }),
    onSuccess: () => {
      setCurrent('')
      setDraft(emptyPassphrase)
      void queryClient.invalidateQueries({ queryKey: queries.recovery.exists.key() })
      setStep('done')
    },
    onError: (error) => {
      if (failureCode(error) !== 'wrong-passphrase') return
      setCurrent('')
      setStep('current')
    },
  })
  const settings = () => navigate('/settings')

  switch (step) {
    case 'current':
      return (
        <CurrentStep
          value={current}
          wrong={change.isError && failureCode(change.error) === 'wrong-passphrase'}
          onChange={setCurrent}
          onNext={() => {
            change.reset()
            setStep('choose')
          }}
          onBack={settings}
        />
      )
    case 'choose':
      return (
        <ChoosePassphrase
          title={changeCopy.nextTitle}
          draft={draft}
          facts={[name]}
          onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
          onNext={() => setStep('confirm')}
          onBack={() => setStep('current')}
        />
      )
    case 'confirm':
      return (
        <ConfirmPassphrase
          passphrase={chosenPassphrase(draft)}
          action={changeCopy.change}
          waiting={changeCopy.waiting}
          pending={change.isPending}
          failure={change.error}
          failed={changeCopy.failed}
          onConfirmed={() => change.mutate()}
          onBack={() => setStep('choose')}
        />
      )
    case 'done':
      return (
        <Page title={changeCopy.done.title}>
          <p>{changeCopy.done.text}</p>
          <p>{changeCopy.done.code}</p>
          <ButtonRow>
            <Button kind="main" onClick={() => navigate('/settings/recovery')}>
              {changeCopy.done.make}
            </Button>
            <Button kind="quiet" onClick={settings}>
              {changeCopy.done.later}
            </Button>
          </ButtonRow>
        </Page>
      )
  }
}
