import { useEffect, useRef, useState } from 'react'
import type { WeekStart } from '#api/settings-contract.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Page } from '../../ui/page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { ChooseStep } from './choose-step.tsx'
import styles from './export.module.css'
import { exportCopy } from './export-copy.ts'
import { askOf, type ExportDraft, freshDraft, type Makers, type OurRoomState } from './export-draft.ts'
import { OpeningPage } from './opening-page.tsx'
import { type BegunExport, type EachSays, PreviewStep } from './preview-step.tsx'
import { SealStep } from './seal-step.tsx'
import { useAgreementIds } from './use-agreement-ids.ts'
import { WordsStep } from './words-step.tsx'

const steps = ['choose', 'words', 'preview', 'seal'] as const
type Step = (typeof steps)[number]

interface ExportFlowProps {
  /** Null where one makes it alone; of two who sit together, a button for each. */
  eachSays: EachSays | null
  ourRoom: OurRoomState
  /** How the other is called, or both; null where there is nobody else. */
  partner: string | null
  weekStart: WeekStart
  leave: string
  onLeave(): void
}

/** From what it holds to a sealed file. Everything that is chosen here goes with the screen. */
export function ExportFlow({ eachSays, ourRoom, partner, weekStart, leave, onLeave }: ExportFlowProps) {
  const copy = exportCopy
  const makers: Makers = eachSays === null ? 'one' : 'both'
  const [draft, setDraft] = useState<ExportDraft>(() => freshDraft(new Date(), makers))
  const [step, setStep] = useState<Step | 'start' | 'opening'>('start')
  const [keep, setKeep] = useState<readonly string[]>([])
  const [begun, setBegun] = useState<BegunExport | null>(null)
  const [isOpening, setOpening] = useState(false)
  const { ids: agreements } = useAgreementIds(draft)
  const ask = askOf(draft, { agreements, keep, weekStart })
  const change = (part: Partial<ExportDraft>) => setDraft((before) => ({ ...before, ...part }))
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    window.scrollTo(0, 0)
    focusHeading()
  }, [step])

  const never = makers === 'one' ? copy.never : copy.both.never
  if (step === 'start') {
    return (
      <Page title={copy.title}>
        <p>{makers === 'one' ? copy.lead : copy.both.lead}</p>
        <TitledList title={never.title} items={never.items} />
        <ButtonRow>
          <Button kind="main" onClick={() => setStep('choose')}>
            {copy.begin}
          </Button>
          <Button onClick={() => setStep('opening')}>{copy.howToOpen}</Button>
          <Button kind="quiet" onClick={onLeave}>
            {leave}
          </Button>
        </ButtonRow>
      </Page>
    )
  }
  if (step === 'opening') {
    return (
      <Page title={copy.opening.title}>
        <OpeningPage onBack={() => setStep('start')} />
      </Page>
    )
  }
  return (
    <Page title={isOpening ? copy.opening.title : copy.title}>
      {!isOpening && (
        <p className={styles.step}>{copy.stepOf(steps.indexOf(step) + 1, steps.length, copy.steps[step])}</p>
      )}
      {step === 'choose' && (
        <ChooseStep
          draft={draft}
          makers={makers}
          ourRoom={ourRoom}
          onChange={change}
          onNext={() => setStep('words')}
          onBack={() => setStep('start')}
        />
      )}
      {step === 'words' && (
        <WordsStep
          draft={draft}
          makers={makers}
          partner={partner}
          ask={ask}
          onChange={change}
          onNext={(names) => {
            setKeep(names)
            setStep('preview')
          }}
          onBack={() => setStep('choose')}
        />
      )}
      {step === 'preview' && (
        <PreviewStep
          ask={ask}
          eachSays={eachSays}
          onNext={(made) => {
            setBegun(made)
            setStep('seal')
          }}
          onBack={() => setStep('words')}
        />
      )}
      {step === 'seal' && begun !== null && (
        <SealStep
          draft={draft}
          begun={begun}
          isOpening={isOpening}
          onOpening={setOpening}
          onBack={() => setStep('preview')}
          onDone={() => setStep('start')}
        />
      )}
    </Page>
  )
}
