import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesHolding, plantedWords } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, type EngineClient, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { bensPassphrase, enter, pairedVault } from '#tests/support/two-members.ts'
import { type KeyBag, newKeyBag, newSecret, roomFileKey, sealKeyBag, sharedFileKey } from '#vault/crypto/key-bag.ts'
import { SecretKey } from '#vault/crypto/secret-key.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { openRoomFile } from '#vault/sqlite/room-file.ts'

// What is copied lies below the passphrase, so key derivation is one hash.
const tools = testTools({ deriveKey: quickKey })
const vault = () => join(tempFolder(), 'vault')

async function leave(client: EngineClient, folder: string, passphrase: string): Promise<string[]> {
  const steps: string[] = []
  for await (const { step } of await client.leaving.copy({ folder, passphrase })) steps.push(step)
  return [...new Set(steps)]
}

async function titles(client: EngineClient): Promise<string[]> {
  const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
  return entries.map(({ title }) => title).toSorted()
}

/** Ana's vault in which both have written, and Ben's copy of his own elsewhere. Nobody is in. */
async function leftVault(): Promise<{ from: string; to: string }> {
  const [from, to] = [vault(), join(tempFolder(), 'stick')]
  await pairedVault(from, tools)
  const ana = await enter(from, tools, 'Ana')
  await ana.client.shared.share({ document: plainDocument('from Ana') })
  ana.engine.close()
  const ben = await enter(from, tools, 'Ben')
  await ben.client.shared.share({ document: plainDocument('from Ben') })
  for (const title of ['one', 'two', 'three']) {
    await ben.client.journal.create({ day: '2026-03-02', document: plainDocument(title) })
  }
  expect(await leave(ben.client, to, bensPassphrase)).toEqual(['passphrase', 'room', 'shared', 'check', 'done'])
  ben.engine.close()
  return { from, to }
}

