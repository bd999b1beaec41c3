import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportedEntry } from '#api/import-contract.ts'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'
import { jpegOf, sendImage } from '#tests/support/images.ts'
import { someImported } from '#tests/support/imported.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, type EngineClient, type OpenEngine, unlockedEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { openImport } from '#vault/import/import-service.ts'

const tools = testTools({ deriveKey: quickKey })
const day = '2026-03-02'
const nextPassphrase = 'lantern orchard bridge velvet harvest meadow'

async function room() {
  const folder = join(tempFolder(), 'vault')
  const opened = await createdEngine(folder, tools)
  const own = await opened.client.journal.create({ day, document: plainDocument('Own words') })
  return { folder, own: own.id, ...opened }
}

/** As many as are asked for, each of a day of its own, the latest first. */
function many(count: number, said: (n: number) => Partial<ImportedEntry> = () => ({})): ImportedEntry[] {
  return Array.from({ length: count }, (_, n) => {
    const date = new Date(Date.UTC(2019, 0, 1 + count - n, 20)).toISOString()
    return someImported({
      source: `elsewhere:${n}`,
      day: date.slice(0, 10),
      createdAt: date,
      updatedAt: date,
      document: plainDocument(`Brought ${n}`, `and its words ${n}`),
      ...said(n),
    })
  })
}

async function setAside({ client }: OpenEngine, entries: readonly ImportedEntry[]): Promise<string> {
  const { id } = await client.import.begin({})
  for (let at = 0; at < entries.length; at += 200) {
    await client.import.add({ id, entries: entries.slice(at, at + 200) })
  }
  return id
}

async function bringIn(opened: OpenEngine, entries: readonly ImportedEntry[]) {
  const id = await setAside(opened, entries)
  const steps: string[] = []
  for await (const { step } of await opened.client.import.commit({ id })) steps.push(step)
  return { id, steps }
}

async function titles({ client }: OpenEngine, place: 'journal' | 'trash' = 'journal') {
  const { entries } = await client.journal.list({ place, after: null, limit: 50 })
  return entries.map(({ title }) => title)
}

/** Whatever is left of an import in the tables of a room. */
function remains({ engine }: OpenEngine) {
  const count = (sql: string) =>
    Number(engine.context.session.room().store.read((db) => db.prepare(`SELECT count(*) FROM ${sql}`).pluck().get()))
  return {
    aside: count('import_entry'),
    entries: count('entry'),
    documents: count('entry_document'),
    tags: count('tag'),
    sources: count('imported'),
    found: count('entry_words'),
  }
}
const onlyOwn = { aside: 0, entries: 1, documents: 1, tags: 0, sources: 0 }

