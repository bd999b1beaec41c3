import { useQuery } from '@tanstack/react-query'
import type { AgendaItem } from '#api/questions-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import type { CalledMember } from '../../api/our-room.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { dayName, localDay, localTime } from '../../ui/days.ts'
import { TextField } from '../../ui/text-field.tsx'
import { AgendaReading, type DrawAgreement } from './agenda-reading.tsx'
import { AgendaRest } from './agenda-rest.tsx'
import styles from './talk.module.css'
import { talkCopy } from './talk-copy.ts'
import { useAgenda } from './use-agenda.ts'

/** What a talk is about. */
export interface About {
  /** Of the agenda; null for words of today. Two things on it may have the same words, and are two. */
  readonly item: AgendaItem | null
  /** As it is read out; empty for nothing in particular. */
  readonly text: string
}

export const aboutNothing: About = { item: null, text: '' }

interface AgendaFieldProps {
  members: readonly [CalledMember, CalledMember]
  about: About
  drawAgreement: DrawAgreement
  onAbout(about: About): void
}

const own = 'own'

/** What there is to talk about, from the room of both, and a few words of today that are kept nowhere. */
export function AgendaField({ members, about, drawAgreement, onAbout }: AgendaFieldProps) {
  const { queries } = useApi()
  const agenda = useAgenda(null)
  const list = useQuery(queries.questions.list.queryOptions({ input: {}, staleTime: 0, gcTime: 0 }))
  const copy = talkCopy.agenda
  const chosen = about.item
  // Also where its part was not fetched again.
  const isFetched = chosen === null || agenda.items.some(({ id }) => id === chosen.id)
  const items = isFetched ? agenda.items : [chosen, ...agenda.items]
  const nameOf = (author: string | null) => members.find(({ id }) => id === author)?.called ?? null
  const parked = list.data?.questions.some(({ text, state }) => text === null && state !== 'answered')
    ? list.data.window
    : null
  return (
    <div className={styles.stack}>
      {items.length > 0 && (
        <ChoiceGroup<string>
          label={copy.label}
          value={chosen?.id ?? own}
          onChange={(id) => {
            const item = items.find((one) => one.id === id) ?? null
            onAbout(item === null ? aboutNothing : { item, text: item.text })
          }}
          choices={[
            ...items.map(({ id, kind, author, text }) => ({
              value: id,
              label: text,
              text: copy.from(copy.kinds[kind], nameOf(author)),
            })),
            { value: own, label: copy.own, text: copy.notKept },
          ]}
        />
      )}
      <AgendaRest parts={agenda} />
      {chosen !== null && <AgendaReading item={chosen} members={members} drawAgreement={drawAgreement} />}
      {parked !== null && (
        <p className={styles.quiet}>{parked.next === null ? copy.parked : copy.parkedFor(whenOf(parked.next))}</p>
      )}
      {chosen === null && (
        <TextField
          label={copy.words}
          hint={items.length === 0 ? copy.notKept : undefined}
          maxLength={200}
          value={about.text}
          onChange={({ currentTarget }) => onAbout({ item: null, text: currentTarget.value })}
        />
      )}
    </div>
  )
}

function whenOf(instant: string): string {
  const at = new Date(instant)
  return `${dayName(localDay(at), new Date())}, ${localTime(at)}`
}
