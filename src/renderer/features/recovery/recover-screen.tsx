import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Opened } from '#api/vault-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { ChoosePassphrase } from '../../passphrase/choose-passphrase.tsx'
import { ConfirmPassphrase } from '../../passphrase/confirm-passphrase.tsx'
import { chosenPassphrase, emptyPassphrase, type PassphraseDraft } from '../../passphrase/passphrase-draft.ts'
import { CodeStep } from './code-step.tsx'
import { recoveryCopy } from './recovery-copy.ts'

interface RecoverScreenProps {
  memberId: string
  onOpened(opened: Opened): void
  /** To the lock screen. */
  onBack(): void
}

/** From a locked room to an open one, by a code and a new passphrase. Nothing is changed before the last step. */
export function RecoverScreen({ memberId, onOpened, onBack }: RecoverScreenProps) {
  const copy = recoveryCopy.use
  const { client } = useApi()
  const [step, setStep] = useState<'code' | 'choose' | 'confirm'>('code')
  const [codes, setCodes] = useState<string[]>([''])
  const [draft, setDraft] = useState<PassphraseDraft>(emptyPassphrase)
  const recover = useMutation({
    mutationFn: () => client.session.recover({ memberId, codes, next: chosenPassphrase(draft) }),
    onSuccess: onOpened,
  })

  switch (step) {
    case 'code':
      return (
        <CodeStep
          memberId={memberId}
          codes={codes}
          onChange={setCodes}
          onNext={() => setStep('choose')}
          onBack={onBack}
        />
      )
    case 'choose':
      return (
        <ChoosePassphrase
          title={copy.nextTitle}
          draft={draft}
          facts={[]}
          onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
          onNext={() => {
            recover.reset()
            setStep('confirm')
          }}
          onBack={() => setStep('code')}
        />
      )
    case 'confirm':
      return (
        <ConfirmPassphrase
          passphrase={chosenPassphrase(draft)}
          action={copy.open}
          waiting={copy.waiting}
          pending={recover.isPending}
          failure={recover.error}
          failed={copy.failed}
          onConfirmed={() => recover.mutate()}
          onBack={() => setStep('choose')}
        />
      )
  }
}
