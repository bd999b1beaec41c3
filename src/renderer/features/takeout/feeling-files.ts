import type { Feeling, FeelingCursor, FeelingFields, OwnWord, Strength } from '#api/feelings-fields.ts'
import { type ItemField, itemFields, vocabulary } from '#api/feelings-vocabulary.ts'
import type { JournalBlock } from '#api/journal-document.ts'
import type { Client } from '../../api/link.ts'
import { feelingsPart } from '../../files/own-format.ts'
import type { ZippedFile } from '../../files/zip.ts'
import { bulletList, heading, paragraph } from './blocks.ts'
import { partMarkdown } from './part-markdown.ts'
import { takeoutCopy } from './takeout-copy.ts'

type Place = 'log' | 'trash'
const everything = { from: null, to: null, item: null, remind: false, query: '' }
const inOrder = ['triggers', 'body', 'fears', 'needs', 'urges', 'helped'] as const satisfies readonly ItemField[]

/** The log of feelings, the latest month first: each month once to read, and once as JSON. */
export async function* feelingFiles(
  client: Client,
  place: Place,
  own: readonly OwnWord[],
): AsyncGenerator<ZippedFile, void> {
  let month: Feeling[] = []
  for await (const feeling of allFeelings(client, place)) {
    if (month.length > 0 && monthOf(month[0]) !== monthOf(feeling)) {
      yield* filesOfMonth(month, place, own)
      month = []
    }
    month.push(feeling)
  }
  if (month.length > 0) yield* filesOfMonth(month, place, own)
}

async function* allFeelings(client: Client, place: Place): AsyncGenerator<Feeling, void> {
  let after: FeelingCursor | null = null
  do {
    const page: { feelings: Feeling[]; next: FeelingCursor | null } = await client.feelings.list({
      place,
      filter: everything,
      after,
      limit: 50,
    })
    yield* page.feelings
    after = page.next
  } while (after !== null)
}

function monthOf(feeling: Feeling | undefined): string {
  return feeling?.fields.day.slice(0, 7) ?? ''
}

function* filesOfMonth(newestFirst: readonly Feeling[], place: Place, own: readonly OwnWord[]): Generator<ZippedFile> {
  const feelings = newestFirst.toReversed()
  const month = monthOf(feelings[0])
  const latest = feelings.map(({ updatedAt }) => updatedAt).toSorted()
  const lastModified = new Date(latest.at(-1) ?? 0)
  const [folder, data] = place === 'log' ? ['feelings', 'feelings'] : ['trash/feelings', 'feelings-trash']
  yield { name: `${folder}/${month}.md`, input: feelingsMarkdown(feelings, own), lastModified }
  yield { name: `data/${data}-${month}.json`, input: feelingsPart(feelings), lastModified }
}

function feelingsMarkdown(feelings: readonly Feeling[], own: readonly OwnWord[]): string {
  const content = [
    heading(1, takeoutCopy.feelings.title),
    paragraph(takeoutCopy.feelings.scale),
    ...feelings.flatMap(({ fields }) => feelingBlocks(fields, own)),
  ]
  return partMarkdown('feelings', content)
}

export function feelingBlocks(fields: FeelingFields, own: readonly OwnWord[]): JournalBlock[] {
  const { said } = takeoutCopy.feelings
  const labels = (field: ItemField, ids: readonly string[]) => ids.map((id) => labelOf(field, id, own)).join(', ')
  const facts: [string, string | number | null][] = [
    [said.strength, strengthOf(fields.strength)],
    [said.strongest, fields.strongest === null ? '' : labelOf('emotions', fields.strongest, own)],
    [said.facts, fields.facts],
    [said.story, fields.story],
    ...inOrder.map((field): [string, string] => [said[field], labels(field, fields[field])]),
    [said.ask, fields.ask],
    [said.strengthAfter, strengthOf(fields.strengthAfter)],
  ]
  const lines = facts.filter(([, value]) => value !== '' && value !== null).map(([name, value]) => `${name}: ${value}`)
  if (fields.remind) lines.push(said.remind)
  return [
    heading(2, `${fields.day}, ${fields.time}`),
    paragraph(labels('emotions', fields.emotions)),
    ...bulletList(lines),
  ]
}

function strengthOf(strength: Strength | null): Strength | null | string {
  return strength === 'unsure' ? takeoutCopy.feelings.unsure : strength
}

function labelOf(field: ItemField, id: string, own: readonly OwnWord[]): string {
  return own.find((word) => word.id === id && word.field === field)?.label ?? vocabulary[field][id] ?? id
}

/** A word by its id alone. */
export function wordOf(id: string, own: readonly OwnWord[]): string {
  const label = itemFields.map((field) => labelOf(field, id, own)).find((found) => found !== id)
  return label ?? id
}
