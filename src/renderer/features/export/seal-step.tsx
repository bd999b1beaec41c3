import { useEffect, useRef, useState } from 'react'
import type { ExportFormat, SealFor } from '#api/export-contract.ts'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Form } from '../../ui/form.tsx'
import { Note } from '../../ui/note.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './export.module.css'
import { exportCopy } from './export-copy.ts'
import type { ExportDraft } from './export-draft.ts'
import type { BegunExport } from './preview-step.tsx'
import { SealedPage } from './sealed-page.tsx'
import { useSealing } from './use-sealing.ts'

interface SealStepProps {
  draft: ExportDraft
  begun: BegunExport
  /** Whether the page for whoever gets it stands in front of what was sealed. */
  isOpening: boolean
  onOpening(isOpening: boolean): void
  onBack(): void
  onDone(): void
}

type Way = 'words' | 'key'

/** The last step: how it is opened, and what is worth knowing before it goes. */
export function SealStep({ draft, begun, isOpening, onOpening, onBack, onDone }: SealStepProps) {
  const copy = exportCopy.seal
  const [way, setWay] = useState<Way>('words')
  const [key, setKey] = useState('')
  const [also, setAlso] = useState<readonly string[]>([])
  const field = useRef<HTMLInputElement>(null)
  const again = useRef<HTMLDivElement>(null)
  const { sealing, start, stop } = useSealing(begun, draft.to.slice(0, 7))
  const isBadKey = sealing.state === 'failed' && sealing.code === 'invalid-input' && way === 'key'
  useEffect(() => {
    if (isBadKey) field.current?.focus()
    // The button that was pressed has given way to another one.
    else if (sealing.state === 'stopped' || sealing.state === 'failed') again.current?.querySelector('button')?.focus()
  }, [isBadKey, sealing.state])

  if (sealing.state === 'ready') {
    return <SealedPage sealed={sealing} isOpening={isOpening} onOpening={onOpening} onDone={onDone} />
  }
  const isGoing = sealing.state === 'going'

  function submit() {
    if (isGoing) return
    if (way === 'key' && key.trim() === '') return field.current?.focus()
    const formats: ExportFormat[] = also.includes('json') ? ['page', 'json'] : ['page']
    const to: SealFor = way === 'key' ? { kind: 'key', key: key.trim() } : { kind: 'words' }
    start(to, { formats, reader: also.includes('reader') })
  }

  return (
    <Form onSubmit={submit}>
      {draft.reader === 'couple' && (
        <Note title={exportCopy.reader.coupleTitle}>
          <p>{exportCopy.reader.couple}</p>
        </Note>
      )}
      <Note title={copy.leadTitle}>
        <p>{copy.lead}</p>
      </Note>
      <VisibilityLabel leaves="computer" />
      <ChoiceGroup<Way>
        label={copy.how}
        choices={(['words', 'key'] as const).map((value) => ({ value, label: copy.ways[value] }))}
        value={way}
        onChange={setWay}
      />
      {way === 'key' && (
        <TextField
          ref={field}
          label={copy.key}
          hint={copy.keyHint}
          value={key}
          maxLength={5000}
          problem={isBadKey ? copy.noKey : null}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
        />
      )}
      <CheckGroup
        label={copy.also}
        choices={(['json', 'reader'] as const).map((id) => ({ id, label: copy[id] }))}
        chosen={also}
        onChange={(id, isChosen) =>
          setAlso((before) => [...before.filter((one) => one !== id), ...(isChosen ? [id] : [])])
        }
      >
        {also.includes('reader') && <p>{copy.readerHint}</p>}
      </CheckGroup>
      <p role="status">{sealing.state === 'stopped' && copy.stopped}</p>
      {sealing.state === 'failed' && !isBadKey && <p role="alert">{failureOf(sealing.code)}</p>}
      {isGoing ? (
        <div className={styles.going}>
          <Waiting>{copy.going(sealing.done, begun.records)}</Waiting>
          <Button autoFocus onClick={stop}>
            {copy.stop}
          </Button>
        </div>
      ) : (
        <div ref={again}>
          <StepActions next={copy.make} onBack={onBack} />
        </div>
      )}
    </Form>
  )
}

function failureOf(code: keyof typeof failureCopy | 'memory'): string {
  const { notMade, tooMuch, changed } = exportCopy.seal
  if (code === 'moved-on' || code === 'not-found') return `${notMade} ${changed}`
  return `${notMade} ${code === 'memory' ? tooMuch : failureCopy[code]}`
}
