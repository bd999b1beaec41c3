import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { maxImageBytes, maxRoomImageBytes } from '#api/images-contract.ts'
import { everyEntry } from '#api/journal-contract.ts'
import type { JournalDocument } from '#api/journal-document.ts'
import { imageBlock, plainDocument } from '#tests/support/documents.ts'
import { exifSegment, fileOf, jpegOf, latin1, pngOf, readImage, sendImage } from '#tests/support/images.ts'
import { createdEngine, type OpenEngine, openEngine, unlockedEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'

const tools = testTools({ deriveKey: quickKey })
const day = '2026-03-02'
const nextPassphrase = 'lantern orchard bridge velvet harvest meadow'
const small = pngOf(4, 3)
const picture = jpegOf(800, 600, { points: Buffer.alloc(1_500_000, 7) })

function withImage(id: string, alt = ''): JournalDocument {
  return { type: 'doc', content: [...plainDocument('The harbour').content, imageBlock(id, alt)] }
}

async function room() {
  const folder = join(tempFolder(), 'vault')
  return { folder, ...(await createdEngine(folder, tools)) }
}

/** A room with one entry that has a picture. */
async function roomWithPicture() {
  const opened = await room()
  const { id } = await sendImage(opened.client, picture, small)
  const entry = await opened.client.journal.create({ day, document: withImage(id, 'A boat at the quay') })
  return { ...opened, id, entry: entry.id }
}

async function reopened({ folder, engine }: OpenEngine & { folder: string }, passphrase = goodPassphrase) {
  engine.close()
  return { folder, ...(await unlockedEngine(folder, tools, passphrase)) }
}

const countImages = ({ engine }: OpenEngine) =>
  engine.context.session.room().store.read((db) => db.prepare('SELECT count(*) FROM image').pluck().get())

const isThere = (client: OpenEngine['client'], id: string) =>
  client.images.read({ id, part: 'picture', piece: 0 }).then(
    () => true,
    (error: { code?: string }) => error.code !== 'not-found',
  )

describe('a picture', () => {
  test('comes back as it was sent, in pieces, with its small one', async () => {
    const { client, id } = await roomWithPicture()
    expect((await readImage(client, id)).equals(picture)).toBe(true)
    const thumbnail = await client.images.read({ id, part: 'thumbnail', piece: 0 })
    expect(thumbnail).toMatchObject({ form: 'png', pieces: 1 })
    expect(Buffer.from(await thumbnail.piece.arrayBuffer()).equals(small)).toBe(true)
    for (const piece of [2, 9]) {
      await expect(client.images.read({ id, part: 'picture', piece })).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('is kept without what a camera wrote into it, and without its name', async () => {
    const told = 'PLANTED-Uferweg-12'
    const { client, folder, engine } = await room()
    const bytes = jpegOf(8, 6, { more: [exifSegment(told)] })
    const { upload } = await client.images.begin({ size: bytes.length })
    await client.images.add({ upload, at: 0, piece: fileOf(bytes, `${told}.jpg`) })
    const kept = await client.images.finish({ upload, thumbnail: fileOf(bytes, `${told}.jpg`) })
    expect(kept).toEqual({ id: kept.id, width: 8, height: 6 })
    const image = engine.context.session.room().store.read((db) => db.serialize())
    expect(image.includes(jpegOf(8, 6).subarray(20)), 'control: it is in the decrypted room').toBe(true)
    expect(image.includes(told)).toBe(false)
    expect(bytes.includes(told), 'control').toBe(true)
    expect(fs.existsSync(folder)).toBe(true)
  })

  test.each([
    ['words that say that they are one', latin1('<html><script>alert(1)</script>'), null],
    ['one whose small picture is none', jpegOf(8, 6), latin1('GIF89a')],
  ])('is refused: %s', async (_what, bytes, thumbnail) => {
    const opened = await room()
    await expect(sendImage(opened.client, bytes, thumbnail)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(countImages(opened)).toBe(0)
  })

  test('is not begun when it is too large, and ends with the lock', async () => {
    const opened = await room()
    const { client, engine, folder } = opened
    await expect(client.images.begin({ size: maxImageBytes + 1 })).rejects.toMatchObject({ code: 'invalid-input' })
    const { upload } = await client.images.begin({ size: 4 })
    await client.session.changePassphrase({ current: goodPassphrase, next: nextPassphrase })
    const piece = fileOf(Buffer.alloc(4))
    await expect(client.images.add({ upload, at: 0, piece })).rejects.toMatchObject({ code: 'not-found' })
    engine.close()
    await expect(client.images.begin({ size: 4 })).rejects.toMatchObject({ code: 'locked' })
    await expect(openEngine(folder, tools).client.images.add({ upload, at: 0, piece })).rejects.toMatchObject({
      code: 'locked',
    })
  })

  test('has no place in a room that is full of them', async () => {
    const { client, engine } = await roomWithPicture()
    const { store } = engine.context.session.room()
    store.write((db) => db.prepare('UPDATE image SET size = ?').run(maxRoomImageBytes - 3_000_000))
    await sendImage(client, picture)
    await expect(sendImage(client, picture)).rejects.toMatchObject({ code: 'images-full' })
  })
})

describe('an entry with a picture', () => {
  test('says so in lists, is found by it, and by the words that stand for it', async () => {
    const { client, id, entry } = await roomWithPicture()
    await client.journal.create({ day, document: plainDocument('No picture of a boat') })
    const filter = { ...everyEntry, image: 'any' } as const
    const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 5 })
    expect(entries.map(({ hasImage }) => hasImage)).toEqual([false, true])
    const narrowed = await client.journal.list({ place: 'journal', filter, after: null, limit: 5 })
    expect(narrowed.entries.map((found) => found.id)).toEqual([entry])
    const quay = await client.journal.search({ query: 'quay', after: null, limit: 5 })
    expect(quay.hits.map((hit) => hit.entry)).toMatchObject([{ id: entry, hasImage: true }])
    const boats = await client.journal.search({ query: 'boat', filter, after: null, limit: 5 })
    expect(boats.hits.map((hit) => hit.entry.id)).toEqual([entry])
    expect((await client.journal.open({ id: entry })).document).toEqual(withImage(id, 'A boat at the quay'))
    const saved = await client.journal.save({ id: entry, document: plainDocument('Without it') })
    expect(saved.hasImage).toBe(false)
  })

  test('may name one that is not there: no word is refused for it', async () => {
    const { client } = await room()
    const { id } = await client.journal.create({ day, document: withImage('3f0c8a52-96b2-4f7e-a6a5-0d8f1f6ad9e1') })
    expect((await client.journal.open({ id })).title).toBe('The harbour')
  })

  test('is shared without it: the room of both, its draft and what both keep take none', async () => {
    const { client, id } = await roomWithPicture()
    const document = withImage(id)
    const refused = { code: 'invalid-input' }
    await expect(client.shared.share({ document })).rejects.toMatchObject(refused)
    await expect(client.draft.keep({ document })).rejects.toMatchObject(refused)
    await expect(client.together.propose({ document })).rejects.toMatchObject(refused)
    await expect(client.shared.share({ document: plainDocument('words') }), 'control').rejects.toMatchObject({
      code: 'not-found', // it is the room that is missing
    })
    await client.draft.keep({ document: plainDocument('words') })
  })
})

describe('a picture that no entry holds', () => {
  test('stays while the room is open, for undo, and is gone at the next opening', async () => {
    const opened = await roomWithPicture()
    const { client, id, entry } = opened
    const orphan = await sendImage(client, small)
    await client.journal.save({ id: entry, document: plainDocument('taken out') })
    expect(await isThere(client, id)).toBe(true)
    await client.journal.save({ id: entry, document: withImage(id) }) // undone
    const next = await reopened(opened)
    expect(await isThere(next.client, id), 'control: one that is held stays').toBe(true)
    expect(await isThere(next.client, orphan.id)).toBe(false)
    await next.client.journal.save({ id: entry, document: plainDocument('taken out') })
    const last = await reopened(next)
    expect(countImages(last)).toBe(0)
  })

  test('goes with the entry that is erased, at once, and not with one in the trash', async () => {
    const opened = await roomWithPicture()
    const { client, id, entry } = opened
    const twice = await sendImage(client, small)
    const other = await client.journal.create({ day, document: withImage(twice.id) })
    await client.journal.save({ id: entry, document: { type: 'doc', content: [imageBlock(id), imageBlock(twice.id)] } })
    const writing = await sendImage(client, small) // in an entry that is just being written
    await client.journal.trash({ id: entry })
    expect(await isThere(client, id)).toBe(true)
    await client.journal.restore({ id: entry })
    expect((await readImage(client, id)).equals(picture)).toBe(true)
    await client.journal.trash({ id: entry })
    await client.journal.erase({ id: entry })
    expect(await isThere(client, id)).toBe(false)
    expect(await isThere(client, twice.id), 'another entry holds it').toBe(true)
    expect(await isThere(client, writing.id)).toBe(true)
    expect((await client.journal.open({ id: other.id })).hasImage).toBe(true)
  })
})

describe('a picture goes where its room goes', () => {
  test('with a changed passphrase', async () => {
    const opened = await roomWithPicture()
    await opened.client.session.changePassphrase({ current: goodPassphrase, next: nextPassphrase })
    expect((await readImage(opened.client, opened.id)).equals(picture)).toBe(true)
    const next = await reopened(opened, nextPassphrase)
    expect((await readImage(next.client, opened.id)).equals(picture)).toBe(true)
  })

  test('into an earlier copy and back, until the entry is erased from both', async () => {
    const opened = await roomWithPicture()
    const { client, engine, id, entry } = opened
    await engine.context.session.room().snapshots.keep()
    const [copy] = (await client.snapshots.list({})).copies
    await client.journal.save({ id: entry, document: plainDocument('taken out') })
    const next = await reopened(opened)
    expect(await isThere(next.client, id)).toBe(false)
    await next.client.snapshots.restore({ file: copy?.file ?? '' })
    expect((await readImage(next.client, id)).equals(picture)).toBe(true)

    await next.client.journal.trash({ id: entry })
    await next.client.journal.erase({ id: entry })
    await next.client.snapshots.restore({ file: copy?.file ?? '' })
    expect(await isThere(next.client, id), 'control: erased from the room alone, it comes back').toBe(true)
    await next.client.journal.trash({ id: entry })
    await next.client.journal.erase({ id: entry })
    await next.client.snapshots.eraseNow({})
    for (const { file } of (await next.client.snapshots.list({})).copies) {
      await next.client.snapshots.restore({ file })
      expect(countImages(next)).toBe(0)
    }
  })

  test('into a vault of one’s own', async () => {
    const { client, id, folder } = await roomWithPicture()
    const elsewhere = join(tempFolder(), 'my own')
    for await (const _step of await client.leaving.copy({ folder: elsewhere, passphrase: goodPassphrase }));
    const own = openEngine(elsewhere, tools)
    await unlockFirst(own.client)
    expect((await readImage(own.client, id)).equals(picture)).toBe(true)
    expect(fs.existsSync(folder)).toBe(true)
  })
})
