import { IconRefresh } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#renderer/api/api-context.tsx'
import { failureCode } from '#renderer/api/api-error.ts'
import { Button } from '#renderer/ui/button.tsx'
import { failureCopy } from '#renderer/ui/failure-copy.ts'
import { StepActions } from '#renderer/ui/step-actions.tsx'
import { VisibilityLabel } from '#renderer/ui/visibility-label.tsx'
import type { ChoosePassphraseProps } from './choose-passphrase.tsx'
import styles from './passphrase.module.css'
import { passphraseCopy } from './passphrase-copy.ts'

export function GeneratedPassphrase({ draft, onChange, onNext, onBack }: ChoosePassphraseProps) {
  const copy = passphraseCopy
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
      <StepActions next={copy.writtenDown} disabled={draft.words === null} onNext={onNext} onBack={onBack} />
    </>
  )
}
