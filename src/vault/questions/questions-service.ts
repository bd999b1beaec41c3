import type { Question, QuestionState, TalkTime, Topic } from '#api/questions-contract.ts'
import type { JudgedRecord } from '../shared/judged-record.ts'
import type { RecordBody, RecordKind } from '../shared/record.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import { type Author, answerKey, type SharedTools, signedRecord, takeBackPiece } from '../shared/shared-service.ts'
import { VaultError } from '../vault-error.ts'
import { agreedTimes, takesAnswers, windowAt } from './talk-window.ts'

/** One member who is alone, in front of the room of both. */
export interface QuestionsPlace {
  readonly room: SharedRoom
  readonly author: Author
  readonly tools: SharedTools
}

type View = Pick<SharedRoom, 'report' | 'members'>
type OfKind<Kind extends RecordKind> = Extract<JudgedRecord, { state: 'whole'; kind: Kind }>

/** Most of each that are shown, newest first. */
const maxShown = 200

function whole<Kind extends RecordKind>(room: View, kind: Kind): OfKind<Kind>[] {
  const found = room.report().records.filter((record) => record.state === 'whole' && record.kind === kind)
  return found as OfKind<Kind>[] // the filter says so, which its type cannot
}

/**
 * Every question, as `self` may see it; null for both. A question is its author's alone until a talk time, unless they have
 * said that the other may read it before. This is what the app shows, not what it hides: both hold the key of the room.
 */
export function questionsIn(room: View, self: string | null, isOpen: boolean): Question[] {
  const states = new Map<string, QuestionState>()
  for (const { author, body } of whole(room, 'question-state')) states.set(`${author} ${body.target}`, body.state)
  const answers = new Map<string, string>()
  for (const { author, body } of whole(room, 'question-answer')) {
    const other = room.members.find(({ mid }) => mid !== author)
    if (other === undefined) continue
    answers.set(answerKey({ author: other.mid, id: body.target, wordsHash: body.words }), body.text)
  }
  const questions = whole(room, 'question').map((record): Question => {
    const { id, author, body } = record
    const isShown = self === author || isOpen || (self !== null && body.early)
    return {
      id,
      author,
      createdAt: body.createdAt,
      text: isShown ? body.text : null,
      state: states.get(`${author} ${id}`) ?? 'parked',
      early: body.early,
      answer: isShown ? (answers.get(answerKey(record)) ?? null) : null,
    }
  })
  return questions.toReversed()
}

export function topicsIn(room: View): Topic[] {
  const topics = whole(room, 'topic').map(({ id, author, body }): Topic => ({ id, author, text: body.text }))
  return topics.toReversed()
}

/** The times that suit each of the two, by member id. */
function wishesIn(room: View): ReadonlyMap<string, TalkTime[]> {
  return new Map(whole(room, 'talk-times').map(({ author, body }) => [author, body.times]))
}

export function timesIn(room: View, self: string | null) {
  const wishes = wishesIn(room)
  const [first, second] = room.members
  const of = (mid: string) => wishes.get(mid) ?? []
  const other = first.mid === self ? second.mid : first.mid
  return {
    own: self === null ? [] : of(self),
    others: self === null ? [] : of(other),
    agreed: agreedTimes(of(first.mid), of(second.mid)),
  }
}

export function listQuestions(room: View, self: string | null, now: Date) {
  const times = timesIn(room, self)
  const { isOpen, next } = windowAt(times.agreed, now)
  const questions = questionsIn(room, self, isOpen)
  const topics = topicsIn(room)
  return {
    questions: questions.slice(0, maxShown),
    topics: topics.slice(0, maxShown),
    older: {
      questions: Math.max(0, questions.length - maxShown),
      topics: Math.max(0, topics.length - maxShown),
    },
    times,
    window: { isOpen, next: next?.toISOString() ?? null },
  }
}

export function park(at: QuestionsPlace, given: { text: string; early: boolean }): { id: string } {
  return say(at, 'question', given)
}

export function addTopic(at: QuestionsPlace, text: string): { id: string } {
  return say(at, 'topic', { text })
}

export function setTimes(at: QuestionsPlace, times: TalkTime[]): void {
  say(at, 'talk-times', { times })
}

/** Only whoever asks says how it stands. */
export function mark(at: QuestionsPlace, id: string, state: QuestionState): void {
  const found = whole(at.room, 'question').find((record) => record.id === id && record.author === at.author.mid)
  if (found === undefined) throw new VaultError('not-found')
  say(at, 'question-state', { target: id, state })
}

/** Only the other answers, and only what is shown to them, or was a little while ago: they may have been writing. */
export function answerQuestion(at: QuestionsPlace, id: string, text: string): void {
  const { room, author, tools } = at
  const found = whole(room, 'question').find((record) => record.id === id && record.author !== author.mid)
  const isTaken = takesAnswers(timesIn(room, author.mid).agreed, tools.clock.now())
  if (found === undefined || !(found.body.early || isTaken)) throw new VaultError('not-found')
  say(at, 'question-answer', { target: id, words: found.wordsHash, text })
}

export function withdraw({ room, author, tools }: QuestionsPlace, id: string): void {
  const own = [...whole(room, 'question'), ...whole(room, 'topic')]
  if (!own.some((record) => record.id === id && record.author === author.mid)) throw new VaultError('not-found')
  takeBackPiece(room, author, tools, id)
}

type Said = 'question' | 'question-state' | 'question-answer' | 'topic' | 'talk-times'

function say<Kind extends Said>(
  { room, author, tools }: QuestionsPlace,
  kind: Kind,
  said: Omit<RecordBody<Kind>, 'createdAt'>,
): { id: string } {
  const content = { createdAt: tools.clock.now().toISOString(), ...said } as RecordBody<Kind> // the part left out is there
  const row = signedRecord(room, author, tools, kind, content)
  room.append(row)
  return { id: row.id }
}
