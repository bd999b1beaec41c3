import type { Life } from '#api/agreements-contract.ts'
import { type AgendaItem, type AgendaKind, agendaPart } from '#api/questions-contract.ts'
import { historiesIn } from '../agreements/agreements-place.ts'
import { summariesOf } from '../agreements/agreements-view.ts'
import { saidIn } from '../agreements/check-ins.ts'
import { openReview } from '../agreements/rhythm.ts'
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
      return text === '' ? [] : [{ id, kind: 'card' as const, author, text, card }]
    })

/** What waits for a look: at its day, and after a pause, from which nothing comes back by itself. */
const waiting: readonly (Life['state'] | undefined)[] = ['review-due', 'resting']

/** Those that wait for a look first. */
const agreements: Source = (room, now) => {
  const histories = historiesIn(room, now)
  return summariesOf(histories, [])
    .flatMap(({ id, title, running }): Extract<AgendaItem, { kind: 'agreement' }>[] => {
      const history = histories.find((found) => found.id === id)
      const lives = history?.lives ?? []
      const words = lives.find(({ version }) => version === running?.version)?.text
      const isReviewDue = waiting.includes(running?.state)
      if (words === undefined || (!isReviewDue && running?.state !== 'active')) return []
      const look = history === undefined ? null : openReview(history)
      const said = (history === undefined || look === null ? [] : saidIn(room, history))
        .filter(({ version, day }) => version === look?.version && day === look.day)
        .map(({ author, words: own }) => ({ author, words: own }))
      return [{ id, kind: 'agreement', author: null, text: title, agreement: words, isReviewDue, said }]
    })
    .toSorted((a, b) => Number(b.isReviewDue) - Number(a.isReviewDue))
}

/** Only at a talk time: outside one, none has a text. */
const questions: Source = (room, now) => {
  const { isOpen } = windowAt(timesIn(room, null).agreed, now)
  return questionsIn(room, null, isOpen).flatMap(({ id, author, text, state, answer }) =>
    text === null || state === 'answered' ? [] : [{ id, kind: 'question' as const, author, text, answer }],
  )
}

const sources: readonly Source[] = [questions, topics, agreements, cards]

/** What there is to talk about, from the room of both and from nowhere else: the part that begins at `from`. */
export function agendaOf(room: SharedRoom, now: Date, { kind, from }: { kind: AgendaKind | null; from: number }) {
  const all = sources.flatMap((source) => source(room, now)).filter((item) => kind === null || item.kind === kind)
  return { items: all.slice(from, from + agendaPart), total: all.length }
}