describe('bringing in', () => {
  test('makes entries of all that was set aside, each as it was, in the order of their days', async () => {
    const opened = await room()
    const { client } = opened
    const chosen = someImported({
      source: 'elsewhere:chosen',
      day: '2018-06-01',
      ownTitle: 'A summer',
      tags: ['Winter', 'rain'],
      pinned: true,
      prompt: { id: 'p_c01' },
      createdAt: '2018-06-01T22:30:00.000Z',
      updatedAt: '2018-06-03T09:00:00.000Z',
    })
    const { steps } = await bringIn(opened, [...many(450), chosen])

    expect([...new Set(steps)]).toEqual(['keeping', 'searching', 'done'])
    const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
    expect(entries.slice(0, 3).map(({ title }) => title)).toEqual(['A summer', 'Own words', 'Brought 0'])
    const entry = await client.journal.open({ id: entries[0]?.id ?? '' })
    const { source: _source, tags, ...expected } = chosen
    expect(entry).toMatchObject({ ...expected, trashedAt: null })
    expect(entry.tags.toSorted()).toEqual(tags.toSorted())
    const { hits } = await client.journal.search({ query: 'brought', after: null, limit: 3 })
    expect(hits.map(({ entry }) => entry.title)).toEqual(['Brought 0', 'Brought 1', 'Brought 2'])
    expect(remains(opened)).toMatchObject({ aside: 0, entries: 452, documents: 452, tags: 2, sources: 451 })
  })

  test('shows nothing before it is done, and nothing of what was given up', async () => {
    const opened = await room()
    const id = await setAside(
      opened,
      many(450, () => ({ tags: ['winter'] })),
    )
    expect(await titles(opened)).toEqual(['Own words'])
    await opened.client.import.cancel({ id })
    expect(remains(opened)).toMatchObject(onlyOwn)
    await expect(opened.client.import.commit({ id }).then(first)).rejects.toMatchObject({ code: 'not-found' })
    await expect(opened.client.import.add({ id, entries: many(1) })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('stopped while entries are made, it leaves none of them', async () => {
    const opened = await room()
    const { client } = opened
    const id = await setAside(
      opened,
      many(900, () => ({ tags: ['winter'] })),
    )
    const steps = await client.import.commit({ id })
    for (let n = 0; n < 3; n += 1) await steps.next()
    expect(remains(opened).entries, 'some are made, and nowhere yet').toBeGreaterThan(1)
    expect(await titles(opened)).toEqual(['Own words'])
    expect(await titles(opened, 'trash')).toEqual([])
    await client.journal.search({ query: 'brought', after: null, limit: 1 }) // puts them into the index
    await steps.return?.()
    await expect.poll(() => remains(opened)).toMatchObject({ ...onlyOwn, found: 1 })
    expect((await client.journal.search({ query: 'brought', after: null, limit: 1 })).hits).toEqual([])
    const again = await bringIn(opened, many(3))
    expect(again.steps).toContain('done')
    expect(await titles(opened)).toHaveLength(4)
  })

  test('given up while entries are made, it leaves none of them, whatever is still on its way', async () => {
    const opened = await room()
    const { client } = opened
    const id = await setAside(opened, many(900))
    const steps = await client.import.commit({ id })
    for (let n = 0; n < 3; n += 1) await steps.next()
    const next = Promise.allSettled([steps.next()]) // its turn comes after what is said now
    await client.import.cancel({ id })
    expect((await client.import.last({})).last).toBe(null)
    expect((await next)[0]).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } })
    await expect.poll(() => remains(opened)).toMatchObject(onlyOwn)
    const all = await setAside(opened, many(3))
    for await (const _ of await client.import.commit({ id: all }));
    await expect(client.import.cancel({ id: all }), 'control: too late').rejects.toMatchObject({ code: 'not-found' })
    expect((await client.import.last({})).last).toEqual({ id: all, entries: 3 })
  })

  test('begun anew in the middle, the first one ends and leaves nothing', async () => {
    const opened = await room()
    const first = await opened.client.import.commit({ id: await setAside(opened, many(900)) })
    for (let n = 0; n < 3; n += 1) await first.next()
    const id = await setAside(
      opened,
      many(2, (n) => ({ source: `another:${n}` })),
    )
    const failed = async () => {
      for await (const _ of first);
    }
    await expect(failed()).rejects.toMatchObject({ code: 'not-found' })
    for await (const _ of await opened.client.import.commit({ id }));
    expect(remains(opened)).toMatchObject({ aside: 0, entries: 3, sources: 2 })
  })

  test('does not keep a save waiting until it is done', async () => {
    const opened = await room()
    const { client, own } = opened
    const id = await setAside(opened, many(900))
    const seen: string[] = []
    for await (const { step } of await client.import.commit({ id })) {
      seen.push(step)
      if (seen.length % 2 === 0) await client.journal.save({ id: own, document: plainDocument(`Saved ${seen.length}`) })
    }
    expect(await titles(opened)).toContain(`Saved ${seen.length - (seen.length % 2)}`)
    expect(remains(opened).entries).toBe(901)
  })

  test('is over, and everything is there, when the search cannot be brought up to date: the next search does it', async () => {
    const opened = await room()
    const { store } = opened.engine.context.session.room()
    const found = async () => (await opened.client.journal.search({ query: 'brought', after: null, limit: 5 })).hits
    const id = await setAside(opened, many(3))
    store.write((db) =>
      db.exec(`CREATE TEMP TRIGGER no_place BEFORE INSERT ON entry_words BEGIN SELECT RAISE(FAIL, 'no place'); END`),
    )
    const steps: string[] = []
    for await (const { step } of await opened.client.import.commit({ id })) steps.push(step)
    expect(steps.at(-1)).toBe('done')
    expect(await titles(opened)).toHaveLength(4)
    await expect(found(), 'control: it cannot').rejects.toMatchObject({ code: 'internal' })
    store.write((db) => db.exec('DROP TRIGGER no_place'))
    expect(await found()).toHaveLength(3)
  })
})

