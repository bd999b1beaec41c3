import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import type { PassphraseStepProps } from './passphrase-step.tsx'
import styles from './setup.module.css'
import { setupCopy, strengthSentence } from './setup-copy.ts'

export function OwnPassphrase({ draft, onChange, onNext, onBack }: PassphraseStepProps) {
  const copy = setupCopy.passphrase
  const own = draft.own ?? ''
  const [settled] = useDebouncedValue(own, 250)
  const [asked, setAsked] = useState(false)
  const { strength, assess } = useStrength(settled, draft.name)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    // Asked anew: the sentence on the screen may still be about what was typed a moment ago.
    if (own !== '' && (await assess(own))?.accepted) onNext()
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <VisibilityLabel />
      <PassphraseField
        canShow
        label={copy.own}
        hint={copy.ownHint}
        value={own}
        onChange={(event) => onChange({ own: event.currentTarget.value })}
        problem={asked && own === '' ? setupCopy.refused['too-short'] : null}
      />
      <p role="status" className={styles.strength}>
        {strength !== undefined && own !== '' ? strengthSentence(strength) : ''}
      </p>
      <div className={styles.actions}>
        <Button kind="main" type="submit">
          {copy.next}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {uiCopy.back}
        </Button>
        <Button kind="quiet" onClick={() => onChange({ own: null })}>
          {copy.useGenerated}
        </Button>
      </div>
    </form>
  )
}

/** Asked of the engine, never kept: an assessment of a passphrase that was given up is nobody's business. */
function useStrength(settled: string, name: string) {
  const { client, queries } = useApi()
  const facts = name.trim() === '' ? [] : [name]
  const { data: strength } = useQuery({
    ...queries.passphrase.assess.queryOptions({ input: { passphrase: settled, facts } }),
    enabled: settled !== '',
    gcTime: 0,
    placeholderData: (previous) => previous,
  })
  const assess = (passphrase: string) => client.passphrase.assess({ passphrase, facts }).catch(() => null)
  return { strength, assess }
}
