import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allFiles, filesHolding, plantedWords } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { askedVault, bensMark, bensPassphrase, enter, pairedVault } from '#tests/support/two-members.ts'
import { encodeErasingMarker, signErasing } from '#vault/crypto/erasing-marker.ts'
import { type KeyBag, newKeyBag, roomFileKey } from '#vault/crypto/key-bag.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { destroySlot } from '#vault/leaving/erased-files.ts'
import { digestNow, openRoomFile } from '#vault/sqlite/room-file.ts'

// Who may open what lies above key derivation, so that is one hash here.
const tools = testTools({ deriveKey: quickKey })
const vault = () => join(tempFolder(), 'vault')
const passphrases = { Ana: goodPassphrase, Ben: bensPassphrase }

async function erase(folder: string, who: 'Ana' | 'Ben'): Promise<void> {
  const { client, engine } = await enter(folder, tools, who)
  await client.leaving.erase({ passphrase: passphrases[who] })
  engine.close()
}

async function idOf(folder: string, who: 'Ana' | 'Ben'): Promise<{ mid: string; file: string }> {
  const { engine } = await enter(folder, tools, who)
  const { mid, bag } = engine.context.session.author()
  engine.close()
  return { mid, file: bag.privateFile }
}

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
    const gone = await idOf(folder, leaver)
    const staying = await enter(folder, tools, stayer)
    await staying.client.journal.create({ day: '2026-03-02', document: plainDocument('mine stays') })
    staying.engine.close()
    const kept = await idOf(folder, stayer)
    const digest = digestNow(vaultLayout(folder).room(kept.file))

    await erase(folder, leaver)

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
    await erase(folder, 'Ana')
    const ben = await enter(folder, tools, 'Ben')
    expect(await ben.client.leaving.outlook({})).toMatchObject({ scope: 'vault', shared: true, partner: 'Ana' })
    ben.engine.close()
    await erase(folder, 'Ben')
    expect(fs.readdirSync(folder)).toEqual(['lock.db'])
    expect(await openEngine(folder, tools).client.vault.status({})).toMatchObject({ state: 'empty' })
  })

  test('of a second person who was never accepted frees the seat for another', async () => {
    const folder = vault()
    await askedVault(folder, tools)
    await erase(folder, 'Ben')
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
    await erase(folder, 'Ana')
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
    await erase(folder, 'Ana')
    expect(wordsReadWith(folder, bag, words)).toEqual([])
    expect(filesHolding(folder, words)).toEqual([])
  })

  test('overwrites the slot before its name goes', async () => {
    const folder = vault()
    await pairedVault(folder, tools)
    const { mid } = await idOf(folder, 'Ana')
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

describe('a marker that somebody has put there', () => {
  /** Ben has left, and his slot is gone; then a marker in his name turns up that names Ana's room. */
  async function markerOf(folder: string, isBens: boolean): Promise<string> {
    await pairedVault(folder, tools)
    const ben = await enter(folder, tools, 'Ben')
    const { mid, bag } = ben.engine.context.session.author()
    const { vid } = ben.engine.context.session.link().shared()
    ben.engine.close()
    const ana = await idOf(folder, 'Ana')
    const signer = isBens ? bag : newKeyBag('ab'.repeat(16))
    await erase(folder, 'Ben')
    const named = [ana.file, bag.shared?.file ?? '', 'cd'.repeat(16)]
    fs.writeFileSync(vaultLayout(folder).room('cd'.repeat(16)), 'left behind')
    const marker = signErasing(vid, mid, named, signer)
    fs.writeFileSync(vaultLayout(folder).erasing, encodeErasingMarker(marker), { mode: 0o600 })
    return ana.file
  }

  test('and signed removes neither the room of who is in nor the shared one', async () => {
    const folder = vault()
    const file = await markerOf(folder, true)
    const { client } = await enter(folder, tools, 'Ana')
    expect(await client.membership.get({})).toEqual({ state: 'parted' })
    expect(fs.existsSync(vaultLayout(folder).room(file))).toBe(true)
    // Control: it was believed as far as it can be, and a file of nobody went.
    expect(fs.existsSync(vaultLayout(folder).room('cd'.repeat(16)))).toBe(false)
    expect(fs.existsSync(vaultLayout(folder).erasing)).toBe(false)
  })

  test('and nobody of the vault has signed removes nothing at all', async () => {
    const folder = vault()
    await markerOf(folder, false)
    const { client } = await enter(folder, tools, 'Ana')
    expect(await client.membership.get({})).toEqual({ state: 'parted' })
    expect(fs.existsSync(vaultLayout(folder).room('cd'.repeat(16)))).toBe(true)
  })

  test('in the name of a member whose slot is there counts as nothing', async () => {
    const folder = vault()
    await pairedVault(folder, tools)
    const { engine } = await enter(folder, tools, 'Ben')
    const { mid, bag } = engine.context.session.author()
    const { vid } = engine.context.session.link().shared()
    engine.close()
    const marker = signErasing(vid, mid, [bag.privateFile], bag)
    fs.writeFileSync(vaultLayout(folder).erasing, encodeErasingMarker(marker), { mode: 0o600 })
    const ana = await enter(folder, tools, 'Ana')
    expect(fs.existsSync(vaultLayout(folder).room(bag.privateFile))).toBe(true)
    ana.engine.close()
    const ben = await enter(folder, tools, 'Ben')
    expect(await ben.client.membership.get({})).toEqual({ state: 'paired' })
    expect(fs.existsSync(vaultLayout(folder).erasing)).toBe(false)
  })

  test('with a name that is no id is not read', async () => {
    const folder = vault()
    const { engine } = await createdEngine(folder, tools)
    const { mid, bag } = engine.context.session.author()
    engine.close()
    expect(() => encodeErasingMarker(signErasing('ab'.repeat(16), mid, ['../../somewhere'], bag))).toThrow()
  })
})
