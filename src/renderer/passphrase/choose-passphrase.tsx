import { Page } from '#renderer/ui/page.tsx'
import { uiCopy } from '#renderer/ui/ui-copy.ts'
import { GeneratedPassphrase } from './generated-passphrase.tsx'
import { OwnPassphrase } from './own-passphrase.tsx'
import { passphraseCopy } from './passphrase-copy.ts'
import type { PassphraseDraft } from './passphrase-draft.ts'

export interface ChoosePassphraseProps {
  draft: PassphraseDraft
  /** What someone close would try, like the name. */
  facts: readonly string[]
  title?: string
  /** Whom to ask to look away. */
  lookAway?: string
  onChange(part: Partial<PassphraseDraft>): void
  onNext(): void
  onBack(): void
}

/** Six drawn words unless the person wants their own. */
export function ChoosePassphrase({
  title = passphraseCopy.title,
  lookAway = uiCopy.lookAway,
  ...props
}: ChoosePassphraseProps) {
  return (
    <Page title={title}>
      <p>{lookAway}</p>
      {props.draft.own === null ? <GeneratedPassphrase {...props} /> : <OwnPassphrase {...props} />}
    </Page>
  )
}
