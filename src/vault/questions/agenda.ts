import type { AgendaItem } from '#api/questions-contract.ts'
import { historiesIn } from '../agreements/agreements-place.ts'
import { summariesOf } from '../agreements/agreements-view.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import { isCard } from '../shared/shared-service.ts'
import { questionsIn, timesIn, topicsIn } from './questions-service.ts'
import { windowAt } from './talk-window.ts'

/** One kind of thing that a talk can be about. A feature that adds its own adds a line to `sources`. */
type Source = (room: SharedRoom, now: Date) => AgendaItem[]

const topics: Source = (room) => topicsIn(room).map(({ id, author, text }) => ({ id, kind: 'topic', author, text }))

const cards: Source = (room) =>
  room
    .report()
    .records.filter(isCard)
    .toReversed()
    .flatMap(({ id, author, body: { card } }) => {
      const text = card.ask.trim() === '' ? card.words.join(', ') : card.ask
      return text === '' ? [] : [{ id, kind: 'card' as const, author, text }]
    })

/** Those that wait for a look first. */
const agreements: Source = (room, now) =>
  summariesOf(historiesIn(room, now), [])
    .filter(({ running }) => running?.state === 'review-due' || running?.state === 'active')
    .toSorted((a, b) => Number(b.running?.state === 'review-due') - Number(a.running?.state === 'review-due'))
    .map(({ id, title }) => ({ id, kind: 'agreement', author: null, text: title }))

/** Only at a talk time: outside one, none has a text. */
const questions: Source = (room, now) => {
  const { isOpen } = windowAt(timesIn(room, null).agreed, now)
  return questionsIn(room, null, isOpen).flatMap(({ id, author, text, state }) =>
    text === null || state === 'answered' ? [] : [{ id, kind: 'question' as const, author, text }],
  )
}

const sources: readonly Source[] = [questions, topics, agreements, cards]
const maxItems = 100

/** What there is to talk about, from the room of both and from nowhere else. */
export function agendaOf(room: SharedRoom, now: Date): AgendaItem[] {
  return sources.flatMap((source) => source(room, now)).slice(0, maxItems)
}
