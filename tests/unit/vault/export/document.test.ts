import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { type ExportStretch, exportFileSchema, exportSummarySchema } from '#api/export-records.ts'
import { questionById } from '#api/reflection-steps.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { exported, openedWith, sealedFile, someAsk } from '#tests/support/exported.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { createdEngine, type EngineClient } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { exportCopy } from '#vault/export/export-copy.ts'
import { firstPage } from '#vault/export/page/first-page.ts'
import { htmlOf } from '#vault/export/page/html.ts'

const identity = await generateX25519Identity()
const key = { kind: 'key', key: await identityToRecipient(identity) } as const

const tools = () => testTools({ deriveKey: quickKey })

async function room() {
  return createdEngine(join(tempFolder(), 'vault'), tools())
}

async function log(client: EngineClient, fields: Parameters<typeof someFeeling>[0]) {
  const { feeling } = await client.feelings.save({ id: null, fields: someFeeling(fields), today: '2026-03-02' })
  return feeling.id
}

async function textOf(client: EngineClient, ask: Parameters<typeof exported>[1], format: 'page' | 'json' = 'page') {
  return openedWith(identity, (await exported(client, ask, key, format)).file)
}

describe('the document', () => {
  test('is what was chosen, with its days and words, and no time of day', async () => {
    const { client } = await room()
    const entry = await client.journal.create({
      day: '2026-03-02',
      document: plainDocument('words of <b>one</b>', 'and “more”'),
    })
    await client.journal.change({ id: entry.id, ownTitle: 'A title' })
    const text = await log(client, { facts: 'what is known', time: '21:47' })
    const marker = await client.feelings.addMarker({ day: '2026-03-03', label: 'the long talk' })
    const html = await textOf(client, {
      feelings: true,
      help: 'help with this',
      safety: 'no worry about safety',
      by: 'A. K.',
      for: 'Dr. Reader',
      chosen: { entry: [entry.id], feeling: [text], day: [marker.id] },
    })
    for (const words of [
      'Self-reported; not a clinical measure; prepared with a private journaling app.',
      'Prepared by A. K. for Dr. Reader on Thursday 31 December 2026',
      'help with this',
      'no worry about safety',
      'Monday 2 March 2026: A title',
      'words of &lt;b&gt;one&lt;/b&gt;',
      'what is known',
      '3 Mar 2026: the long talk',
      '1 entry in this period',
      'Left out on purpose',
    ])
      expect(html).toContain(words)
    expect(html).not.toMatch(/21:47|\d\d:\d\d|Three Rooms|>Notes|[0-9a-f]{8}-[0-9a-f]{4}/)
  })

  test('holds nothing as long as nothing is chosen', async () => {
    const { client } = await room()
    await client.journal.create({ day: '2026-03-02', document: plainDocument('planted in an entry') })
    await log(client, { facts: 'planted in the log' })
    await client.feelings.addMarker({ day: '2026-03-03', label: 'planted in a day' })
    const html = await textOf(client, {})
    expect(html).not.toMatch(/planted|betrayed/)
    expect(html).toContain('Nothing but this page.')
  })

  test('counts words that the person added to the log, and says them only when they ask for it', async () => {
    const { client } = await room()
    const add = (field: 'emotions' | 'triggers' | 'helped') =>
      client.feelings.addWord({ field, label: `planted for ${field}` })
    const [emotion, trigger, helped] = await Promise.all([add('emotions'), add('triggers'), add('helped')])
    for (const day of ['2026-03-01', '2026-03-02'])
      await log(client, {
        day,
        emotions: ['e_betrayed', emotion.id],
        strongest: 'e_betrayed',
        triggers: [trigger.id],
        helped: [helped.id],
      })
    const { own } = exportCopy.feelings
    for (const format of ['page', 'json'] as const)
      expect(await textOf(client, { feelings: true }, format), format).not.toContain('planted')
    const summary = async (ask: Parameters<typeof exported>[1]) =>
      exportFileSchema.parse(JSON.parse(await textOf(client, { feelings: true, ...ask }, 'json'))).summary.feelings
    const counted = [{ label: own, entries: 2 }]
    expect(await summary({})).toMatchObject({
      words: [{ label: 'betrayed', entries: 2 }, ...counted],
      triggers: counted,
      helped: counted,
    })
    const said = await summary({ ownWords: true }) // control: asked for, they are there
    expect(said?.triggers).toEqual([{ label: 'planted for triggers', entries: 2 }])
    expect(said?.words.map(({ label }) => label)).toContain('planted for emotions')
  })

  test('says that the rest was left out, also where one of a kind was chosen', async () => {
    const { client } = await room()
    const [text] = [await log(client, { facts: 'what is known' }), await log(client, { facts: 'planted' })]
    expect(await textOf(client, {})).toContain(' free text of the log;')
    const html = await textOf(client, { chosen: { feeling: [text] } })
    expect(html).toContain('other free text of the log;')
    expect(html).not.toContain('planted')
  })

  test('of somebody who is alone says nothing of anything that is shared', async () => {
    const { client } = await room()
    const html = await textOf(client, { feelings: true })
    expect(html).toContain('Left out on purpose')
    expect(html).not.toMatch(/agreement|share|both|partner/i)
  })

  test('leaves out what is outside its period or in the trash, chosen or not', async () => {
    const { client } = await room()
    const make = (day: string, words: string) => client.journal.create({ day, document: plainDocument(words) })
    const [before, within, thrown] = await Promise.all([
      make('2025-12-31', 'planted before'),
      make('2026-01-01', 'wanted'),
      make('2026-02-01', 'planted in the trash'),
    ])
    await client.journal.trash({ id: thrown.id })
    const html = await textOf(client, { chosen: { entry: [before.id, within.id, thrown.id] } })
    expect(html).toContain('wanted')
    expect(html).not.toContain('planted')
    const listed = await client.export.items({
      kind: 'entry',
      from: '2026-01-01',
      to: '2026-12-31',
      after: null,
      limit: 9,
    })
    expect(listed.items.map(({ id }) => id)).toEqual([within.id])
  })

  test('shows in its table the numbers that lie in the log', async () => {
    const { client } = await room()
    for (const strength of [2, 4, 5] as const) await log(client, { day: '2026-02-02', strength, triggers: ['t_talk'] })
    for (const strength of [1, 3] as const) await log(client, { day: '2026-02-17', strength, helped: ['h_breath'] })
    await log(client, { day: '2026-02-17', strength: 'unsure', body: ['b_no_sleep'], helped: ['h_nothing'] })
    const json = exportFileSchema.parse(
      JSON.parse(await textOf(client, { from: '2026-02-02', to: '2026-02-24', feelings: true }, 'json')),
    )
    expect(json.summary.feelings).toEqual({
      entries: 6,
      by: 'week',
      stretches: [
        { from: '2026-02-02', to: '2026-02-08', entries: 3, middle: 4, low: 2, high: 5 },
        { from: '2026-02-09', to: '2026-02-15', entries: 0, middle: null, low: null, high: null },
        { from: '2026-02-16', to: '2026-02-22', entries: 3, middle: 2, low: 1, high: 3 },
        { from: '2026-02-23', to: '2026-02-24', entries: 0, middle: null, low: null, high: null },
      ],
      words: [{ label: 'betrayed', entries: 6 }],
      triggers: [{ label: 'A conversation between us', entries: 3 }],
      helped: [{ label: 'slow breathing', entries: 2 }],
      noted: [{ label: 'poor sleep', entries: 1 }],
    })
  })

  test('draws the numbers of its table, each where its strength is', async () => {
    const stretch = (n: number, low: number | null, middle: number | null, high: number | null) => {
      const day = `2026-02-0${n + 1}`
      return { from: day, to: day, entries: low === null ? 0 : 4, low, middle, high }
    }
    const stretches = [
      stretch(0, 2, 4, 5),
      stretch(1, null, null, null),
      stretch(2, 1, 2.5, 3),
      stretch(3, 5, 5, 5),
      stretch(4, 1, 1, 1),
    ]
    const page = firstPage(summaryWith(stretches))
    const inTable = tableOf(htmlOf(page))
    expect(inTable).toEqual(stretches.map(({ low, middle, high }) => [middle, low, high]))
    expect(chartOf(htmlOf(page))).toEqual(inTable)
    // Whoever only glances at it sees strong above weak, with the same room between one and the next.
    const heights = scaleOf(htmlOf(page)).map(({ y }) => y)
    const steps = heights.slice(1).map((y, at) => (heights[at] ?? 0) - y)
    expect(new Set(steps).size).toBe(1)
    expect(steps[0]).toBeGreaterThan(15)
    // Control: a chart that stands on its head is seen.
    const turned = htmlOf(page).replace(/<(circle|line class="range")[^>]*>/g, (tag) =>
      tag.replace(/(cy|y1|y2)="([\d.]+)"/g, (_, name, at) => `${name}="${90 - Number(at)}"`),
    )
    expect(chartOf(turned)).not.toEqual(inTable)
  })

  test.each([
    ['2026-03-01', '2026-03-28', 'week'],
    ['2026-01-01', '2026-08-31', 'month'],
    ['2025-01-01', '2026-12-31', 'quarter'],
    ['2017-01-01', '2026-12-31', 'year'],
  ])('from %s to %s it counts by the %s, in ten rows at most', async (from, to, by) => {
    const { client } = await room()
    for (let n = 0; n < 5; n += 1) await log(client, { day: from })
    const { summary } = exportFileSchema.parse(JSON.parse(await textOf(client, { from, to, feelings: true }, 'json')))
    expect(summary.feelings?.by).toBe(by)
    const { stretches = [] } = summary.feelings ?? {}
    expect(stretches.length).toBeLessThanOrEqual(10)
    expect([stretches[0]?.from, stretches.at(-1)?.to]).toEqual([from, to])
    expect(stretches.reduce((sum, { entries }) => sum + entries, 0)).toBe(5)
  })

  test('has a reflection as its screens called it, with its questions, and initials for the names in it', async () => {
    const { client } = await room()
    const said = (question: 'a2.1' | 'a2.2', ...lines: string[]) => ({
      answer: { question, document: plainDocument(...lines) },
    })
    const begin = { path: 'other', day: '2026-03-02' } as const
    const { id } = await client.reflection.begin({ ...begin, change: said('a2.1', 'One evening with Varga.') })
    await client.reflection.keep({ id, change: { ...said('a2.2', 'Much sleep.'), word: 'tired', stand: 'choose-not' } })
    const thrown = await client.reflection.begin({ ...begin, change: said('a2.1', 'planted in the trash') })
    await client.reflection.trash({ id: thrown.id })
    const open = await client.reflection.begin({ ...begin, change: { screen: 'a2.1' } })
    const { items } = await client.export.items({
      kind: 'reflection',
      from: begin.day,
      to: begin.day,
      after: null,
      limit: 9,
    })
    expect(items.map((item) => item.id)).toEqual([id])
    expect(items[0]?.label, 'its words are not in the list').not.toMatch(/Varga|sleep/)
    const html = await textOf(client, { chosen: { reflection: [id, thrown.id, open.id] } })
    expect(html).not.toMatch(/planted|Varga/)
    const { paths, words, stands } = reflectionWords
    for (const part of [paths.other, words.tired, stands['choose-not'], 'One evening with V.', 'Much sleep.'])
      expect(html).toContain(part)
    expect(html).toContain(questionById('a2.1').text)
    expect(html).toContain('1 reflection, in full')
    expect(await textOf(client, {}), 'and none unless it is chosen').not.toMatch(/Much sleep|Tired/)
  })

  test('is previewed as it is written: the same tree, and the digest that was named', async () => {
    const { client } = await room()
    const ids: string[] = []
    for (let n = 0; n < 40; n += 1) {
      const { id } = await client.journal.create({
        day: '2026-03-02',
        document: plainDocument(`${n} ${'x'.repeat(20_000)}`),
      })
      ids.push(id)
    }
    const begun = await client.export.begin({ ask: someAsk({ chosen: { entry: ids } }) })
    const shown: string[] = []
    let answers = 0
    for (let after: number | null = 0; after !== null; answers += 1) {
      const piece: Awaited<ReturnType<EngineClient['export']['preview']>> = await client.export.preview({
        id: begun.id,
        after,
      })
      shown.push(...piece.nodes.map(htmlOf))
      after = piece.next
    }
    await client.export.seal({ id: begun.id, for: key })
    const html = (await openedWith(identity, await sealedFile(client, begun.id))).trimEnd()
    const [, body] = /<body>\n([\s\S]*)<\/body>/.exec(html) ?? []
    expect(shown.join('')).toBe(body)
    expect(answers).toBeGreaterThan(2)
    expect(createHash('sha256').update(`${html}\n`).digest('hex')).toBe(begun.digest)
  })

  test('never becomes whole when something in it was changed since', async () => {
    const { client } = await room()
    const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('as it was') })
    const begun = await client.export.begin({ ask: someAsk({ chosen: { entry: [id] } }) })
    await client.export.seal({ id: begun.id, for: key })
    await sealedFile(client, begun.id) // control: unchanged, it does
    await client.journal.save({ id, document: plainDocument('as it is now') })
    await expect(sealedFile(client, begun.id)).rejects.toMatchObject({ code: 'moved-on' })
    await client.journal.trash({ id })
    await client.journal.erase({ id })
    await expect(sealedFile(client, begun.id)).rejects.toMatchObject({ code: 'moved-on' })
  })

  test('has initials for names, in every part of it', async () => {
    const { client } = await room()
    const entry = await client.journal.create({
      day: '2026-03-02',
      document: plainDocument(
        'I told Varga.',
        'Vargának adtam, Lena’s coat.',
        'Lena knew, and Le\u00adna and Var\u200bga.',
      ),
    })
    await client.journal.change({ id: entry.id, ownTitle: 'With Lena' })
    const text = await log(client, { story: 'that Varga knows' })
    const marker = await client.feelings.addMarker({ day: '2026-03-03', label: 'Varga came' })
    const ask = {
      help: 'talk about Varga and Quince',
      for: 'Varga',
      chosen: { entry: [entry.id], feeling: [text], day: [marker.id] },
    }
    const { names } = await client.export.names({ ask: someAsk(ask) })
    const likely = ['Varga', 'Quince', 'Lena', 'Vargának'].map((name) => ({ name, guess: 'name' }))
    expect(names).toEqual([...likely, { name: 'Adtam', guess: 'unsure' }])
    const html = await textOf(client, { ...ask, keep: ['Quince'], more: [] })
    expect(html).toContain('for Varga on') // who it is for was typed for that place
    expect(html.replace('for Varga on', '')).not.toMatch(/Varga|Lena/)
    expect(html).toContain('talk about V. and Quince')
    const json = await textOf(client, { ...ask, keep: ['Quince'], for: '' }, 'json')
    expect(json).not.toMatch(/Varga|Lena/)
    expect(JSON.parse(json).records[0].title).toBe('With L.')
  })
})

