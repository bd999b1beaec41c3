import { useLocation } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './settling.module.css'
import { settlingCopy } from './settling-copy.ts'
import { cardParts, useCard } from './use-card.ts'

export const floodedPath = '/settings/flooded'

interface InHelpProps {
  /** Puts away what stands in front of the room. */
  onLeave(): void
}

/**
 * The card, for its owner, wherever Help is opened over their open room. It stays folded until it is asked for: somebody
 * may be looking on.
 */
export function FloodedCard({ onLeave }: InHelpProps) {
  const copy = settlingCopy.inHelp
  const { data: card } = useCard()
  const write = useWrite(onLeave)
  if (card === undefined || card === null) return null
  return (
    <details className={styles.card}>
      <summary>{copy.show}</summary>
      <div className={styles.inside}>
        <VisibilityLabel />
        <dl className={styles.parts}>
          {cardParts
            .filter((part) => card[part].trim() !== '')
            .map((part) => (
              <div key={part}>
                <dt>{settlingCopy.parts[part].label}</dt>
                <dd>{card[part]}</dd>
              </div>
            ))}
        </dl>
        <div>
          <Button kind="quiet" onClick={write}>
            {copy.change}
          </Button>
        </div>
      </div>
    </details>
  )
}

/** Where there is no card yet. */
export function CardOffer({ onLeave }: InHelpProps) {
  const copy = settlingCopy.inHelp
  const { data: card } = useCard()
  const write = useWrite(onLeave)
  if (card !== null) return null
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{copy.none}</p>
      <div>
        <Button onClick={write}>{copy.write}</Button>
      </div>
    </div>
  )
}

function useWrite(onLeave: () => void): () => void {
  const [, navigate] = useLocation()
  return () => {
    onLeave()
    navigate(floodedPath)
  }
}
