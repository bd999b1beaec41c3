import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allFiles, filesHolding, plantedWords } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import {
  askedVault,
  bensMark,
  bensPassphrase,
  enter,
  eraseRoomOf,
  pairedVault,
  placesOf,
} from '#tests/support/two-members.ts'
import { type KeyBag, roomFileKey } from '#vault/crypto/key-bag.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { destroySlot } from '#vault/leaving/erased-files.ts'
import { digestNow, openRoomFile } from '#vault/sqlite/room-file.ts'

// Who may open what lies above key derivation, so that is one hash here.
const tools = testTools({ deriveKey: quickKey })
const vault = () => join(tempFolder(), 'vault')
describe('erasing a room', () => {
  test('asks for the passphrase, and a wrong one changes nothing', async () => {
    const folder = vault()
    const { client, engine } = await createdEngine(folder, tools)
    const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('stays') })
    await expect(client.leaving.erase({ passphrase: 'not this one' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    expect((await client.journal.open({ id })).title).toBe('stays')
    engine.close()
    await expect(unlockFirst(openEngine(folder, tools).client)).resolves.toMatchObject({ name: 'Ana' })
  })

  test('of the only member empties the folder, and a new room can be made in it', async () => {
    const folder = vault()
    const { client, engine } = await createdEngine(folder, tools)
    expect(await client.leaving.outlook({})).toEqual({ folder, scope: 'vault', shared: false, partner: null })
    await client.leaving.erase({ passphrase: goodPassphrase })
    await expect(client.journal.list({ place: 'journal', after: null, limit: 1 })).rejects.toMatchObject({
      code: 'locked',
    })
    engine.close()
    expect(fs.readdirSync(folder)).toEqual(['lock.db'])
    const next = openEngine(folder, tools)
    expect(await next.client.vault.status({})).toMatchObject({ state: 'empty' })
    await next.client.vault.create({ name: 'Cid', passphrase: bensPassphrase, mark: anasMark })
    next.engine.close()
    await expect(unlockFirst(openEngine(folder, tools).client, bensPassphrase)).resolves.toMatchObject({ name: 'Cid' })
  })

  test.each(['Ana', 'Ben'] as const)('of %s leaves the other their room and the shared copies', async (leaver) => {
    const folder = vault()
    await pairedVault(folder, tools)
    const stayer = leaver === 'Ana' ? 'Ben' : 'Ana'
    const words = plantedWords(50)
    const leaving = await enter(folder, tools, leaver)
    for (const word of words) {
      await leaving.client.journal.create({ day: '2026-03-02', document: plainDocument(word) })
    }
    await leaving.client.shared.share({ document: plainDocument('a letter for both') })
    leaving.engine.close()
    const gone = await placesOf(folder, tools, leaver)
    const staying = await enter(folder, tools, stayer)
    await staying.client.journal.create({ day: '2026-03-02', document: plainDocument('mine stays') })
    staying.engine.close()
    const kept = await placesOf(folder, tools, stayer)
    const digest = digestNow(vaultLayout(folder).room(kept.file))

    await eraseRoomOf(folder, tools, leaver)

    expect(fs.existsSync(vaultLayout(folder).slot(gone.mid))).toBe(false)
    expect(fs.existsSync(vaultLayout(folder).room(gone.file))).toBe(false)
    expect(fs.existsSync(vaultLayout(folder).erasing)).toBe(false)
    expect(digestNow(vaultLayout(folder).room(kept.file))).toBe(digest)
    expect(fs.readdirSync(join(folder, 'db')).filter((name) => name.endsWith('.db'))).toHaveLength(2)
    const { client } = await enter(folder, tools, stayer)
    const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
    expect(entries.map(({ title }) => title)).toEqual(['mine stays'])
    expect(await client.membership.get({})).toEqual({ state: 'parted' })
    const { items } = await client.shared.list({ after: 0, limit: 20 })
    expect(items).toMatchObject([{ state: 'whole', document: plainDocument('a letter for both') }])
    const { members } = await client.shared.overview({})
    expect(Object.fromEntries(members.map(({ name, mark }) => [name, mark.letter]))).toEqual({ Ana: 'A', Ben: 'B' })
    expect(await client.shared.overview({})).toMatchObject({
      writable: false,
      findings: { missing: [], rewritten: [], foreign: false },
    })
    await expect(client.shared.share({ document: plainDocument('more') })).rejects.toMatchObject({ code: 'not-found' })
    const status = await client.vault.status({})
    expect(status.state === 'ready' && status.members.map(({ mark }) => mark.letter)).toEqual([stayer.charAt(0)])
  })

  test('of the second of two, after the first, removes the whole vault', async () => {
    const folder = vault()
    await pairedVault(folder, tools)
    await eraseRoomOf(folder, tools, 'Ana')
    const ben = await enter(folder, tools, 'Ben')
    expect(await ben.client.leaving.outlook({})).toMatchObject({ scope: 'vault', shared: true, partner: 'Ana' })
    ben.engine.close()
    await eraseRoomOf(folder, tools, 'Ben')
    expect(fs.readdirSync(folder)).toEqual(['lock.db'])
    expect(await openEngine(folder, tools).client.vault.status({})).toMatchObject({ state: 'empty' })
  })

  test('of a second person who was never accepted frees the seat for another', async () => {
    const folder = vault()
    await askedVault(folder, tools)
    await eraseRoomOf(folder, tools, 'Ben')
    const ana = await enter(folder, tools, 'Ana')
    expect(await ana.client.membership.get({})).toEqual({ state: 'solo', answered: null })
    ana.engine.close()
    expect(fs.readdirSync(join(folder, 'db')).filter((name) => name.endsWith('.db'))).toHaveLength(1)
    expect(fs.readdirSync(join(folder, 'slots'))).toHaveLength(2)
    const next = openEngine(folder, tools)
    await next.client.membership.join({ name: 'Ben', passphrase: bensPassphrase, mark: bensMark })
    next.engine.close()
    const asked = await enter(folder, tools, 'Ana')
    expect(await asked.client.membership.get({})).toMatchObject({ state: 'asked' })
  })

  test.each(['waiting', 'turned down'])('of the first leaves a second who is %s as the only one', async (how) => {
    const folder = vault()
    await askedVault(folder, tools)
    if (how === 'turned down') {
      const { client, engine } = await enter(folder, tools, 'Ana')
      const asked = await client.membership.get({})
      if (asked.state !== 'asked') throw new Error(asked.state)
      await client.membership.decline({ words: asked.words, because: 'declined' })
      engine.close()
    }
    await eraseRoomOf(folder, tools, 'Ana')
    const ben = await enter(folder, tools, 'Ben')
    expect(await ben.client.membership.get({})).toEqual({ state: 'solo', answered: null })
    await ben.client.journal.create({ day: '2026-03-02', document: plainDocument('still mine') })
    ben.engine.close()
    const again = await enter(folder, tools, 'Ben')
    expect(await again.client.leaving.outlook({})).toMatchObject({ scope: 'vault' })
    again.engine.close()
    const third = openEngine(folder, tools)
    await third.client.membership.join({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
    third.engine.close()
    const asked = await enter(folder, tools, 'Ben')
    expect(await asked.client.membership.get({})).toMatchObject({ state: 'asked' })
  })

  test('leaves none of 50 planted words in any file, even for whoever kept the keys', async () => {
    const folder = vault()
    await pairedVault(folder, tools)
    const words = plantedWords(50)
    const { client, engine } = await enter(folder, tools, 'Ana')
    for (const word of words) await client.journal.create({ day: '2026-03-02', document: plainDocument(word) })
    const { bag } = engine.context.session.author()
    engine.close()
    expect(wordsReadWith(folder, bag, words)).toHaveLength(50) // control
    await eraseRoomOf(folder, tools, 'Ana')
    expect(wordsReadWith(folder, bag, words)).toEqual([])
    expect(filesHolding(folder, words)).toEqual([])
  })

  test('overwrites the slot before its name goes', async () => {
    const folder = vault()
    await pairedVault(folder, tools)
    const { mid } = await placesOf(folder, tools, 'Ana')
    const slot = vaultLayout(folder).slot(mid)
    const held = [slot, `${slot}.bak`].map((path) => fs.openSync(path, 'r'))
    const before = held.map((file) => readAll(file))
    destroySlot(vaultLayout(folder), mid)
    const after = held.map((file) => readAll(file))
    for (const file of held) fs.closeSync(file)
    expect(fs.existsSync(slot) || fs.existsSync(`${slot}.bak`)).toBe(false)
    for (const [at, bytes] of after.entries()) {
      expect(bytes).toHaveLength(before[at]?.length ?? 0)
      expect(bytes.equals(before[at] ?? bytes)).toBe(false)
      expect(bytes.includes('notes-slot')).toBe(false)
    }
  })
})

function readAll(file: number): Buffer {
  const bytes = Buffer.alloc(fs.fstatSync(file).size)
  fs.readSync(file, bytes, 0, bytes.length, 0)
  return bytes
}

/** The words that whoever has these keys finds in any file of the folder. */
function wordsReadWith(folder: string, bag: KeyBag, words: readonly string[]): string[] {
  const copies = tempFolder()
  const texts = allFiles(folder).map((path, at) => {
    const copy = join(copies, `${at}.db`)
    fs.copyFileSync(path, copy)
    try {
      const db = openRoomFile(copy, roomFileKey(bag, bag.privateFile))
      const found = db.prepare('SELECT document FROM entry_document').pluck().all().join('\n')
      db.close()
      return found
    } catch {
      return '' // not a room that these keys open
    }
  })
  return words.filter((word) => texts.some((text) => text.includes(word)))
}
