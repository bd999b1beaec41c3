import { useState } from 'react'
import type { Opened } from '#api/vault-contract.ts'
import { ChoosePassphrase } from '../../passphrase/choose-passphrase.tsx'
import { AboutStep } from './about-step.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { emptyDraft, type SetupDraft } from './setup-draft.ts'
import { OwnStep, WelcomeStep } from './welcome-step.tsx'

interface SetupScreenProps {
  folder: string
  synced: boolean
  onOpened(opened: Opened): void
  onHelp(): void
}

const steps = ['welcome', 'own', 'about', 'passphrase', 'confirm'] as const

/** Makes a vault, one question a screen. Going back loses nothing that was entered. */
export function SetupScreen({ folder, synced, onOpened, onHelp }: SetupScreenProps) {
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState<SetupDraft>(emptyDraft)
  const next = () => setStep(step + 1)
  const back = () => setStep(step - 1)
  const change = (part: Partial<SetupDraft>) => setDraft((old) => ({ ...old, ...part }))

  switch (steps[step] ?? 'welcome') {
    case 'welcome':
      return <WelcomeStep folder={folder} synced={synced} onNext={next} />
    case 'own':
      return <OwnStep onNext={next} onBack={back} onHelp={onHelp} />
    case 'about':
      return <AboutStep draft={draft} onChange={change} onNext={next} onBack={back} />
    case 'passphrase':
      return <ChoosePassphrase draft={draft} facts={[draft.name]} onChange={change} onNext={next} onBack={back} />
    case 'confirm':
      return <ConfirmStep draft={draft} onBack={back} onOpened={onOpened} />
  }
}
