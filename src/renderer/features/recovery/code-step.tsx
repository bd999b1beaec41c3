import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { type ApiError, toApiError } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Form } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { recoveryCopy } from './recovery-copy.ts'

interface CodeStepProps {
  memberId: string
  /** One code as it was typed, or its two halves. */
  codes: string[]
  onChange(codes: string[]): void
  onNext(): void
  onBack(): void
}

/** Neutral, as the lock screen is: whether there is a code at all is not said. */
export function CodeStep({ memberId, codes, onChange, onNext, onBack }: CodeStepProps) {
  const copy = recoveryCopy.use
  const { client } = useApi()
  const [asked, setAsked] = useState(false)
  const check = useMutation({ mutationFn: () => client.recovery.check({ memberId, codes }), onSuccess: onNext })
  const isHalves = codes.length === 2
  const failure = check.isError ? toApiError(check.error) : null

  function change(next: string[]) {
    check.reset()
    setAsked(false)
    onChange(next)
  }

  function submit() {
    setAsked(true)
    if (codes.every((code) => code.trim() !== '') && !check.isPending) check.mutate()
  }

  const problemOf = (at: number) => {
    if (asked && codes[at]?.trim() === '') return copy.missing
    return failure !== null && (failure.data.part ?? codes.length) === at + 1 ? failureSentence(failure) : null
  }

  return (
    <Page title={copy.title} focusTitle={false}>
      <p>{copy.text}</p>
      <Form onSubmit={submit}>
        <VisibilityLabel />
        <TextField
          autoFocus
          label={isHalves ? copy.first : copy.code}
          hint={copy.hint}
          value={codes[0] ?? ''}
          maxLength={200}
          problem={problemOf(0)}
          onChange={(event) => change(codes.with(0, event.currentTarget.value))}
        />
        {isHalves && (
          <TextField
            label={copy.second}
            value={codes[1] ?? ''}
            maxLength={200}
            problem={problemOf(1)}
            onChange={(event) => change(codes.with(1, event.currentTarget.value))}
          />
        )}
        {check.isPending ? (
          <Waiting>{copy.checking}</Waiting>
        ) : (
          <StepActions next={copy.next} onBack={onBack}>
            <Button onClick={() => change(isHalves ? codes.slice(0, 1) : [...codes, ''])}>
              {isHalves ? copy.oneCode : copy.twoHalves}
            </Button>
          </StepActions>
        )}
      </Form>
    </Page>
  )
}

function failureSentence({ code, data }: ApiError): string {
  if (code === 'wrong-passphrase') return recoveryCopy.use.wrong
  return code === 'recovery-code-typo' && data.group !== undefined
    ? recoveryCopy.use.group(data.group)
    : failureCopy[code]
}
