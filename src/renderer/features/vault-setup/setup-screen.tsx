import { useState } from 'react'
import type { MemberMark, Opened } from '#api/vault-contract.ts'
import { ChoosePassphrase } from '../../passphrase/choose-passphrase.tsx'
import { HandOver } from '../../ui/hand-over.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { AboutStep } from './about-step.tsx'
import { ConfirmStep } from './confirm-step.tsx'
import { ForWhomStep } from './for-whom-step.tsx'
import { setupCopy } from './setup-copy.ts'
import { draftBeside, type SetupDraft } from './setup-draft.ts'
import { OwnStep, WelcomeStep } from './welcome-step.tsx'

interface SetupScreenProps {
  folder: string
  synced: boolean
  /** The room that is there already. Null when this makes the vault, for its first person. */
  beside: MemberMark | null
  onOpened(opened: Opened): void
  /** Leaves without a room. Only a second person can: before the first, there is nothing to go back to. */
  onLeave(): void
  onHelp(): void
}

const stepsOfFirst = ['welcome', 'for-whom', 'own', 'about', 'passphrase', 'confirm'] as const
/** The second person is alone with the screen, and hears about safety before anything else. */
const stepsOfSecond = ['hand-over', 'for-whom', 'own', 'welcome', 'about', 'passphrase', 'confirm'] as const

/** Makes a room, one question a screen. Going back loses nothing that was entered, and stops at the hand-over. */
export function SetupScreen({ folder, synced, beside, onOpened, onLeave, onHelp }: SetupScreenProps) {
  const [place, setPlace] = useState(0)
  const [draft, setDraft] = useState<SetupDraft>(() => draftBeside(beside))
  const { second } = setupCopy
  const steps = beside === null ? stepsOfFirst : stepsOfSecond
  const next = () => setPlace(place + 1)
  const back = () => setPlace(place - 1)
  const change = (part: Partial<SetupDraft>) => setDraft((old) => ({ ...old, ...part }))
  const letter = beside?.letter ?? null
  const lookAway = letter === null ? uiCopy.lookAway : second.lookAway(letter)

  switch (steps[place] ?? 'welcome') {
    case 'hand-over':
      return (
        <HandOver title={second.handOver.title} action={second.handOver.action} onDone={next}>
          {second.handOver.away(letter ?? '')}
        </HandOver>
      )
    case 'welcome':
      return (
        <WelcomeStep folder={folder} synced={synced} beside={letter} onNext={next} onBack={place === 0 ? null : back} />
      )
    case 'for-whom':
      return beside === null ? (
        <ForWhomStep back={uiCopy.back} onNext={next} onBack={back} onHelp={onHelp} />
      ) : (
        <ForWhomStep back={second.leave} onNext={next} onBack={onLeave} onHelp={onHelp} />
      )
    case 'own':
      return <OwnStep suggestsAccounts={beside === null} onNext={next} onBack={back} onHelp={onHelp} />
    case 'about':
      return <AboutStep draft={draft} taken={letter} onChange={change} onNext={next} onBack={back} />
    case 'passphrase':
      return (
        <ChoosePassphrase
          draft={draft}
          facts={[draft.name]}
          lookAway={lookAway}
          onChange={change}
          onNext={next}
          onBack={back}
        />
      )
    case 'confirm':
      return <ConfirmStep draft={draft} joins={beside !== null} lookAway={lookAway} onBack={back} onOpened={onOpened} />
  }
}
