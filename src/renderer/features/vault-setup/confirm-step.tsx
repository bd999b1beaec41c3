import { useMutation } from '@tanstack/react-query'
import type { Opened } from '#api/vault-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { ConfirmPassphrase } from '../../passphrase/confirm-passphrase.tsx'
import { chosenPassphrase } from '../../passphrase/passphrase-draft.ts'
import { setupCopy } from './setup-copy.ts'
import { chosenLetter, type SetupDraft } from './setup-draft.ts'

interface ConfirmStepProps {
  draft: SetupDraft
  /** The second person joins the vault that the first one has made. */
  joins: boolean
  lookAway: string
  onBack(): void
  onOpened(opened: Opened): void
}

export function ConfirmStep({ draft, joins, lookAway, onBack, onOpened }: ConfirmStepProps) {
  const { client } = useApi()
  const passphrase = chosenPassphrase(draft)
  const create = useMutation({
    mutationFn: () => {
      const mark = { letter: chosenLetter(draft), colour: draft.colour }
      const member = { name: draft.name.trim(), passphrase, mark }
      return joins ? client.membership.join(member) : client.vault.create(member)
    },
    onSuccess: onOpened,
  })
  return (
    <ConfirmPassphrase
      passphrase={passphrase}
      lookAway={lookAway}
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
