import { useEffect, useRef, useState } from 'react'
import type { AgreementText } from '#api/agreement-text.ts'
import type { Compared } from '#api/agreements-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Form } from '../../ui/form.tsx'
import { HandOver } from '../../ui/hand-over.tsx'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { AgreementWords } from './agreement-text.tsx'
import { ChangedParts } from './changed-parts.tsx'
import { changesCopy } from './changes-copy.ts'
import { signingCopy } from './signing-copy.ts'
import { useAgreement, useDeed } from './use-agreements.ts'

interface SignScreenProps {
  id: string
  ourRoom: OurRoom
  /** Shows the people who can help, in front of the last screen. */
  onSupport(): void
  /** Back from where nothing has begun. */
  onBack(): void
  /** Locks the room: whoever takes the seat from the last screen on finds nothing open. */
  onLock(): void
}

type Step = 'hand-over' | 'read' | 'questions' | 'honest' | 'name' | 'done'
type Answer = 'yes' | 'no' | 'unsure'

interface Begun {
  readonly version: number
  readonly text: AgreementText
  readonly before: Compared | null
}

/**
 * Signing, alone. Every way through it ends on the same screen, and what was answered on the way is a variable of this
 * page: no call has a place for it.
 */
export function SignScreen({ id, ourRoom, onSupport, onBack, onLock }: SignScreenProps) {
  const copy = signingCopy
  const { self, partner } = ourRoom
  const agreement = useAgreement(id)
  const { client } = useApi()
  const [step, setStep] = useState<Step>('hand-over')
  const [begun, setBegun] = useState<Begun | null>(null)
  useEffect(() => {
    window.scrollTo(0, 0) // may answer a promise, which is nothing to clean up with
  }, [])

  const begin = useDeed(async () => {
    const version = agreement.data?.coming?.version ?? 1
    const { text, before } = await client.agreements.beginSigning({ id, version })
    setBegun({ version, text, before })
    setStep('read')
  })
  const suggest = useDeed(async () => {
    if (begun === null) return
    const changes = { id, version: begun.version }
    await client.agreements.keepDraft({ id: null, changes, draft: begun.text })
    setStep('done')
  })
  const wantsSupport = useRef(false)
  useEffect(() => {
    if (step !== 'done' || !wantsSupport.current) return
    wantsSupport.current = false
    onSupport() // the last screen has the focus already, and has it again when Help is closed
  }, [step, onSupport])

  const back = (
    <div>
      <Button kind="quiet" onClick={onBack}>
        {uiCopy.back}
      </Button>
    </div>
  )
  if (agreement.isError && begun === null) {
    return (
      <Page title={copy.title}>
        <p role="alert">{failureCopy[failureCode(agreement.error)]}</p>
        {back}
      </Page>
    )
  }
  if (agreement.data === undefined && begun === null) return null
  if (step === 'done') {
    return (
      <Page key="done" title={copy.doneTitle}>
        <p>{copy.done}</p>
        <div>
          <Button kind="main" onClick={onLock}>
            {copy.leave}
          </Button>
        </div>
      </Page>
    )
  }
  if (begun === null || step === 'hand-over') {
    return (
      <HandOver
        key="hand-over"
        title={copy.handOver(self.called)}
        first={copy.beginning}
        action={copy.alone}
        below={
          <>
            <NotKept error={begin.error} />
            {back}
          </>
        }
        onDone={() => begin.mutate()}
      >
        {copy.lookAway(partner.called)}
      </HandOver>
    )
  }
  if (step === 'read') {
    return (
      <Page key="read" title={copy.title}>
        <VisibilityLabel />
        <p>{copy.counts}</p>
        {begun.before !== null && (
          <ChangedParts
            title={changesCopy[begun.before.is]}
            before={begun.before.text}
            after={begun.text}
            ourRoom={ourRoom}
          />
        )}
        <h2>{begun.text.title}</h2>
        <AgreementWords
          version={{ text: begun.text, fingerprint: '', signedAt: null }}
          number={begun.version}
          ourRoom={ourRoom}
        />
        <StepActions next={copy.on} onNext={() => setStep('questions')} onBack={() => setStep('done')} />
      </Page>
    )
  }
  if (step === 'questions') {
    return (
      <Questions key="questions" onDone={(all) => setStep(all ? 'name' : 'honest')} onBack={() => setStep('done')} />
    )
  }
  if (step === 'honest') {
    return (
      <Page key="honest" title={copy.honestTitle}>
        <p>{copy.honest(partner.called)}</p>
        <p>{copy.smallerHint}</p>
        <ButtonRow>
          <Button kind="main" onClick={() => setStep('done')}>
            {copy.goBack}
          </Button>
          <Button
            onClick={() => {
              wantsSupport.current = true
              setStep('done')
            }}
          >
            {copy.support}
          </Button>
          <Button disabled={suggest.isPending} onClick={() => suggest.mutate()}>
            {copy.smaller}
          </Button>
        </ButtonRow>
        <NotKept error={suggest.error} />
      </Page>
    )
  }
  return <Name key="name" id={id} version={begun.version} onDone={() => setStep('done')} />
}

/** Nothing of this leaves the page. */
function Questions({ onDone, onBack }: { onDone(allYes: boolean): void; onBack(): void }) {
  const copy = signingCopy
  const [answers, setAnswers] = useState<readonly (Answer | null)[]>(copy.questions.map(() => null))
  return (
    <Page title={copy.questionsTitle}>
      <p>{copy.notStored}</p>
      {copy.questions.map((question, at) => (
        <ChoiceGroup<Answer>
          key={question}
          label={question}
          value={answers[at] ?? null}
          choices={(['yes', 'no', 'unsure'] as const).map((value) => ({ value, label: copy.answers[value] }))}
          onChange={(answer) => setAnswers(answers.with(at, answer))}
        />
      ))}
      <StepActions
        next={copy.on}
        disabled={answers.includes(null)}
        onNext={() => onDone(answers.every((answer) => answer === 'yes'))}
        onBack={onBack}
      />
    </Page>
  )
}

function Name({ id, version, onDone }: { id: string; version: number; onDone(): void }) {
  const copy = signingCopy
  const [name, setName] = useState('')
  const sign = useDeed(async (client) => {
    await client.agreements.sign({ id, version, name })
    onDone()
  })
  const isOther = sign.isError && failureCode(sign.error) === 'invalid-input'
  return (
    <Page title={copy.nameTitle} focusTitle={false}>
      <VisibilityLabel />
      <Form onSubmit={() => sign.mutate()}>
        <TextField
          label={copy.name}
          value={name}
          maxLength={60}
          autoFocus
          problem={isOther ? copy.otherName : null}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <StepActions next={copy.sign} disabled={name.trim() === '' || sign.isPending} onBack={onDone} />
      </Form>
      {!isOther && <NotKept error={sign.error} />}
    </Page>
  )
}
