import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'
import { jpegOf, sendImage } from '#tests/support/images.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, openEngine, unlockedEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { thinVersions } from '#vault/versions/versions-store.ts'

const day = '2026-03-02'
const pause = 5000
const nextPassphrase = 'gravel sunlight parcel winter tunnel basket'

async function writing() {
  const clock = manualClock()
  const folder = join(tempFolder(), 'vault')
  const tools = testTools({ deriveKey: quickKey, clock })
  const { client, engine } = await createdEngine(folder, tools)
  const { id } = await client.journal.create({ day, document: plainDocument('first') })
  const save = (...lines: string[]) => client.journal.save({ id, document: plainDocument(...lines) })
  return { clock, folder, tools, client, engine, id, save, ...readings(client, id) }
}

function readings(client: Awaited<ReturnType<typeof createdEngine>>['client'], id: string) {
  const list = async () => (await client.versions.list({ id })).versions
  /** The words of every version, the latest first. */
  const texts = async () => {
    const versions = await Promise.all((await list()).map((version) => client.versions.open({ id: version.id })))
    return versions.map(({ document }) => JSON.stringify(document).match(/"text":"([^"]*)"/)?.[1] ?? '')
  }
  return { list, texts }
}

describe('a version', () => {
  test('is kept of each pause once somebody writes on, and of no key in between', async () => {
    const { clock, save, texts, list } = await writing()
    for (const words of ['first w', 'first wo', 'first words']) {
      clock.advance(400)
      await save(words)
    }
    expect(await texts()).toEqual([])
    clock.advance(pause)
    await save('second words')
    clock.advance(pause - 1)
    await save('second words, without a pause')
    clock.advance(pause)
    await save('third words')
    expect(await texts()).toEqual(['second words, without a pause', 'first words'])
    expect((await list()).map(({ writtenAt }) => writtenAt)).toEqual([
      '2026-03-02T20:15:11.199Z',
      '2026-03-02T20:15:01.200Z',
    ])
  })

  test('has the title that the entry had, and a title that is typed is one version, not one a letter', async () => {
    const { clock, client, id, list } = await writing()
    await client.journal.change({ id, ownTitle: 'Before' })
    clock.advance(pause)
    for (const ownTitle of ['A', 'Af', 'After']) {
      await client.journal.change({ id, ownTitle })
      clock.advance(400)
    }
    const versions = await list()
    expect(versions).toHaveLength(1)
    expect(await client.versions.open({ id: versions[0]?.id ?? '' })).toMatchObject({ entryId: id, ownTitle: 'Before' })
  })

  test('of the same words is not kept twice', async () => {
    const { clock, save, texts } = await writing()
    for (let n = 0; n < 3; n += 1) {
      clock.advance(pause)
      await save('first, and a slip')
      clock.advance(400)
      await save('first')
    }
    expect(await texts()).toEqual(['first'])
  })

  test('is kept when the clock is set back, and stays in the order in which it was written', async () => {
    const { clock, save, texts } = await writing()
    clock.advance(-10 * 24 * 3600 * 1000)
    await save('after it was set back')
    clock.advance(pause)
    await save('and on')
    expect(await texts()).toEqual(['after it was set back', 'first'])
  })

  test('of many pauses in a short time leaves the latest ones, and the last one of each ten minutes', async () => {
    const { clock, save, texts } = await writing()
    for (let n = 0; n < 45; n += 1) {
      clock.advance(60_000)
      await save(`words ${n}`)
    }
    clock.advance(pause)
    const kept = await texts()
    expect(kept.slice(0, 16)).toEqual(Array.from({ length: 16 }, (_, n) => `words ${43 - n}`))
    expect(kept.slice(16)).toEqual(['words 23', 'words 13', 'words 3'])
  })

  test('makes way for later ones of any entry when all of them become too much', async () => {
    const { clock, client, engine, save, texts } = await writing()
    const other = await client.journal.create({ day, document: plainDocument('another') })
    clock.advance(2 * pause)
    await client.journal.save({ id: other.id, document: plainDocument('another, changed') })
    for (const words of ['second', 'third']) {
      clock.advance(pause)
      await save(words)
    }
    const { store } = engine.context.session.room()
    const sizes = store.read((db) =>
      db.prepare('SELECT bytes FROM entry_version ORDER BY number').pluck().all(),
    ) as number[]
    expect(sizes).toHaveLength(3)
    store.write((db) => thinVersions(db, 1, (sizes[1] ?? 0) + (sizes[2] ?? 0)))
    expect(await texts()).toEqual(['second', 'first'])
    expect((await client.versions.list({ id: other.id })).versions).toEqual([])
    store.write((db) => thinVersions(db, 1, 0))
    expect(await texts()).toEqual([])
  })
})

