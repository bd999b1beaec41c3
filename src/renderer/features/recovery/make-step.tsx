import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { recoveryCopy } from './recovery-copy.ts'

interface MakeStepProps {
  /** Whether there is a code already, which this one replaces. */
  exists: boolean
  onMade(codes: string[]): void
  onBack(): void
}

const forms = ['whole', 'halves'] as const

export function MakeStep({ exists, onMade, onBack }: MakeStepProps) {
  const copy = recoveryCopy.makeStep
  const { client } = useApi()
  const [form, setForm] = useState<(typeof forms)[number]>('whole')
  const make = useMutation({
    mutationFn: (passphrase: string) => client.recovery.make({ passphrase, split: form === 'halves' }),
    onSuccess: ({ codes }) => onMade(codes),
    gcTime: 0,
  })

  return (
    <Page title={copy.title}>
      {exists && (
        <Note>
          <p>{copy.voids}</p>
        </Note>
      )}
      <PassphraseForm
        action={copy.action}
        waiting={copy.waiting}
        failed={copy.failed}
        pending={make.isPending}
        failure={make.error}
        onSubmit={(passphrase) => make.mutate(passphrase)}
        onBack={onBack}
      >
        <ChoiceGroup<(typeof forms)[number]>
          label={copy.form}
          value={form}
          onChange={setForm}
          choices={forms.map((value) => ({ value, label: copy[value] }))}
        />
      </PassphraseForm>
    </Page>
  )
}
