import { addDays, localDay } from '#api/calendar.ts'
import { type ExportKind, exportKinds } from '#api/export-contract.ts'
import { days, readyToSign, signAs, type Two, textOf, type Who } from './agreement-vault.ts'
import { someAnswers } from './agreements.ts'
import { plainDocument } from './documents.ts'
import { everyFeeling, someFeeling } from './feelings.ts'
import type { EngineClient } from './open-engine.ts'

/** Words that stand in one place each, so that any that leaks says from where. */
export const planted = (place: string, n: number) => `plant${place}${n}e`
export const plantedIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/plant[a-z]+\de/g)].map(([word]) => word))].toSorted()

/** Own things of one of the two, of every kind: as many of each as `count`. */
async function fillOwnRoom(client: EngineClient, by: string, day: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const entry = await client.journal.create({ day, document: plainDocument(planted(`${by}entry`, n)) })
    await client.journal.change({ id: entry.id, ownTitle: planted(`${by}title`, n), tags: [planted(`${by}tag`, n)] })
    const fields = someFeeling({ day, facts: planted(`${by}feeling`, n), story: planted(`${by}feeling`, n) })
    await client.feelings.save({ id: null, fields, today: day })
    await client.feelings.addMarker({ day, label: planted(`${by}day`, n) })
    const answer = { question: 'a2.1', document: plainDocument(planted(`${by}reflection`, n)) } as const
    await client.reflection.begin({ path: 'other', day, change: { answer } })
    await client.shared.share({ document: plainDocument(planted(`${by}piece`, n)) })
    await client.questions.park({ text: planted(`${by}question`, n), early: true })
  }
  await client.questions.park({ text: planted(`${by}parked`, 0), early: false })
}

/** Words in places that no document is made of, chosen or not. Once the words were added to the log. */
async function fillWhatStaysOut(client: EngineClient, by: string, day: string): Promise<void> {
  const own = await client.feelings.addWord({ field: 'triggers', label: planted(`${by}ownword`, 0) })
  await client.feelings.save({ id: null, fields: someFeeling({ day, triggers: [own.id] }), today: day })
  const written = plainDocument(planted(`${by}thrown`, 0))
  const entry = await client.journal.create({ day, document: written })
  await client.journal.trash({ id: entry.id })
  const fields = someFeeling({ day, facts: planted(`${by}thrown`, 1) })
  const { feeling } = await client.feelings.save({ id: null, fields, today: day })
  await client.feelings.trash({ id: feeling.id })
  const answer = { question: 'a2.1', document: plainDocument(planted(`${by}thrown`, 2)) } as const
  const sitting = await client.reflection.begin({ path: 'other', day, change: { answer } })
  await client.reflection.trash({ id: sitting.id })
  await client.shared.takeBack(await client.shared.share({ document: plainDocument(planted(`${by}takenback`, 0)) }))
  await client.draft.keep({ document: plainDocument(planted(`${by}draft`, 0)) })
  const card = { signs: planted(`${by}card`, 0), pause: '', helps: '', people: '' }
  await client.settling.keep({ card })
}

/** What of that lies in the room of whoever is in: a control that it is there at all. */
export async function keptOut({ journal, feelings, reflection, draft, settling, agreements }: EngineClient) {
  const first = { after: null, limit: 50 }
  const found = await Promise.all([
    journal.labels({}),
    journal.list({ place: 'trash', ...first }),
    feelings.words({}),
    feelings.list({ place: 'trash', filter: everyFeeling, ...first }),
    reflection.list({ place: 'trash', step: null, ...first }),
    draft.get({}),
    settling.get({}),
    agreements.drafts({}),
    agreements.list({}),
  ])
  return plantedIn(JSON.stringify(found))
}

/** What each says about an agreement: a check-in, an own review, and words for both. */
async function speakOfIt(client: EngineClient, by: string, id: string): Promise<void> {
  const { open } = await client.checkIns.list({ id })
  const { open: due } = await client.reviews.said({ id })
  if (open === null || due === null) throw new Error('it is not time for it yet')
  await client.checkIns.write({ id, ...open, mark: 'partly', line: planted(`${by}checkin`, 0) })
  await client.reviews.keep({ agreement: id, ...due, answers: someAnswers(planted(`${by}review`, 0)) })
  await client.reviews.say({ id, ...due, words: planted(`${by}said`, 0) })
}

/** A vault in which both have planted words in everything that a document could hold. Both rooms are closed. */
export async function plantedRooms(vault: Two): Promise<void> {
  const { as, clock } = vault
  const given = await readyToSign(vault, {
    measure: planted('measure', 0),
    inScope: planted('scope', 0),
    outOfScope: planted('scope', 1),
  })
  await as('Ana', signAs('Ana', given))
  await as('Ben', signAs('Ben', given))
  await as('Ana', ({ agreements }) => agreements.list({}))
  clock.advance(13 * days)
  const day = localDay(clock.now())
  for (const [who, count] of [
    ['Ben', 1],
    ['Ana', 3],
  ] as const satisfies readonly (readonly [Who, number])[]) {
    await as(who, async (client) => {
      await fillOwnRoom(client, who.toLowerCase(), day, count)
      await fillWhatStaysOut(client, who.toLowerCase(), day)
      const text = await textOf(client, clock, { title: 'Phones', measure: planted(`${who.toLowerCase()}unsigned`, 0) })
      const { measure, ...rest } = text
      const drafted = { ...rest, measure: planted(`${who.toLowerCase()}unsigned`, 1) }
      await client.agreements.keepDraft({ id: null, changes: null, draft: drafted })
      await client.agreements.place({ changes: null, text: { ...rest, measure }, draft: null })
      await speakOfIt(client, who.toLowerCase(), given.id)
    })
  }
}

/** The year before the clock's day: everything that was planted is in it. */
export function plantedPeriod({ clock }: Two) {
  const today = localDay(clock.now())
  return { from: addDays(today, -365), to: addDays(today, 60), today }
}

export async function everyItem(
  client: EngineClient,
  { from, to }: { from: string; to: string },
  kinds: readonly ExportKind[] = exportKinds,
) {
  const listed = await Promise.all(
    kinds.map(async (kind) => {
      const { items } = await client.export.items({ kind, from, to, after: null, limit: 200 })
      return items.map(({ id, label }) => ({ kind, id, label }))
    }),
  )
  return listed.flat()
}
