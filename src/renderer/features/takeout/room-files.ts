import type { FeelingWords } from '#api/feelings-fields.ts'
import { type LookBack, lookBackItems } from '#api/feelings-looks.ts'
import type { Template } from '#api/journal-contract.ts'
import type { JournalBlock } from '#api/journal-document.ts'
import { reviewParts } from '#api/reviews-contract.ts'
import type { FloodedCard } from '#api/settling-contract.ts'
import type { Client } from '../../api/link.ts'
import { toMarkdown } from '../../editor/markdown/to-markdown.ts'
import { roomPart } from '../../files/own-format.ts'
import type { ZippedFile } from '../../files/zip.ts'
import { localDay } from '../../ui/days.ts'
import { bulletList, heading, paragraph } from './blocks.ts'
import { takeoutCopy } from './takeout-copy.ts'

/**
 * What a person has written beside the journal and the log: once to read, in one file, and once as JSON. No file of
 * either kind is made when there is nothing of it.
 */
export async function* roomFiles(client: Client, words: FeelingWords, now: Date): AsyncGenerator<ZippedFile, void> {
  const copy = takeoutCopy.room
  const [{ card }, { templates: named }, { document }, { lookBacks }, { markers }, { drafts }, { reviews }] =
    await Promise.all([
      client.settling.get({}),
      client.journal.prompts({ today: localDay(now) }),
      client.draft.get({}),
      client.feelings.lookBacks({}),
      client.feelings.charts({ from: null, to: null, weekStart: 'monday' }),
      client.feelings.drafts({}),
      client.reviews.mine({}),
    ])
  const templates: Template[] = []
  for (const { id } of named) templates.push(await client.journal.openTemplate({ id }))
  const parts: JournalBlock[][] = [
    titled(copy.flooded, cardLines(card)),
    titled(
      copy.templates,
      templates.flatMap(({ name, document: page }) => [heading(3, name || copy.unnamed), ...page.content]),
    ),
    titled(copy.ownWords, bulletList(words.own.map(({ label }) => label))),
    titled(copy.namedDays, bulletList(markers.map(({ day, label }) => `${day}: ${label}`))),
    titled(
      copy.lookBacks,
      lookBacks.flatMap(({ day, answers }) => [
        paragraph(day),
        ...bulletList(lookBackItems.map((item) => `${copy.lookBack[item]}: ${answerOf(answers[item])}`)),
      ]),
    ),
    titled(
      copy.reviews,
      reviews.flatMap(({ day, title, answers }) => [
        paragraph(`${day}: ${title}`),
        ...bulletList(
          reviewParts.filter((part) => answers[part] !== '').map((part) => `${copy.review[part]}: ${answers[part]}`),
        ),
      ]),
    ),
    titled(copy.draft, document?.content ?? []),
  ]
  const content = parts.flat()
  if (content.length > 0) {
    const input = toMarkdown({ type: 'doc', content: [heading(1, copy.title), ...content] }, () => null)
    yield { name: 'other-words.md', input, lastModified: now }
  }
  const isNothing = content.length === 0 && drafts.length === 0 && words.hidden.length === 0
  if (isNothing) return
  const data = {
    floodedCard: card,
    templates,
    words,
    markers,
    lookBacks,
    reviews,
    draft: document,
    feelingDrafts: drafts,
  }
  yield { name: 'data/other-words.json', input: roomPart(data), lastModified: now }
}

function cardLines(card: FloodedCard | null): JournalBlock[] {
  const parts = ['signs', 'pause', 'helps', 'people'] as const
  return parts.flatMap((part) => {
    const text = card?.[part] ?? ''
    return text === '' ? [] : [paragraph(`${takeoutCopy.room.card[part]}:\n${text}`)]
  })
}

function answerOf(answer: LookBack['answers']['said']): string {
  return answer === null ? takeoutCopy.room.passed : takeoutCopy.room.answers[answer]
}

function titled(title: string, blocks: readonly JournalBlock[]): JournalBlock[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks]
}
