import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everyEntry } from '#api/journal-contract.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { bringIn, someImported } from '#tests/support/imported.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

async function journal() {
  const clock = manualClock()
  const tools = testTools({ deriveKey: quickKey, clock })
  const { client } = await createdEngine(join(tempFolder(), 'vault'), tools)
  const write = async (day: string, ...lines: string[]) => {
    clock.advance(1000)
    return (await client.journal.create({ day, document: plainDocument(...lines) })).id
  }
  const listed = async (filter = everyEntry) =>
    (await client.journal.list({ place: 'journal', filter, after: null, limit: 50 })).entries.map(({ id }) => id)
  const found = async (query: string, filter = everyEntry) =>
    (await client.journal.search({ query, filter, after: null, limit: 50 })).hits.map(({ entry }) => entry.id)
  return { clock, client, write, listed, found }
}

describe('the title of an entry', () => {
  test('is its own, and its first line where there is none', async () => {
    const { client, write } = await journal()
    const id = await write('2026-03-02', 'The tap was running', 'All evening.')
    const named = await client.journal.change({ id, ownTitle: '  The   kitchen\u0001 ' })
    expect(named).toMatchObject({ title: 'The kitchen', ownTitle: 'The kitchen' })
    expect(named.preview).toBe('The tap was running All evening.')
    const saved = await client.journal.save({ id, document: plainDocument('The tap is off') })
    expect(saved).toMatchObject({ title: 'The kitchen', preview: 'The tap is off' })
    const unnamed = await client.journal.change({ id, ownTitle: '   ' })
    expect(unnamed).toMatchObject({ title: 'The tap is off', ownTitle: null, preview: '' })
  })

  test('is found by search, and alone by titles', async () => {
    const { client, write, found } = await journal()
    const named = await write('2026-03-01', 'Harbour', 'and a lantern')
    await client.journal.change({ id: named, ownTitle: 'Évening at sea' })
    const other = await write('2026-03-02', 'Lantern light', 'at the evening table')
    const titles = async (query: string) =>
      (await client.journal.titles({ query, limit: 20 })).entries.map(({ id }) => id)
    expect(await found('evening')).toEqual([other, named])
    expect(await titles('even')).toEqual([named])
    expect(await titles('lantern')).toEqual([other])
    expect(await titles('evening lantern')).toEqual([])
    expect(await titles('harbour')).toEqual([])
    expect(await titles('"')).toEqual([])
    await client.journal.trash({ id: named })
    expect(await titles('even')).toEqual([])
  })
})