describe('an entry that comes again', () => {
  test('is known in the journal and in the trash, stays as it is, and is unknown once it was erased', async () => {
    const opened = await room()
    const { client } = opened
    await bringIn(opened, many(3))
    const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
    const [, second, third] = entries
    await client.journal.save({ id: second?.id ?? '', document: plainDocument('Written on') })
    await client.journal.trash({ id: third?.id ?? '' })

    const { id } = await client.import.begin({})
    expect(await client.import.add({ id, entries: [...many(3), ...many(1, () => ({ source: 'new' }))] })).toEqual({
      taken: 1,
      known: 3,
      twice: 0,
    })
    expect(await client.import.add({ id, entries: many(1, () => ({ source: 'new' })) })).toMatchObject({ twice: 1 })
    expect(await titles(opened)).toContain('Written on')
    await client.import.cancel({ id })

    await client.journal.erase({ id: third?.id ?? '' })
    const { id: next } = await client.import.begin({})
    expect(await client.import.add({ id: next, entries: many(3) })).toMatchObject({ taken: 1, known: 2 })
  })

  test('is known under another passphrase, and as an earlier copy knew it when one takes the place of the room', async () => {
    const opened = await room()
    const { client, folder } = opened
    await bringIn(opened, many(2))
    const known = async (there: EngineClient) => {
      const { id } = await there.import.begin({})
      const { known, taken } = await there.import.add({ id, entries: many(3) })
      await there.import.cancel({ id })
      return { known, taken }
    }
    await client.session.changePassphrase({ current: goodPassphrase, next: nextPassphrase })
    expect(await known(client)).toEqual({ known: 2, taken: 1 })

    await opened.engine.context.session.room().snapshots.keep()
    await bringIn(
      opened,
      many(1, () => ({ source: 'elsewhere:2' })),
    )
    expect(await known(client)).toEqual({ known: 3, taken: 0 })
    const [copy] = (await client.snapshots.list({})).copies
    await client.snapshots.restore({ file: copy?.file ?? '' })
    expect(await known(client), 'what came after the copy is not in the room, and is taken again').toEqual({
      known: 2,
      taken: 1,
    })
    opened.engine.close()
    const again = await unlockedEngine(folder, tools, nextPassphrase)
    expect(await known(again.client)).toEqual({ known: 2, taken: 1 })
  })

  test('is known before anything of it is brought', async () => {
    const opened = await room()
    await bringIn(opened, many(2))
    const { id } = await opened.client.import.begin({})
    const sources = ['elsewhere:0', 'elsewhere:7', `own:${opened.own}`, 'own:another']
    expect(await opened.client.import.known({ id, sources })).toEqual({ known: [true, false, true, false] })
  })

  test('is known by its own id where it was taken out of this room', async () => {
    const opened = await room()
    const { id } = await opened.client.import.begin({})
    const entries = [someImported({ source: `own:${opened.own}` }), someImported({ source: 'own:another' })]
    expect(await opened.client.import.add({ id, entries })).toEqual({ taken: 1, known: 1, twice: 0 })
  })

  test('is known by a digest that only this room can make', async () => {
    const [one, other] = [await room(), await room()]
    for (const opened of [one, other]) await bringIn(opened, many(1))
    const digestIn = ({ engine }: OpenEngine) =>
      engine.context.session.room().store.read((db) => db.prepare('SELECT source FROM imported').pluck().get())
    expect(digestIn(one)).not.toBe(digestIn(other))
    expect(String(digestIn(one))).not.toContain('elsewhere')
  })
})