describe('restoring', () => {
  test('keeps the present words first, and can be taken back; search follows', async () => {
    const { clock, client, id, save, list, texts } = await writing()
    await client.journal.change({ id, ownTitle: 'Garden' })
    clock.advance(pause)
    await save('second')
    await client.journal.change({ id, ownTitle: 'Harbour' })
    const [version] = await list()
    const { entry, before } = await client.versions.restore({ id: version?.id ?? '' })
    expect(entry).toMatchObject({ id, ownTitle: 'Garden', title: 'Garden', document: plainDocument('first') })
    expect(await texts()).toEqual(['second', 'first'])
    expect(before).toBe((await list())[0]?.id)
    const found = async (query: string) => (await client.journal.search({ query, after: null, limit: 5 })).hits.length
    expect([await found('first'), await found('second'), await found('harbour')]).toEqual([1, 0, 0])

    const back = await client.versions.restore({ id: before })
    expect(back.entry).toMatchObject({ ownTitle: 'Harbour', document: plainDocument('second') })
    expect([await found('first'), await found('second')]).toEqual([0, 1])
    expect(await texts(), 'what was restored for a moment is kept too').toEqual(['first', 'second', 'first'])
  })

  test('while somebody writes on loses nothing of what was typed last', async () => {
    const { clock, client, save, list, texts } = await writing()
    clock.advance(pause)
    await save('second')
    clock.advance(400)
    await save('second, half a sen')
    const [version] = await list()
    await client.versions.restore({ id: version?.id ?? '' })
    expect(await texts()).toEqual(['second, half a sen', 'first'])
  })
})

describe('versions', () => {
  test('are erased with one call, and the entry stays', async () => {
    const { clock, client, id, save, texts } = await writing()
    clock.advance(pause)
    await save('second')
    await client.versions.clear({ id })
    expect(await texts()).toEqual([])
    expect((await client.journal.open({ id })).document).toEqual(plainDocument('second'))
  })

  test('stay while their entry is in the trash, and go when it is erased for good', async () => {
    const { clock, client, engine, id, save, list } = await writing()
    clock.advance(pause)
    await save('second')
    const [version] = await list()
    await client.journal.trash({ id })
    expect(await list()).toHaveLength(1)
    await client.journal.erase({ id })
    await expect(client.versions.list({ id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(client.versions.open({ id: version?.id ?? '' })).rejects.toMatchObject({ code: 'not-found' })
    const { store } = engine.context.session.room()
    expect(store.read((db) => db.prepare('SELECT count(*) FROM entry_version').pluck().get())).toBe(0)
  })

  test('are there after a lock, under another passphrase, and in a vault of one’s own elsewhere', async () => {
    const { clock, folder, tools, client, engine, id, save, texts } = await writing()
    clock.advance(pause)
    await save('second')
    await client.session.changePassphrase({ current: goodPassphrase, next: nextPassphrase })
    expect(await texts()).toEqual(['first'])
    const elsewhere = join(tempFolder(), 'my own')
    for await (const _step of await client.leaving.copy({ folder: elsewhere, passphrase: nextPassphrase }));
    engine.close()
    const again = await unlockedEngine(folder, tools, nextPassphrase)
    expect(await readings(again.client, id).texts()).toEqual(['first'])
    again.engine.close()
    const own = await unlockedEngine(elsewhere, tools, nextPassphrase)
    expect(await readings(own.client, id).texts()).toEqual(['first'])
  })

  test('hold their pictures, also when nothing else does, until they are erased', async () => {
    const { clock, folder, tools, client, engine, id, save } = await writing()
    const image = await sendImage(client, jpegOf(8, 6))
    await client.journal.save({ id, document: { type: 'doc', content: [imageBlock(image.id)] } })
    clock.advance(pause)
    await save('without it')
    engine.close()
    const again = await unlockedEngine(folder, tools)
    const read = () => again.client.images.read({ id: image.id, part: 'picture', piece: 0 })
    await expect(read()).resolves.toMatchObject({ form: 'jpeg' })
    const { versions } = await again.client.versions.list({ id })
    const { entry } = await again.client.versions.restore({ id: versions[0]?.id ?? '' })
    expect(entry).toMatchObject({ hasImage: true })
    await again.client.versions.clear({ id })
    await expect(read(), 'the entry holds it again').resolves.toMatchObject({ form: 'jpeg' })
    clock.advance(pause)
    await again.client.journal.save({ id, document: plainDocument('without it') })
    await again.client.versions.clear({ id })
    await expect(read()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('are those of the earlier copy when one takes the place of the room', async () => {
    const { clock, client, engine, save, texts } = await writing()
    clock.advance(pause)
    await save('second')
    await engine.context.session.room().snapshots.keep()
    clock.advance(pause)
    await save('third')
    expect(await texts()).toEqual(['second', 'first'])
    const { copies } = await client.snapshots.list({})
    await client.snapshots.restore({ file: copies[0]?.file ?? '' })
    expect(await texts()).toEqual(['first'])
  })

  test('that do not unpack are a damaged vault, and nothing of them is in the error', async () => {
    const { clock, client, engine, save, list } = await writing()
    clock.advance(pause)
    await save('second')
    const { store } = engine.context.session.room()
    store.write((db) => db.prepare("UPDATE entry_version SET packed = x'ffff'").run())
    const [version] = await list()
    await expect(client.versions.open({ id: version?.id ?? '' })).rejects.toMatchObject({ code: 'vault-damaged' })
  })

  test('survive an engine that ends without closing anything', async () => {
    const { clock, folder, tools, save, id } = await writing()
    clock.advance(pause)
    await save('second')
    const { cpSync } = await import('node:fs')
    const crashed = `${folder}-copy`
    cpSync(folder, crashed, { recursive: true })
    const reopened = openEngine(crashed, tools)
    await unlockFirst(reopened.client)
    expect(await readings(reopened.client, id).texts()).toEqual(['first'])
  })
})
