import { useRef } from 'react'
import { agendaPart } from '#api/questions-contract.ts'
import { Button } from '../../ui/button.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import type { AgendaParts } from './use-agenda.ts'

/** How much of a long agenda is shown, and the way to the rest. Nothing where one part is all of it. */
export function AgendaRest({ parts: { items, total, more } }: { parts: AgendaParts }) {
  const line = useRef<HTMLParagraphElement>(null)
  const isCut = items.length < total
  const copy = talkCopy.agenda
  return (
    <div className={styles.stack}>
      <p ref={line} role="status" tabIndex={-1} className={styles.quiet}>
        {isCut ? copy.shown(items.length, total) : total > agendaPart ? copy.allShown(total) : ''}
      </p>
      {isCut && (
        <div>
          <Button onClick={() => void more().then((isLeft) => isLeft || line.current?.focus())}>{copy.more}</Button>
        </div>
      )}
    </div>
  )
}
