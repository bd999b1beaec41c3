import { IconRefresh } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import type { PassphraseStepProps } from './passphrase-step.tsx'
import styles from './setup.module.css'
import { setupCopy } from './setup-copy.ts'

export function GeneratedPassphrase({ draft, onChange, onNext, onBack }: PassphraseStepProps) {
  const copy = setupCopy.passphrase
  const { client } = useApi()
  const draw = useMutation({
    mutationFn: () => client.passphrase.suggest({}),
    onSuccess: ({ words }) => onChange({ words: words.join(' ') }),
  })
  const { mutate, isIdle } = draw
  useEffect(() => {
    if (draft.words === null && isIdle) mutate()
  }, [draft.words, isIdle, mutate])

  return (
    <>
      <p>{copy.generated}</p>
      <VisibilityLabel />
      <ol className={styles.words} aria-label={copy.words} aria-live="polite">
        {draft.words?.split(' ').map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      {draw.isError && <p role="alert">{failureCopy[failureCode(draw.error)]}</p>}
      <div className={styles.row}>
        <Button icon={<IconRefresh size={18} stroke={1.8} aria-hidden />} onClick={() => mutate()}>
          {copy.others}
        </Button>
        <Button kind="quiet" onClick={() => onChange({ own: '' })}>
          {copy.useOwn}
        </Button>
      </div>
      <div className={styles.actions}>
        <Button kind="main" disabled={draft.words === null} onClick={onNext}>
          {copy.writtenDown}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {uiCopy.back}
        </Button>
      </div>
    </>
  )
}
