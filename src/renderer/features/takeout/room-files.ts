import type { FeelingDraft, FeelingWords } from '#api/feelings-fields.ts'
import { type Begun, type LookBack, lookBackItems } from '#api/feelings-looks.ts'
import type { Template } from '#api/journal-contract.ts'
import type { JournalBlock } from '#api/journal-document.ts'
import { reviewParts } from '#api/reviews-contract.ts'
import type { Settings } from '#api/settings-contract.ts'
import type { FloodedCard } from '#api/settling-contract.ts'
import type { Client } from '../../api/link.ts'
import { roomPart } from '../../files/own-format.ts'
import type { ZippedFile } from '../../files/zip.ts'
import { localDay } from '../../ui/days.ts'
import { ownPartCopy } from '../../ui/own-part-copy.ts'
import { bulletList, heading, paragraph } from './blocks.ts'
import { feelingBlocks, wordOf } from './feeling-files.ts'
import { partMarkdown } from './part-markdown.ts'
import { takeoutCopy } from './takeout-copy.ts'

/**
 * What a person has written beside the journal and the log: once to read, in one file, and once as JSON. No file of
 * either kind is made when there is nothing of it.
 */
export async function* roomFiles(client: Client, words: FeelingWords, now: Date): AsyncGenerator<ZippedFile, void> {
  const copy = takeoutCopy.room
  const [begun, settings] = await Promise.all([client.feelings.begun({}), client.settings.get({})])
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
      lookBacks.flatMap(({ day, answers }) => [paragraph(day), ...bulletList(lookBackLines(answers))]),
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
    ...begunParts(drafts, words, begun),
    titled(copy.hidden, bulletList(words.hidden.map((id) => wordOf(id, words.own)))),
    titled(copy.part, bulletList(partLines(settings))),
  ]
  const content = parts.flat()
  if (content.length > 0) {
    const input = partMarkdown('other-words', [heading(1, copy.title), ...content])
    yield { name: 'other-words.md', input, lastModified: now }
  }
  if (content.length === 0) return
  const data = {
    floodedCard: card,
    templates,
    words,
    markers,
    lookBacks,
    reviews,
    draft: document,
    feelingDrafts: drafts,
    begun,
    part: settings.role,
    stage: settings.stage,
  }
  yield { name: 'data/other-words.json', input: roomPart(data), lastModified: now }
}

/** What was typed and not kept yet. */
function begunParts(drafts: readonly FeelingDraft[], { own }: FeelingWords, begun: Begun): JournalBlock[][] {
  const copy = takeoutCopy.room
  const typed = ({ typed }: FeelingDraft) => bulletList(Object.values(typed).filter((text) => text !== ''))
  return [
    titled(
      copy.feelingDrafts,
      drafts.flatMap((draft) => [...feelingBlocks(draft.fields, own), ...typed(draft)]),
    ),
    titled(copy.namedDayDraft, bulletList(begun.marker === null ? [] : [`${begun.marker.day}: ${begun.marker.label}`])),
    titled(copy.lookBackDraft, bulletList(begun.lookBack === null ? [] : lookBackLines(begun.lookBack))),
  ]
}

function lookBackLines(answers: LookBack['answers']): string[] {
  return lookBackItems.map((item) => `${takeoutCopy.room.lookBack[item]}: ${answerOf(answers[item])}`)
}

function partLines({ role, stage }: Settings): string[] {
  const day = stage === null ? [] : [`${ownPartCopy.stage[stage].label}: ${ownPartCopy.stage[stage].text}`]
  return [...(role === null ? [] : [ownPartCopy.role[role]]), ...day]
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
