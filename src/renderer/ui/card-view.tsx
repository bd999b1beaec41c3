import type { Card } from '#api/cards-contract.ts'
import { cardCopy } from './card-copy.ts'
import styles from './card-view.module.css'

interface CardViewProps {
  /** How the author is called by the other. */
  name: string
  card: Card
}

/** A card with a feeling, the same in the preview and in the room: plain text, exactly as it was chosen. */
export function CardView({ name, card }: CardViewProps) {
  const copy = cardCopy
  const lists = [
    { title: copy.needs, text: card.needs.join('; ') },
    { title: copy.ask, text: card.ask },
    { title: copy.fears, text: card.fears.join('; ') },
    { title: copy.facts, text: card.facts },
    { title: copy.story, text: card.story },
  ].filter(({ text }) => text !== '')
  return (
    <div className={styles.card}>
      <p className={styles.words}>{copy.shares(name, card.words.join(', '))}</p>
      {lists.length > 0 && (
        <dl className={styles.parts}>
          {lists.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.small}>{copy.enough}</p>
    </div>
  )
}
