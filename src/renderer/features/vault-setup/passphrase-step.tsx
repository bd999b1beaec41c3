import { Page } from '../../ui/page.tsx'
import { GeneratedPassphrase } from './generated-passphrase.tsx'
import { OwnPassphrase } from './own-passphrase.tsx'
import { setupCopy } from './setup-copy.ts'
import type { SetupDraft } from './setup-draft.ts'

export interface PassphraseStepProps {
  draft: SetupDraft
  onChange(part: Partial<SetupDraft>): void
  onNext(): void
  onBack(): void
}

/** Six drawn words unless the person wants their own. */
export function PassphraseStep(props: PassphraseStepProps) {
  return (
    <Page title={setupCopy.passphrase.title}>
      {props.draft.own === null ? <GeneratedPassphrase {...props} /> : <OwnPassphrase {...props} />}
    </Page>
  )
}