describe('what was brought in', () => {
  test('can be taken back into the trash, and nothing else with it', async () => {
    const opened = await room()
    await bringIn(
      opened,
      many(2, (n) => ({ source: `earlier:${n}` })),
    )
    const { id } = await bringIn(opened, many(450))
    const { entries } = await opened.client.journal.list({ place: 'journal', after: null, limit: 4 })
    await opened.client.journal.trash({ id: entries[1]?.id ?? '' })
    expect(await opened.client.import.takeBack({ id })).toEqual({ entries: 449 })
    expect(await titles(opened)).toHaveLength(3)
    expect(await titles(opened, 'trash')).toHaveLength(50)
    expect(await opened.client.import.takeBack({ id: opened.own })).toEqual({ entries: 0 })
  })

  test('has its thirty days in the trash from when it was taken back, and not from when the room was looked at', async () => {
    const clock = manualClock('2026-03-02T08:00:00.000Z')
    const opened = await createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey, clock }))
    const { client } = opened
    const { id } = await bringIn(opened, many(1))
    const own = await client.journal.create({ day, document: plainDocument('Own words') })
    await client.journal.trash({ id: own.id }) // the room has been looked at now
    clock.advance(5 * 3600 * 1000) // less than from one look to the next
    await client.import.takeBack({ id })
    const from = opened.engine.context.session
      .room()
      .store.read((db) => db.prepare('SELECT trash_from FROM entry ORDER BY number').pluck().all())
    expect(Number(from[0]) - Number(from[1])).toBe(5 * 3600 * 1000)
  })

  test('can be taken back later too, one import after the other, as long as something of it is there', async () => {
    const opened = await room()
    const { client } = opened
    const last = async () => (await client.import.last({})).last
    expect(await last()).toBeNull()
    const { id: first } = await bringIn(opened, many(2))
    const { id: second } = await bringIn(
      opened,
      many(3, (n) => ({ source: `later:${n}` })),
    )
    expect(await last()).toEqual({ id: second, entries: 3 })
    const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
    await client.journal.trash({ id: entries[1]?.id ?? '' })
    expect((await last())?.entries).toBe(2)
    await client.import.takeBack({ id: second })
    expect(await last()).toEqual({ id: first, entries: 2 })
    await setAside(
      opened,
      many(1, () => ({ source: 'only set aside' })),
    )
    expect((await last())?.id).toBe(first)
    await client.import.takeBack({ id: first })
    expect(await last()).toBeNull()
  })
})

