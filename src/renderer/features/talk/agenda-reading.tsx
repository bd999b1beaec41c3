import type { ReactNode } from 'react'
import type { AgendaItem } from '#api/questions-contract.ts'
import type { CalledMember } from '../../api/our-room.ts'
import { CardView } from '../../ui/card-view.tsx'
import { FoldOut } from './fold-out.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'

/** Draws an agreement, which is another feature's. */
export type DrawAgreement = (
  item: Extract<AgendaItem, { kind: 'agreement' }>,
  members: readonly [CalledMember, CalledMember],
) => ReactNode

interface AgendaReadingProps {
  item: AgendaItem
  members: readonly [CalledMember, CalledMember]
  drawAgreement: DrawAgreement
}

/** What there is to read of a thing on the agenda: read only, and folded in until somebody opens it. */
export function AgendaReading({ item, members, drawAgreement }: AgendaReadingProps) {
  const copy = talkCopy.agenda
  const read = words()
  return read && <FoldOut title={copy.read}>{read}</FoldOut>

  function words(): ReactNode {
    switch (item.kind) {
      case 'topic':
        return null
      case 'card':
        return <CardView name={members.find(({ id }) => id === item.author)?.called ?? ''} card={item.card} />
      case 'agreement':
        return drawAgreement(item, members)
      case 'question': {
        if (item.answer === null) return null
        const other = members.find(({ id }) => id !== item.author)
        return <p className={styles.about}>{copy.answered(other?.called ?? '', item.answer)}</p>
      }
    }
  }
}
