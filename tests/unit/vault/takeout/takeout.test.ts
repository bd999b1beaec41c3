import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TakenEntry } from '#api/takeout-contract.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, type EngineClient, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'

const day = '2026-03-02'

async function room() {
  return createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))
}

async function takeAll(client: EngineClient, trash: boolean) {
  const begun = await client.takeout.begin({ passphrase: goodPassphrase, trash })
  const pieces: TakenEntry[][] = []
  for (let after: number | null = 0; after !== null; ) {
    const piece: Awaited<ReturnType<EngineClient['takeout']['entries']>> = await client.takeout.entries({
      id: begun.id,
      after,
    })
    pieces.push(piece.entries)
    after = piece.next
  }
  return { begun, pieces, entries: pieces.flat() }
}

describe('a readable copy', () => {
  test('holds every entry once, with all that was chosen for it, and the trash only when asked for', async () => {
    const { client } = await room()
    const ids: string[] = []
    for (let n = 0; n < 450; n += 1) {
      ids.push((await client.journal.create({ day, document: plainDocument(`words ${n}`) })).id)
    }
    const [first = '', second = ''] = ids
    const changed = await client.journal.change({ id: first, ownTitle: 'A title', tags: ['winter'], pinned: true })
    await client.journal.trash({ id: second })

    const without = await takeAll(client, false)
    expect(without.begun.entries).toBe(449)
    expect(without.entries.map(({ id }) => id)).toEqual(ids.filter((id) => id !== second))
    const { title: _title, preview: _preview, hasImage: _hasImage, daysLeft: _daysLeft, ...taken } = changed
    expect(without.entries[0]).toEqual(taken)
    expect(without.pieces.length).toBeGreaterThan(2)

    const all = await takeAll(client, true)
    expect(all.begun.entries).toBe(450)
    expect(all.entries.map(({ id }) => id)).toEqual(ids)
    expect(all.entries[1]?.trashedAt).not.toBeNull()
  })

  test('comes in pieces that are small whatever the entries are', async () => {
    const { client } = await room()
    const long = plainDocument('x'.repeat(400_000))
    for (let n = 0; n < 6; n += 1) await client.journal.create({ day, document: long })
    const { pieces } = await takeAll(client, false)
    expect(pieces.map((piece) => piece.length)).toEqual([2, 2, 2])
  })

  test('of a room without entries is one empty piece', async () => {
    const { client } = await room()
    expect((await takeAll(client, true)).pieces).toEqual([[]])
  })

  test('needs the passphrase, and a wrong one is told to the owner', async () => {
    const { client } = await room()
    await expect(client.takeout.begin({ passphrase: 'another one', trash: true })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    const { id } = await client.takeout.begin({ passphrase: goodPassphrase, trash: true })
    await client.takeout.entries({ id, after: 0 })
    await client.takeout.begin({ passphrase: goodPassphrase, trash: true })
    await expect(client.takeout.entries({ id, after: 0 }), 'another was begun').rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('is worth nothing any more once the room was opened anew', async () => {
    const { client, engine } = await room()
    const { id } = await client.takeout.begin({ passphrase: goodPassphrase, trash: true })
    await client.session.changePassphrase({
      current: goodPassphrase,
      next: 'gravel sunlight parcel winter tunnel basket',
    })
    await expect(client.takeout.entries({ id, after: 0 })).rejects.toMatchObject({ code: 'not-found' })
    engine.close()
    await expect(client.takeout.entries({ id, after: 0 })).rejects.toMatchObject({ code: 'locked' })
    await expect(unlockFirst(client)).rejects.toMatchObject({ code: 'not-locked' })
  })
})