describe('what does not fit', () => {
  test('is refused whole, and sets nothing aside', async () => {
    const opened = await room()
    const { id } = await opened.client.import.begin({})
    const wrong: unknown[] = [
      { ...someImported(), document: { type: 'doc', content: [{ type: 'html' }] } },
      { ...someImported(), day: '2019-02-30' },
      { ...someImported(), createdAt: 'yesterday' },
      { ...someImported(), prompt: { id: 'p_z99' } },
      { ...someImported(), tags: Array.from({ length: 21 }, (_, n) => `tag ${n}`) },
      { ...someImported(), source: '' },
      { ...someImported(), __proto__: null, trashedAt: null },
    ]
    for (const entry of wrong) {
      const entries = [someImported({ source: 'fine' }), entry as ImportedEntry]
      await expect(opened.client.import.add({ id, entries })).rejects.toMatchObject({ code: 'invalid-input' })
    }
    expect(remains(opened)).toMatchObject(onlyOwn)
    expect(await opened.client.import.add({ id, entries: [someImported()] })).toMatchObject({ taken: 1 })
  })

  test('is too large beyond what one import can bring', async () => {
    const { engine } = await room()
    const { store } = engine.context.session.room()
    const { clock, newUuid } = tools
    const few = openImport({ store, clock, newId: newUuid, limits: { entries: 3, length: 10_000 } })
    const { id } = await few.begin()
    few.add(id, many(2))
    expect(() =>
      few.add(
        id,
        many(2, (n) => ({ source: `more:${n}` })),
      ),
    ).toThrow('too-large')
    const long = { ...someImported(), document: plainDocument('x'.repeat(10_000)) }
    expect(() => few.add(id, [long])).toThrow('too-large')
    few.add(
      id,
      many(1, () => ({ source: 'third' })),
    )
  })
})

describe('what was set aside and never brought in', () => {
  test('is gone when the room is opened the next time', async () => {
    const opened = await room()
    await setAside(opened, many(450))
    const steps = await opened.client.import.commit({ id: await setAside(opened, many(450)) })
    for (let n = 0; n < 2; n += 1) await steps.next()
    expect(remains(opened).aside, 'control').toBeGreaterThan(0)
    opened.engine.close()
    const again = await unlockedEngine(opened.folder, tools)
    expect(remains(again)).toMatchObject(onlyOwn)
  })

  test('ends with the old passphrase', async () => {
    const opened = await room()
    const id = await setAside(opened, many(450))
    await opened.client.session.changePassphrase({ current: goodPassphrase, next: nextPassphrase })
    expect(remains(opened)).toMatchObject(onlyOwn)
    await expect(opened.client.import.add({ id, entries: many(1) })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('goes at once with the pictures that came for it, and no other one', async () => {
    const opened = await room()
    const { client } = opened
    const pictures = async (count: number) => {
      const bytes = jpegOf(8, 6)
      const ids: string[] = []
      for (let n = 0; n < count; n += 1) ids.push((await sendImage(client, bytes, bytes)).id)
      return ids
    }
    const [own = '', justTaken = ''] = await pictures(2)
    await client.journal.create({ day, document: { type: 'doc', content: [imageBlock(own)] } })
    const shown = (ids: readonly string[]) =>
      many(ids.length, (n) => ({ document: { type: 'doc', content: [imageBlock(ids[n] ?? '')] } }))
    const left = () =>
      opened.engine.context.session
        .room()
        .store.read((db) => db.prepare('SELECT id FROM image ORDER BY number').pluck().all())

    const id = await setAside(opened, shown(await pictures(45)))
    expect(left()).toHaveLength(47)
    await client.import.cancel({ id })
    expect(left()).toEqual([own, justTaken])

    const steps = await client.import.commit({
      id: await setAside(opened, [...shown(await pictures(3)), ...many(250).slice(3)]),
    })
    for (let n = 0; n < 2; n += 1) await steps.next()
    expect(remains(opened).entries).toBeGreaterThan(2)
    await steps.return?.()
    await expect.poll(left).toEqual([own, justTaken])

    await bringIn(opened, shown(await pictures(1)))
    expect(left(), 'control: what is brought in keeps its picture').toHaveLength(3)
  })

  test('is in no earlier copy', async () => {
    const opened = await room()
    await setAside(opened, many(450))
    await opened.engine.context.session.room().snapshots.keep()
    const [copy] = (await opened.client.snapshots.list({})).copies
    await opened.client.snapshots.restore({ file: copy?.file ?? '' })
    expect(remains(opened)).toMatchObject(onlyOwn)
  })
})

async function first<T>(steps: AsyncIterableIterator<T>): Promise<T> {
  return (await steps.next()).value
}