describe('the day of an entry', () => {
  test('can be changed, and the list follows', async () => {
    const { client, write, listed } = await journal()
    const older = await write('2026-03-01', 'one')
    const newer = await write('2026-03-02', 'two')
    expect((await client.journal.change({ id: older, day: '2026-03-03' })).day).toBe('2026-03-03')
    expect(await listed()).toEqual([older, newer])
    expect(await client.journal.days({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
      days: ['2026-03-02', '2026-03-03'],
    })
  })

  test('has a mark once, whatever is pinned or in the trash', async () => {
    const { client, write } = await journal()
    await client.journal.change({ id: await write('2026-03-02', 'pinned'), pinned: true })
    await write('2026-03-02', 'another')
    await client.journal.trash({ id: await write('2026-03-04', 'put away') })
    await write('2026-04-01', 'after')
    expect(await client.journal.days({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ days: ['2026-03-02'] })
  })
})

describe('pinned entries', () => {
  test('stand first, and every page goes on where the one before ended', async () => {
    const { client, write } = await journal()
    const ids = new Map<string, string>()
    for (const name of ['1', '2', '3', '4', '5', '6', '7']) ids.set(name, await write(`2026-03-0${name}`, name))
    for (const name of ['2', '4', '5']) await client.journal.change({ id: ids.get(name) ?? '', pinned: true })
    const pages: string[][] = []
    let after: Awaited<ReturnType<typeof client.journal.list>>['next'] = null
    do {
      const page = await client.journal.list({ place: 'journal', after, limit: 2 })
      pages.push(page.entries.map(({ title, pinned }) => `${title}${pinned ? '!' : ''}`))
      after = page.next
    } while (after !== null)
    expect(pages).toEqual([['5!', '4!'], ['2!', '7'], ['6', '3'], ['1']])
  })
})

describe('tags', () => {
  test('are one in upper and lower case, and go with the last entry that has them', async () => {
    const { client, write } = await journal()
    const first = await write('2026-03-01', 'one')
    const second = await write('2026-03-02', 'two')
    await client.journal.change({ id: first, tags: ['Winter', ' the\tkids '] })
    expect((await client.journal.change({ id: second, tags: ['WINTER', 'winter'] })).tags).toEqual(['Winter'])
    const labels = async () => (await client.journal.labels({})).tags.map(({ label }) => label)
    expect(await labels()).toEqual(['the kids', 'Winter'])
    await client.journal.change({ id: first, tags: ['Winter'] })
    expect(await labels()).toEqual(['Winter'])
    const spelled = await client.journal.change({
      id: first,
      tags: ['Winter', 'Cafe\u0301', 'caf\u00e9', '\uff37inter'],
    })
    expect(spelled.tags, 'however a letter is spelled').toEqual(['Cafe\u0301', 'Winter'])
    await client.journal.change({ id: first, tags: ['Winter'] })
    for (const id of [first, second]) {
      await client.journal.trash({ id })
      expect(await labels(), 'an entry in the trash keeps its tags').toEqual(['Winter'])
      await client.journal.erase({ id })
    }
    expect(await labels()).toEqual([])
  })

  test('get another label on every entry, become one only when asked, and go from every entry', async () => {
    const { client, write, listed } = await journal()
    const [one, two, three] = [
      await write('2026-03-01', 'a'),
      await write('2026-03-02', 'b'),
      await write('2026-03-03', 'c'),
    ]
    await client.journal.change({ id: one, tags: ['winter', 'walks'] })
    await client.journal.change({ id: two, tags: ['winter'] })
    await client.journal.change({ id: three, tags: ['Walks'] })
    await client.journal.trash({ id: two })
    const idOf = async (label: string) =>
      (await client.journal.labels({})).tags.find((tag) => tag.label === label)?.id ?? ''
    const tagsOf = async (id: string) => (await client.journal.open({ id })).tags
    const winter = await idOf('winter')
    expect(await client.journal.renameTag({ id: winter, label: '  Cold \t months ', merge: false })).toEqual({
      done: true,
    })
    expect([await tagsOf(one), await tagsOf(two)]).toEqual([['Cold months', 'walks'], ['Cold months']])
    expect(await client.journal.renameTag({ id: winter, label: 'cold months', merge: false })).toEqual({ done: true })

    expect(await client.journal.renameTag({ id: winter, label: 'WALKS', merge: false })).toEqual({ done: false })
    expect(await tagsOf(two), 'nothing changed').toEqual(['cold months'])
    expect(await client.journal.renameTag({ id: winter, label: 'WALKS', merge: true })).toEqual({ done: true })
    expect([await tagsOf(one), await tagsOf(two), await tagsOf(three)]).toEqual([['WALKS'], ['WALKS'], ['WALKS']])
    expect(await listed({ ...everyEntry, tag: await idOf('WALKS') })).toEqual([three, one])

    await client.journal.removeTag({ id: await idOf('WALKS') })
    expect([await tagsOf(one), await tagsOf(two), await tagsOf(three)]).toEqual([[], [], []])
    expect((await client.journal.labels({})).tags).toEqual([])
    await expect(client.journal.removeTag({ id: winter })).rejects.toMatchObject({ code: 'not-found' })
    await expect(client.journal.renameTag({ id: winter, label: 'x', merge: true })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(client.journal.renameTag({ id: winter, label: ' ', merge: true })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  test('narrow the list and the search, as days and prompts do', async () => {
    const { client, write, listed, found } = await journal()
    const one = await write('2026-03-01', 'lantern')
    const two = await write('2026-03-02', 'lantern')
    const begun = await client.journal.create({
      day: '2026-03-03',
      document: plainDocument('lantern'),
      prompt: { id: 'p_c01' },
    })
    const own = await client.journal.create({
      day: '2026-03-04',
      document: plainDocument('lantern'),
      prompt: { text: 'What was cold today?' },
    })
    await client.journal.change({ id: one, tags: ['winter'], pinned: true })
    const { tags, prompts } = await client.journal.labels({})
    expect(prompts).toEqual(['p_c01'])
    const tag = tags[0]?.id ?? ''
    const narrowed = [
      [{ ...everyEntry, tag }, [one]],
      [{ ...everyEntry, from: '2026-03-02', to: '2026-03-03' }, [begun.id, two]],
      [{ ...everyEntry, to: '2026-03-01' }, [one]],
      [{ ...everyEntry, prompt: 'p_c01' }, [begun.id]],
      [{ ...everyEntry, prompt: 'any' }, [own.id, begun.id]],
      [{ ...everyEntry, prompt: 'any', tag }, []],
      [{ ...everyEntry, template: 'What was cold today?' }, [own.id]],
      [{ ...everyEntry, template: 'What was cold' }, []],
    ] as const
    for (const [filter, ids] of narrowed) {
      expect(await listed(filter)).toEqual(ids)
      expect(await found('lantern', filter)).toEqual(ids)
    }
    expect((await client.journal.open({ id: own.id })).prompt).toEqual({ text: 'What was cold today?' })
    expect((await client.journal.open({ id: two })).prompt).toBeNull()

    // Chosen while the entry was being made.
    expect((await client.journal.change({ id: two, prompt: { id: 'p_c01' } })).prompt).toEqual({ id: 'p_c01' })
    expect(await listed({ ...everyEntry, prompt: 'p_c01' })).toEqual([begun.id, two])
    expect(
      (await client.journal.change({ id: two, day: '2026-03-02' })).prompt,
      'as long as it is not named',
    ).not.toBeNull()
    expect((await client.journal.change({ id: begun.id, prompt: null })).prompt).toBeNull()
    expect((await client.journal.change({ id: two, prompt: { text: 'What was cold today?' } })).prompt).toEqual({
      text: 'What was cold today?',
    })
    expect(await listed({ ...everyEntry, template: 'What was cold today?' })).toEqual([own.id, two])
    expect(await listed({ ...everyEntry, prompt: 'p_c01' })).toEqual([])
  })
})

test('this day in earlier years has what was written then, and heavy prompts only when asked for', async () => {
  const { client, write } = await journal()
  const onDay = async (today: string, heavy = false) => {
    const { entries, leftOut } = await client.journal.onThisDay({ today, heavy })
    return [entries.map(({ id }) => id), leftOut]
  }
  const [past, before] = [await write('2024-03-02', 'two years ago'), await write('2025-03-02', 'a year ago')]
  await write('2026-03-02', 'today')
  await write('2025-03-03', 'the day after')
  await write('2027-03-02', 'dated ahead')
  await client.journal.change({ id: past, pinned: true })
  const trashed = await write('2023-03-02', 'put away')
  await client.journal.trash({ id: trashed })
  expect(await onDay('2026-03-02')).toEqual([[before, past], false])
  const heavy = await client.journal.create({
    day: '2022-03-02',
    document: plainDocument('staying'),
    prompt: { id: 'p_c18' },
  })
  expect(await onDay('2026-03-02')).toEqual([[before, past], true])
  expect(await onDay('2026-03-02', true)).toEqual([[before, past, heavy.id], false])
  expect(await onDay('2028-02-29')).toEqual([[], false])
})

describe('prompts', () => {
  const madeOn = '2026-03-02'
  const dayAfter = (days: number) => new Date(Date.parse(madeOn) + days * 86_400_000).toISOString().slice(0, 10)

  test('that were put off come back after 60 days', async () => {
    const { client } = await journal()
    const ask = (today: string) => client.journal.prompts({ today })
    expect(await ask(madeOn)).toEqual({ putOff: [], firstWeek: true, templates: [] })
    await client.journal.putOffPrompt({ id: 'p_c02', today: madeOn })
    expect((await ask('2026-04-30')).putOff).toEqual(['p_c02'])
    expect((await ask('2026-05-01')).putOff).toEqual([])
  })

  test('know the first week of a room, whatever its entries are dated', async () => {
    const { client } = await journal()
    const isFirstWeek = async (days: number) => (await client.journal.prompts({ today: dayAfter(days) })).firstWeek
    expect(await isFirstWeek(6)).toBe(true)
    expect(await isFirstWeek(7), 'with no entry').toBe(false)
    const createdAt = '2016-03-02T20:15:00.000Z'
    await bringIn(client, [someImported({ day: '2016-03-02', createdAt, updatedAt: createdAt })])
    const [old] = (await client.journal.list({ place: 'journal', after: null, limit: 1 })).entries
    expect(old?.createdAt, 'control: ten years before the room').toBe(createdAt)
    expect(await isFirstWeek(0)).toBe(true)
    expect(await isFirstWeek(6)).toBe(true)
    expect(await isFirstWeek(7)).toBe(false)
  })
})
