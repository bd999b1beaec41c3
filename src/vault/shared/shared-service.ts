import type { Card, CardAnswer } from '#api/cards-contract.ts'
import type { JournalDocument } from '#api/journal-document.ts'
import type { SharedItem, SharedPage } from '#api/shared-contract.ts'
import type { Clock } from '../clock.ts'
import { toBase64 } from '../crypto/encoding.ts'
import { type KeyBag, signWith } from '../crypto/key-bag.ts'
import { VaultError } from '../vault-error.ts'
import { isKeptByBoth, type JudgedRecord } from './judged-record.ts'
import { nextRecord } from './next-record.ts'
import { type RecordBody, type RecordKind, type RecordRow, recordBytes } from './record.ts'
import type { SharedRoom } from './shared-room.ts'
import type { SharedView } from './shared-view.ts'

/** The member who writes. Their own key signs; nobody can write for the other. */
export interface Author {
  readonly mid: string
  readonly bag: KeyBag
}

export interface SharedTools {
  readonly clock: Clock
  /** A random UUID. */
  readonly newId: () => string
}

/** Shares a copy. Nothing ties it to where it came from; it is in the room when this returns. */
export function shareNote(room: SharedRoom, author: Author, tools: SharedTools, document: JournalDocument): string {
  const row = signedRecord(room, author, tools, 'note', { createdAt: timestamp(tools), document })
  room.append(row)
  return row.id
}

/** Shares a card. Nothing ties it to the entry that it was made from. */
export function shareCard(
  room: SharedRoom,
  author: Author,
  tools: SharedTools,
  card: Card,
): { id: string; createdAt: string } {
  const createdAt = timestamp(tools)
  const row = signedRecord(room, author, tools, 'card', { createdAt, card })
  room.append(row)
  return { id: row.id, createdAt }
}

/** Answers a card of the other's. `not-found` for anything else. */
export function answerCard(
  room: SharedRoom,
  author: Author,
  tools: SharedTools,
  id: string,
  answer: CardAnswer | null,
): void {
  const cards = room.report().records.filter(isCard)
  const found = cards.find((card) => card.id === id && card.author !== author.mid)
  if (found === undefined) throw new VaultError('not-found')
  const content = { createdAt: timestamp(tools), target: id, words: found.wordsHash, answer: answer ?? 'none' } as const
  room.append(signedRecord(room, author, tools, 'card-answer', content))
}

/** The latest answer to each card, by `answerKey`. Nobody answers a card of their own. */
export function answersIn(room: Pick<SharedView, 'report' | 'members'>): ReadonlyMap<string, CardAnswer> {
  const answers = new Map<string, CardAnswer>()
  for (const record of room.report().records) {
    if (record.state !== 'whole' || record.kind !== 'card-answer') continue
    const other = room.members.find(({ mid }) => mid !== record.author)
    const { target, words, answer } = record.body
    if (other === undefined) continue
    const key = answerKey({ author: other.mid, id: target, wordsHash: words })
    if (answer === 'none') answers.delete(key)
    else answers.set(key, answer)
  }
  return answers
}

/** What an answer belongs to: these words of this author, under this id. */
export function answerKey({ author, id, wordsHash }: Pick<JudgedRecord, 'author' | 'id' | 'wordsHash'>): string {
  return `${author} ${id} ${wordsHash}`
}

/** Takes out an own piece, or one that both keep. `not-found` for anything else, the other's pieces included. */
export function takeBackPiece(room: SharedRoom, author: Author, tools: SharedTools, id: string): void {
  const found = room
    .report()
    .records.find((record) => record.id === id && (record.author === author.mid || isKeptByBoth(record)))
  if (found === undefined || !(isNote(found) || isCard(found) || isParked(found))) throw new VaultError('not-found')
  const row = signedRecord(room, author, tools, 'taken-back', { createdAt: timestamp(tools), target: id })
  room.takeBack(row, found)
}

/** Tells the other how this member wants to be called, once, and again when the name has changed. */
export function tellName(room: SharedRoom, author: Author, tools: SharedTools, name: string): void {
  if (namesIn(room).get(author.mid) === name) return
  room.append(signedRecord(room, author, tools, 'member-name', { createdAt: timestamp(tools), name }))
}

/** The newest name that each member has told, by member id. */
export function namesIn(room: Pick<SharedView, 'report'>): ReadonlyMap<string, string> {
  const told = room
    .report()
    .records.flatMap((record) =>
      record.state === 'whole' && record.kind === 'member-name' ? [[record.author, record.body.name] as const] : [],
    )
  return new Map(told)
}

/** One page of what both can see, newest first. `after` is the number of items that the page before ended with. */
export function listShared(room: Pick<SharedView, 'report' | 'members'>, after: number, limit: number): SharedPage {
  const answers = answersIn(room)
  const items = room
    .report()
    .records.flatMap((record) => toItem(record, answers) ?? [])
    .toReversed()
  const page = items.slice(after, after + limit)
  const end = after + page.length
  return { items: page, next: end < items.length ? end : null }
}

/** What the list shows of a record; null for one that is not for the list. */
function toItem(record: JudgedRecord, answers: ReadonlyMap<string, CardAnswer>): SharedItem | null {
  const { id, author, state } = record
  if (state === 'changed' || state === 'unreadable') return { id, author, state }
  if (isCard(record)) {
    const { createdAt, card } = record.body
    return { id, author, state: 'card', createdAt, card, answer: answers.get(answerKey(record)) ?? null }
  }
  if (!isNote(record)) return null
  const { createdAt, document } = record.body
  return { id, author, state: 'whole', createdAt, document, isKeptByBoth: isKeptByBoth(record) }
}

type NoteRecord = Extract<JudgedRecord, { kind: 'note' | 'kept-together' }>

function isNote(record: JudgedRecord): record is NoteRecord {
  return record.state === 'whole' && (record.kind === 'note' || record.kind === 'kept-together')
}

type CardRecord = Extract<JudgedRecord, { kind: 'card' }>

/** What waits for a talk. */
function isParked(record: JudgedRecord): boolean {
  return record.state === 'whole' && (record.kind === 'question' || record.kind === 'topic')
}

export function isCard(record: JudgedRecord): record is CardRecord {
  return record.state === 'whole' && record.kind === 'card'
}

/** A record that only has to be added: signed with the author's own key. */
export function signedRecord<Kind extends RecordKind>(
  room: Pick<SharedRoom, 'vid' | 'headOf' | 'members'>,
  author: Author,
  { newId }: SharedTools,
  kind: Kind,
  content: RecordBody<Kind>,
): RecordRow {
  const row = nextRecord(room, author.mid, { id: newId(), kind, content })
  const signature = toBase64(signWith(author.bag, recordBytes(room.vid, row)))
  return { ...row, delegation: null, signature }
}

function timestamp({ clock }: SharedTools): string {
  return clock.now().toISOString()
}
