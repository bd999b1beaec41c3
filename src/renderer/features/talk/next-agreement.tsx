import { useState } from 'react'
import type { AgendaItem } from '#api/questions-contract.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { AgendaRest } from './agenda-rest.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import { useAgenda } from './use-agenda.ts'

interface NextAgreementProps {
  /** Those that were looked at already in this talk. */
  seen: readonly AgendaItem[]
  onNext(agreement: AgendaItem): void
}

/** The way to the next agreement, where there is one: each is looked at by itself. */
export function NextAgreement({ seen, onNext }: NextAgreementProps) {
  const agenda = useAgenda('agreement')
  const [wished, setWished] = useState<string | null>(null)
  const copy = talkCopy.turn
  const open = agenda.items.filter(({ id }) => !seen.some((one) => one.id === id))
  const next = open.find(({ id }) => id === wished) ?? open[0]
  if (next === undefined) return agenda.items.length < agenda.total && <AgendaRest parts={agenda} />
  return (
    <div className={styles.stack}>
      <SelectField
        label={copy.next}
        value={next.id}
        onChange={setWished}
        choices={open.map(({ id, text }) => ({ value: id, label: text }))}
      />
      <AgendaRest parts={agenda} />
      <div>
        <Button onClick={() => onNext(next)}>{copy.toNext}</Button>
      </div>
    </div>
  )
}
