import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '#renderer/api/api-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PassphraseField } from '#renderer/ui/passphrase-field.tsx'
import { StepActions } from '#renderer/ui/step-actions.tsx'
import { VisibilityLabel } from '#renderer/ui/visibility-label.tsx'
import type { ChoosePassphraseProps } from './choose-passphrase.tsx'
import styles from './passphrase.module.css'
import { passphraseCopy, strengthSentence } from './passphrase-copy.ts'

export function OwnPassphrase({ draft, facts, onChange, onNext, onBack }: ChoosePassphraseProps) {
  const copy = passphraseCopy
  const own = draft.own ?? ''
  const [settled] = useDebouncedValue(own, 250)
  const [asked, setAsked] = useState(false)
  const { strength, assess } = useStrength(settled, facts)

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
        problem={asked && own === '' ? passphraseCopy.refused['too-short'] : null}
      />
      <p role="status" className={styles.strength}>
        {strength !== undefined && own !== '' ? strengthSentence(strength) : ''}
      </p>
      <StepActions next={copy.next} onBack={onBack}>
        <Button kind="quiet" onClick={() => onChange({ own: null })}>
          {copy.useGenerated}
        </Button>
      </StepActions>
    </form>
  )
}

/** Asked of the engine, never kept: an assessment of a passphrase that was given up is nobody's business. */
function useStrength(settled: string, names: readonly string[]) {
  const { client, queries } = useApi()
  const facts = names.filter((name) => name.trim() !== '')
  const { data: strength } = useQuery({
    ...queries.passphrase.assess.queryOptions({ input: { passphrase: settled, facts } }),
    enabled: settled !== '',
    gcTime: 0,
    placeholderData: (previous) => previous,
  })
  const assess = (passphrase: string) => client.passphrase.assess({ passphrase, facts }).catch(() => null)
  return { strength, assess }
}
