import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../ui/page.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { recoveryCopy } from './recovery-copy.ts'

interface RemoveStepProps {
  onRemoved(): void
  onBack(): void
}

export function RemoveStep({ onRemoved, onBack }: RemoveStepProps) {
  const copy = recoveryCopy.removeStep
  const { client } = useApi()
  const remove = useMutation({
    mutationFn: (passphrase: string) => client.recovery.remove({ passphrase }),
    onSuccess: onRemoved,
    gcTime: 0,
  })

  return (
    <Page title={copy.title}>
      <p>{copy.text}</p>
      <p>{copy.copies}</p>
      <PassphraseForm
        action={copy.action}
        waiting={copy.waiting}
        failed={copy.failed}
        pending={remove.isPending}
        failure={remove.error}
        onSubmit={(passphrase) => remove.mutate(passphrase)}
        onBack={onBack}
      />
    </Page>
  )
}