describe('leaving with a room', () => {
  test('makes a vault elsewhere that opens with the same passphrase and every entry', async () => {
    const { to } = await leftVault()
    const moved = join(tempFolder(), 'moved')
    fs.renameSync(to, moved)
    const { client } = openEngine(moved, tools)
    await expect(unlockFirst(client, bensPassphrase)).resolves.toMatchObject({ name: 'Ben', closedInOrder: true })
    expect(await titles(client)).toEqual(['one', 'three', 'two'])
    await client.journal.create({ day: '2026-03-03', document: plainDocument('goes on here') })
    expect(fs.readdirSync(moved).toSorted()).toEqual([
      'attempts',
      'db',
      'lock.db',
      'slots',
      'vault.stmt',
      'vault.stmt.bak',
    ])
  })

  test('takes the shared room along, to be read: every record verifies, and nothing can be added', async () => {
    const { to } = await leftVault()
    const { client } = openEngine(to, tools)
    await unlockFirst(client, bensPassphrase)
    expect(await client.membership.get({})).toEqual({ state: 'parted' })
    const { items } = await client.shared.list({ after: 0, limit: 20 })
    expect(items.map((item) => item.state === 'whole' && item.document)).toEqual([
      plainDocument('from Ben'),
      plainDocument('from Ana'),
    ])
    const overview = await client.shared.overview({})
    expect(overview).toMatchObject({ writable: false, findings: { missing: [], rewritten: [], foreign: false } })
    expect(overview.members.find(({ id }) => id === overview.self)?.name).toBe('Ben')
    await expect(client.shared.share({ document: plainDocument('more') })).rejects.toMatchObject({ code: 'not-found' })
    const [own] = items
    await expect(client.shared.takeBack({ id: own?.id ?? '' })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('shows a changed record of the frozen room as changed', async () => {
    const { to } = await leftVault()
    const bag = await bagOf(to, bensPassphrase)
    if (bag.frozen === null) throw new Error('nothing frozen')
    const db = openRoomFile(vaultLayout(to).room(bag.frozen.file), sharedFileKey(bag.frozen))
    db.prepare("UPDATE record SET body = replace(body, 'from Ana', 'not Ana') WHERE body LIKE '%from Ana%'").run()
    db.close()
    const { client } = openEngine(to, tools)
    await unlockFirst(client, bensPassphrase)
    const { items } = await client.shared.list({ after: 0, limit: 20 })
    expect(items.map(({ state }) => state)).toEqual(['whole', 'changed'])
  })

  test('shares no key, no id and no file name with the vault that was left', async () => {
    const { from, to } = await leftVault()
    const [old, next] = [await bagOf(from, bensPassphrase, 'Ben'), await bagOf(to, bensPassphrase)]
    for (const key of ['dbRoot', 'signSeed', 'boxSeed', 'privateFile'] as const) expect(next[key]).not.toBe(old[key])
    expect(next.frozen?.root).not.toBe(old.shared?.root)
    expect(next.shared).toBeNull()
    const files = (folder: string) => fs.readdirSync(join(folder, 'db')).concat(fs.readdirSync(join(folder, 'slots')))
    expect(files(to).filter((name) => files(from).includes(name))).toEqual([])
    const room = vaultLayout(to).room(next.privateFile)
    expect(() => openRoomFile(room, roomFileKey(old, old.privateFile))).toThrow()
    openRoomFile(room, roomFileKey(next, next.privateFile)).close()
  })

  test('changes nothing in the vault that is left, for the other or for whoever leaves', async () => {
    const { from } = await leftVault()
    const ana = await enter(from, tools, 'Ana')
    expect(await ana.client.membership.get({})).toEqual({ state: 'paired' })
    expect(await ana.client.shared.overview({})).toMatchObject({ writable: true })
    ana.engine.close()
    const ben = await enter(from, tools, 'Ben')
    expect(await titles(ben.client)).toEqual(['one', 'three', 'two'])
  })

  test('survives the erasing of the room that was left, and can be left again', async () => {
    const { from, to } = await leftVault()
    const ben = await enter(from, tools, 'Ben')
    await ben.client.leaving.erase({ passphrase: bensPassphrase })
    ben.engine.close()
    const first = openEngine(to, tools)
    await unlockFirst(first.client, bensPassphrase)
    const further = join(tempFolder(), 'further')
    await leave(first.client, further, bensPassphrase)
    const second = openEngine(further, tools)
    await unlockFirst(second.client, bensPassphrase)
    expect(await titles(second.client)).toEqual(['one', 'three', 'two'])
    expect((await second.client.shared.list({ after: 0, limit: 20 })).items.map(({ state }) => state)).toEqual([
      'whole',
      'whole',
    ])
  })

  test('of somebody without a partner takes the room alone, and no word lies open', async () => {
    const [from, to] = [vault(), join(tempFolder(), 'stick')]
    const { client } = await createdEngine(from, tools)
    const words = plantedWords(20)
    for (const word of words) await client.journal.create({ day: '2026-03-02', document: plainDocument(word) })
    expect(await leave(client, to, goodPassphrase)).toEqual(['passphrase', 'room', 'check', 'done'])
    expect(await titles(client)).toHaveLength(20)
    expect(filesHolding(to, words)).toEqual([])
    const opened = openEngine(to, tools)
    await unlockFirst(opened.client)
    expect(await opened.client.membership.get({})).toEqual({ state: 'solo', answered: null })
  })
})

describe('a leaving that does not come to its end', () => {
  test('with a wrong passphrase makes nothing', async () => {
    const { client } = await createdEngine(vault(), tools)
    const to = join(tempFolder(), 'stick')
    await expect(leave(client, to, 'not this one')).rejects.toMatchObject({ code: 'wrong-passphrase' })
    expect(fs.existsSync(to)).toBe(false)
  })

  test.each(['room', 'check'] as const)('stopped at "%s" leaves the folder as it was', async (last) => {
    const { client } = await createdEngine(vault(), tools)
    const existing = tempFolder()
    for (const to of [join(tempFolder(), 'stick'), existing]) {
      for await (const { step } of await client.leaving.copy({ folder: to, passphrase: goodPassphrase })) {
        if (step === last) break
      }
      expect(fs.existsSync(to) ? fs.readdirSync(to) : []).toEqual([])
    }
    expect(fs.existsSync(existing)).toBe(true)
    // Nothing is held up by it.
    expect(await leave(client, existing, goodPassphrase)).toContain('done')
  })

  test('when the room is locked in the middle leaves the folder as it was', async () => {
    const { client, engine } = await createdEngine(vault(), tools)
    const to = join(tempFolder(), 'stick')
    const going = (async () => {
      for await (const { step } of await client.leaving.copy({ folder: to, passphrase: goodPassphrase })) {
        if (step === 'check') engine.close()
      }
    })()
    await expect(going).rejects.toMatchObject({ code: 'locked' })
    expect(fs.existsSync(to)).toBe(false)
  })
})

describe('a folder to leave to', () => {
  test('is looked at and not touched', async () => {
    const from = vault()
    const { client } = await createdEngine(from, tools)
    const free = tempFolder()
    const full = tempFolder()
    fs.writeFileSync(join(full, 'letter.txt'), 'x')
    fs.mkdirSync(join(free, 'Dropbox'))
    fs.writeFileSync(join(free, 'file'), 'x')
    const problemOf = async (folder: string) => (await client.leaving.check({ folder })).problem
    expect(await problemOf(join(free, 'new'))).toBeNull()
    expect(await problemOf(join(free, 'Dropbox'))).toBeNull()
    expect(await client.leaving.check({ folder: join(free, 'Dropbox', 'x') })).toMatchObject({ synced: true })
    expect(await problemOf('somewhere/else')).toBe('relative')
    expect(await problemOf(full)).toBe('vault-foreign')
    expect(await problemOf(join(free, 'not', 'there'))).toBe('vault-missing')
    expect(await problemOf(join(free, 'file'))).toBe('vault-foreign')
    expect(await problemOf(from)).toBe('inside')
    expect(await problemOf(join(from, 'db'))).toBe('inside')
    fs.symlinkSync(from, join(free, 'link'))
    expect(await problemOf(join(free, 'link', 'x'))).toBe('inside')
    const other = vault()
    const { engine } = await createdEngine(other, tools)
    engine.close()
    expect(await problemOf(other)).toBe('vault-exists')
    await expect(leave(client, other, goodPassphrase)).rejects.toMatchObject({ code: 'vault-exists' })
    expect(fs.readdirSync(free).toSorted()).toEqual(['Dropbox', 'file', 'link'])
  })
})

describe('the key bag', () => {
  test('holds everything at once: a shared room, a frozen one, and all the copies', () => {
    const id = 'ab'.repeat(16)
    const key = newSecret()
    const heads = { [id]: { seq: 100_000, hash: key }, ['cd'.repeat(16)]: { seq: 100_000, hash: key } }
    const member = { mid: id, sign: key, box: key }
    const full: KeyBag = {
      ...newKeyBag(id),
      anchor: { commits: 1_000_000_000, digest: 'ab'.repeat(32) },
      leftovers: Array.from({ length: 12 }, () => id),
      snapshots: Array.from({ length: 12 }, () => ({
        file: id,
        madeAt: new Date(0).toISOString(),
        digest: 'ab'.repeat(32),
      })),
      partner: member,
      shared: { file: id, root: key, epoch: 100, heads },
      frozen: { vid: id, file: id, root: key, members: [member, member], heads },
    }
    const owner = { vid: id, mid: id, epoch: 1, mark: { letter: 'A', colour: 'teal' } }
    expect(sealKeyBag(full, owner, SecretKey.random()).box).toHaveLength(4112)
  })
})

async function bagOf(folder: string, passphrase: string, who?: 'Ben'): Promise<KeyBag> {
  const { client, engine } = who === undefined ? openEngine(folder, tools) : await enter(folder, tools, who)
  if (who === undefined) await unlockFirst(client, passphrase)
  const { bag } = engine.context.session.author()
  engine.close()
  return bag
}
