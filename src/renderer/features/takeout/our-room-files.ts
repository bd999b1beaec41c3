import { localDay } from '#api/calendar.ts'
import type { Card } from '#api/cards-contract.ts'
import type { JournalBlock } from '#api/journal-document.ts'
import type { SharedItem, SharedPage } from '#api/shared-contract.ts'
import type { Client } from '../../api/link.ts'
import { namedPart, piecesPart } from '../../files/own-format.ts'
import type { ZippedFile } from '../../files/zip.ts'
import { cardCopy } from '../../ui/card-copy.ts'
import { bulletList, heading, paragraph } from './blocks.ts'
import type { OurRoomState } from './our-room.ts'
import { ourRoomCopy } from './our-room-copy.ts'
import { partMarkdown } from './part-markdown.ts'

type OwnPiece = Extract<SharedItem, { state: 'whole' | 'card' }>

/** What a person has put into the room of both, and what both kept. Nothing that the other has said is in it. */
export async function* ourRoomFiles(
  client: Client,
  ourRoom: OurRoomState,
  now: Date,
): AsyncGenerator<ZippedFile, void> {
  if (ourRoom.state === 'broken') {
    const input = partMarkdown('our-room', [paragraph(ourRoomCopy.broken)])
    yield { name: 'our-room/not-here.md', input, lastModified: now }
  }
  if (ourRoom.state !== 'open') return
  const self = ourRoom.names.self.id
  const answers: [string, string][] = []
  const nameOf = createDayNames()
  let after: number | null = 0
  for (let part = 1; after !== null; part += 1) {
    const page: SharedPage = await client.shared.list({ after, limit: 50 })
    const own = page.items.filter((item): item is OwnPiece => isOwn(item, self))
    for (const piece of own) yield pieceFile(piece, nameOf(dayOf(piece.createdAt)))
    if (own.length > 0) {
      const name = `data/our-room-${String(part).padStart(4, '0')}.json`
      yield { name, input: piecesPart(own.map(withoutAnswer)), lastModified: now }
    }
    for (const item of page.items) {
      if (item.state !== 'card' || item.author === self || item.answer === null) continue
      answers.push([dayOf(item.createdAt), item.answer])
    }
    after = page.next
  }
  yield* wordsFiles(client, self, answers, now)
}

function isOwn(item: SharedItem, self: string): boolean {
  if (item.state !== 'whole' && item.state !== 'card') return false
  return item.author === self || (item.state === 'whole' && item.isKeptByBoth)
}

/** What the other has answered to a card is theirs. */
function withoutAnswer(piece: OwnPiece): object {
  if (piece.state === 'whole') return piece
  const { answer, ...kept } = piece
  return kept
}

function pieceFile(piece: OwnPiece, name: string): ZippedFile {
  const isKept = piece.state === 'whole' && piece.isKeptByBoth
  const title = isKept ? ourRoomCopy.kept : ourRoomCopy.shared
  const words = piece.state === 'card' ? cardBlocks(piece.card) : piece.document.content
  const content = [heading(1, `${title}, ${dayOf(piece.createdAt)}`), ...words]
  return {
    name: `our-room/${name}.md`,
    input: partMarkdown('our-room', content),
    lastModified: new Date(piece.createdAt),
  }
}

function cardBlocks({ words, needs, fears, ask, facts, story }: Card): JournalBlock[] {
  const parts: [string, string][] = [
    [ourRoomCopy.card, words.join(', ')],
    [cardCopy.needs, needs.join('; ')],
    [cardCopy.ask, ask],
    [cardCopy.fears, fears.join('; ')],
    [cardCopy.facts, facts],
    [cardCopy.story, story],
  ]
  return parts.filter(([, text]) => text !== '').map(([label, text]) => paragraph(`${label}: ${text}`))
}

/** Short words: questions, topics, times, answers. Of what was asked by the other, only what was answered to it. */
async function* wordsFiles(client: Client, self: string, answers: [string, string][], now: Date) {
  const copy = ourRoomCopy
  const { questions, topics, times } = await client.questions.list({})
  const { cards } = await client.cards.mine({})
  const asked = questions.filter(({ author }) => author === self).map(({ answer, ...question }) => question)
  const answered = questions
    .filter(({ author, answer }) => author !== self && answer !== null)
    .map(({ id, createdAt, answer }) => ({ question: id, askedAt: createdAt, answer }))
  const own = topics.filter(({ author }) => author === self)
  const sections: [string, string[]][] = [
    [
      copy.asked,
      asked.map(({ createdAt, text, state }) => `${dayOf(createdAt)}: ${text ?? ''} (${copy.states[state]})`),
    ],
    [copy.answered, answered.map(({ askedAt, answer }) => `${dayOf(askedAt)}: ${answer ?? ''}`)],
    [copy.topics, own.map(({ text }) => text)],
    [copy.times, times.own.map(({ weekday, at, minutes }) => copy.time(weekday, at, minutes))],
    [copy.cardAnswers, answers.map(([day, answer]) => `${day}: ${copy.answers[answer as keyof typeof copy.answers]}`)],
  ]
  const content = sections.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : [heading(2, title), ...bulletList(lines)],
  )
  if (content.length === 0 && cards.length === 0) return
  if (content.length > 0) {
    const input = partMarkdown('our-room', [heading(1, copy.title), ...content])
    yield { name: 'our-room/other-words.md', input, lastModified: now }
  }
  const data = {
    questions: asked,
    answers: answered,
    topics: own,
    times: times.own,
    cardAnswers: answers.map(([sharedOn, answer]) => ({ sharedOn, answer })),
    // Which feeling a card was made from is known to one's own room alone.
    cards: cards.map(({ id, feelingId }) => ({ piece: id, feeling: feelingId })),
  }
  yield { name: 'data/our-room-words.json', input: namedPart('our-room-words', data), lastModified: now }
}

function dayOf(createdAt: string): string {
  return localDay(new Date(createdAt))
}

/** The second of a day has a number. */
function createDayNames(): (day: string) => string {
  const taken = new Map<string, number>()
  return (day) => {
    const count = (taken.get(day) ?? 0) + 1
    taken.set(day, count)
    return count === 1 ? day : `${day}-${count}`
  }
}
