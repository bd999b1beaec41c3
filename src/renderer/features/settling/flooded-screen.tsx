import { useState } from 'react'
import { type FloodedCard, maxCardText } from '#api/settling-contract.ts'
import { failureCode } from '../../api/api-error.ts'
import { useKept } from '../../api/use-kept.ts'
import { SaveBanner } from '../../editor/save/save-banner.tsx'
import { SaveLine } from '../../editor/save/save-line.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { SettingsPage } from '../../ui/settings-page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './settling.module.css'
import { settlingCopy } from './settling-copy.ts'
import { cardParts, emptyCard, useCard, useKeepCard } from './use-card.ts'

/** The page below Settings on which the card is written. */
export function FloodedScreen() {
  const copy = settlingCopy
  const card = useCard()
  return (
    <SettingsPage title={copy.title}>
      <VisibilityLabel />
      <p>{copy.lead}</p>
      <p className={styles.quiet}>{copy.where}</p>
      {card.isError && <p role="alert">{failureCopy[failureCode(card.error)]}</p>}
      {card.data !== undefined && <CardForm begun={card.data ?? emptyCard} />}
      <p className={styles.quiet}>{copy.empty}</p>
    </SettingsPage>
  )
}

/** Four texts, kept on the disk as they are typed. */
function CardForm({ begun }: { begun: FloodedCard }) {
  const copy = settlingCopy
  const [card, setCard] = useState(begun)
  const kept = useKept(begun, useKeepCard())
  return (
    <div className={styles.form}>
      {cardParts.map((part) => (
        <TextArea
          key={part}
          label={copy.parts[part].label}
          hint={copy.parts[part].hint}
          value={card[part]}
          maxLength={maxCardText}
          onChange={(text) => {
            const next = { ...kept.current(), [part]: text }
            setCard(next)
            kept.change(next)
          }}
        />
      ))}
      {kept.state.kind === 'failed' && (
        <SaveBanner
          code={kept.state.code}
          onRetry={kept.save}
          text={() => cardParts.map((part) => card[part]).join('\n')}
        />
      )}
      <SaveLine state={kept.state} saved={copy.kept} />
    </div>
  )
}
