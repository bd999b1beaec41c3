import { useMutation } from '@tanstack/react-query'
import type { Opened } from '#api/vault-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { ConfirmPassphrase } from '../../passphrase/confirm-passphrase.tsx'
import { chosenPassphrase } from '../../passphrase/passphrase-draft.ts'
import { setupCopy } from './setup-copy.ts'
import { chosenLetter, type SetupDraft } from './setup-draft.ts'

interface ConfirmStepProps {
  draft: SetupDraft
  onBack(): void
  onOpened(opened: Opened): void
}

export function ConfirmStep({ draft, onBack, onOpened }: ConfirmStepProps) {
  const { client } = useApi()
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
  return (
    <ConfirmPassphrase
      passphrase={passphrase}
      action={setupCopy.create}
      waiting={setupCopy.waiting}
      pending={create.isPending}
      failure={create.error}
      failed={setupCopy.failed}
      onConfirmed={() => create.mutate()}
      onBack={onBack}
    />
  )
}