function summaryWith(stretches: readonly ExportStretch[]) {
  const none = { words: [], triggers: [], helped: [], noted: [] }
  const [preparedOn, from, to] = ['2026-02-09', '2026-02-01', '2026-02-09']
  return exportSummarySchema.parse({
    ...{ by: '', for: '', help: '', safety: '', together: null, preparedOn, from, to },
    feelings: { entries: 12, by: 'week', stretches, ...none },
    ...{ days: [], agreements: [], attached: [], leftOut: [] },
  })
}

/** Middle, lowest and highest of each row. */
function tableOf(html: string): (number | null)[][] {
  const number = (text: string | undefined) => (text === undefined || text === '–' ? null : Number(text))
  const rows = [...html.matchAll(/<tr><th scope="row">.*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text),
  )
  return rows.map(([, middle, range]) => {
    const [low, high = low] = (range ?? '').split(' – ')
    return [number(middle), number(low === '' ? '–' : low), number(high === '' ? '–' : high)]
  })
}

/** The same, from where things are drawn: measured by the lines that bear the numbers 1 to 5. */
function chartOf(html: string): (number | null)[][] {
  const scale = scaleOf(html)
  const [one, five] = [1, 5].map((strength) => scale.find((line) => line.strength === strength)?.y ?? 0)
  const strengthAt = (y: number | null) =>
    y === null || one === undefined || five === undefined
      ? null
      : Math.round((1 + (4 * (one - y)) / (one - five)) * 4) / 4
  return groupsOf(html)
    .slice(scale.length)
    .map((group) => [
      strengthAt(placeIn(group, /<circle[^>]* cy="([\d.]+)"/)),
      strengthAt(placeIn(group, /class="range"[^>]* y1="([\d.]+)"/)),
      strengthAt(placeIn(group, /class="range"[^>]* y2="([\d.]+)"/)),
    ])
}

/** The five lines, each with its number. */
function scaleOf(html: string) {
  return groupsOf(html)
    .slice(0, 5)
    .map((group) => ({
      strength: placeIn(group, />(\d)<\/text>/) ?? 0,
      y: placeIn(group, /<line[^>]* y1="([\d.]+)"/) ?? 0,
    }))
}

function groupsOf(html: string): string[] {
  const [svg = ''] = /<svg.*?<\/svg>/.exec(html) ?? []
  return [...svg.matchAll(/<g>(.*?)<\/g>/g)].map(([, group = '']) => group)
}

function placeIn(group: string, pattern: RegExp): number | null {
  const [, place] = pattern.exec(group) ?? []
  return place === undefined ? null : Number(place)
}
