import type { Receipt } from '#api/agreements-contract.ts'
import { localDay } from '#api/calendar.ts'
import type { JournalBlock } from '#api/journal-document.ts'
import type { Client } from '../../api/link.ts'
import { namedPart } from '../../files/own-format.ts'
import type { ZippedFile } from '../../files/zip.ts'
import { type AgreementNames, linesOf } from '../../ui/agreement-lines.ts'
import { agreementWords } from '../../ui/agreement-words-copy.ts'
import { bulletList, heading, paragraph } from './blocks.ts'
import type { OurRoomState } from './our-room.ts'
import { ourRoomCopy } from './our-room-copy.ts'
import { partMarkdown } from './part-markdown.ts'

const copy = ourRoomCopy.agreements

/** Receipts of what both have signed, own drafts, and what this member has said about agreements while they went on. */
export async function* agreementFiles(
  client: Client,
  ourRoom: OurRoomState,
  now: Date,
): AsyncGenerator<ZippedFile, void> {
  const [{ receipts, unreadable }, { drafts }] = await Promise.all([
    client.agreements.receipts({}),
    client.agreements.drafts({}),
  ])
  const said = ourRoom.state === 'open' ? await saidBy(client, ourRoom.names.self.id) : []
  const isNothing = receipts.length + unreadable === 0 && drafts.length === 0 && said.length === 0
  if (isNothing) return
  const nameFor = (text: Receipt['text']) => (ourRoom.state === 'open' ? ourRoom.names : unnamed(text))
  const content: JournalBlock[] = [
    heading(1, copy.title),
    ...titled(copy.receipts, [
      ...receipts.flatMap((receipt) => [...partsOf(receipt.text, nameFor(receipt.text)), ...signaturesOf(receipt)]),
      ...(unreadable > 0 ? [paragraph(copy.unreadable(unreadable))] : []),
    ]),
    ...titled(
      copy.drafts,
      drafts.flatMap(({ draft }) => partsOf(draft, nameFor({ ...draft, start: '', end: '' }))),
    ),
    ...said.flatMap(({ title, checkIns, noticed, words }) =>
      titled(
        copy.said(title),
        bulletList([
          ...checkIns.map(({ day, mark, line }) => [`${day}: ${copy.marks[mark]}`, line].filter(Boolean).join('. ')),
          ...noticed.map(({ day, noticed: how }) => `${day}: ${copy[how]}`),
          ...words.map(({ day, words: text }) => `${day}: ${text}`),
        ]),
      ),
    ),
  ]
  yield { name: 'agreements.md', input: partMarkdown('agreements', content), lastModified: now }
  const data = {
    // What stands in the shared room can change after this copy.
    receipts: receipts.map(({ isShared, ...receipt }) => receipt),
    drafts,
    said: said.map(({ title, ...one }) => one),
  }
  yield { name: 'data/agreements.json', input: namedPart('agreements', data), lastModified: now }
}

function signaturesOf({ version, signedAt, isSigned, fingerprint }: Receipt): JournalBlock[] {
  const { text } = agreementWords
  if (!isSigned) return [paragraph(`${text.version(version)}. ${text.changed}`)]
  return [
    paragraph(`${text.version(version)}. ${text.signedBoth(localDay(new Date(signedAt)))}.`),
    paragraph(`${text.fingerprint}: ${fingerprint}`),
  ]
}

function partsOf(text: Parameters<typeof linesOf>[0], names: AgreementNames): JournalBlock[] {
  const lines = linesOf(text, names).map(
    ({ label, text: words }) => `${label}${label.endsWith('?') ? '' : ':'} ${words}`,
  )
  return [paragraph(text.title === '' ? copy.untitled : text.title), ...bulletList(lines)]
}

/** Own check-ins, what was noticed of the other's, and own words at reviews, agreement by agreement. */
async function saidBy(client: Client, self: string) {
  const { agreements } = await client.agreements.list({})
  const all = []
  for (const { id, title } of agreements) {
    const { checkIns } = await client.checkIns.list({ id })
    const { said } = await client.reviews.said({ id })
    const one = {
      agreement: id,
      title,
      checkIns: checkIns.filter(({ author }) => author === self).map(({ noticed, author, ...checkIn }) => checkIn),
      noticed: checkIns.flatMap(({ author, noticed, version, day }) =>
        author === self || noticed === null ? [] : [{ version, day, noticed }],
      ),
      words: said.filter(({ author }) => author === self).map(({ author, ...words }) => words),
    }
    if (one.checkIns.length + one.noticed.length + one.words.length > 0) all.push(one)
  }
  return all
}

/** Whose line is whose is told by the room of both. Without it, each is still there. */
function unnamed({ why }: Pick<Receipt['text'], 'why'>): AgreementNames {
  const [first = '', second = ''] = Object.keys(why)
  return { self: { id: first, called: copy.one }, partner: { id: second, called: copy.other } }
}

function titled(title: string, blocks: readonly JournalBlock[]): JournalBlock[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks]
}
