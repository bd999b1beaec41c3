import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { type ManualClock, manualClock } from '#tests/support/manual-clock.ts'
import {
  createdEngine,
  type EngineClient,
  openEngine,
  unlockedEngine,
  unlockFirst,
} from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { copyAfter } from '#vault/snapshots/copy-work.ts'
import { paddingStepBytes } from '#vault/sqlite/pad-room.ts'

const dayLong = 24 * 3600 * 1000
const day = '2026-03-02'

interface Vault {
  readonly folder: string
  readonly clock: ManualClock
  readonly tools: ReturnType<typeof testTools>
}

/** A vault with one entry, closed, one day old. */
async function vaultWith(title: string): Promise<Vault & { id: string }> {
  const clock = manualClock()
  const tools = testTools({ deriveKey: quickKey, clock })
  const folder = join(tempFolder(), 'vault')
  const { client, engine } = await createdEngine(folder, tools)
  const { id } = await client.journal.create({ day, document: plainDocument(title) })
  engine.close()
  clock.advance(dayLong)
  return { folder, clock, tools, id }
}

/** Opens the room and stays until the copy of the day is made. */
async function openWithCopy({ folder, tools, clock }: Vault) {
  const opened = await unlockedEngine(folder, tools)
  clock.advance(copyAfter)
  const { copies } = await opened.client.snapshots.list({})
  return { ...opened, copies }
}

const copyFiles = (folder: string) => fs.readdirSync(join(folder, 'snapshots')).map((name) => name.replace('.db', ''))
const roomFiles = (folder: string) => fs.readdirSync(join(folder, 'db')).filter((name) => name.endsWith('.db'))

async function titles(client: EngineClient): Promise<string[]> {
  const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
  return entries.map(({ title }) => title)
}

describe('the copy of the day', () => {
  test('is made some seconds after opening, once a day, with a name and a size that say nothing', async () => {
    const vault = await vaultWith('one')
    const { engine, copies } = await openWithCopy(vault)
    expect(copies).toHaveLength(1)
    expect(copyFiles(vault.folder)).toEqual(copies.map(({ file }) => file))
    const path = join(vault.folder, 'snapshots', `${copies[0]?.file}.db`)
    expect(fs.statSync(path).size % paddingStepBytes).toBe(0)
    if (process.platform !== 'win32') expect(fs.statSync(path).mode & 0o777).toBe(0o600)
    engine.close()
    const again = await openWithCopy(vault)
    expect(again.copies).toEqual(copies)
    again.engine.close()
    vault.clock.advance(dayLong)
    expect((await openWithCopy(vault)).copies).toHaveLength(2)
  })

  test('is not made in a short session, and is caught up at the next one', async () => {
    const vault = await vaultWith('one')
    const { engine } = await unlockedEngine(vault.folder, vault.tools)
    vault.clock.advance(copyAfter - 1)
    engine.close()
    expect(fs.existsSync(join(vault.folder, 'snapshots'))).toBe(false)
    expect((await openWithCopy(vault)).copies).toHaveLength(1)
  })

  test('waits while words are being saved', async () => {
    const vault = await vaultWith('one')
    const { client } = await unlockedEngine(vault.folder, vault.tools)
    vault.clock.advance(copyAfter - 1000)
    await client.journal.save({ id: vault.id, document: plainDocument('two') })
    vault.clock.advance(1000)
    expect((await client.snapshots.list({})).copies).toEqual([])
    vault.clock.advance(5000)
    await client.journal.save({ id: vault.id, document: plainDocument('three') })
    vault.clock.advance(20_000)
    expect((await client.snapshots.list({})).copies).toHaveLength(1)
  })

  test('that is given up at a lock leaves no file, and the lock does not wait for it', async () => {
    const vault = await vaultWith('one')
    const { engine } = await unlockedEngine(vault.folder, vault.tools)
    vault.clock.advance(copyAfter)
    await new Promise((resolve) => setImmediate(resolve)) // the first step is done
    expect(copyFiles(vault.folder)).toHaveLength(1)
    engine.close()
    const { client } = await unlockedEngine(vault.folder, vault.tools)
    expect(copyFiles(vault.folder)).toEqual([])
    expect((await client.snapshots.list({})).copies).toEqual([])
  })

  test('has a key of its own', async () => {
    const vault = await vaultWith('one')
    const { engine, copies } = await openWithCopy(vault)
    engine.close()
    const [room = ''] = roomFiles(vault.folder)
    fs.copyFileSync(join(vault.folder, 'snapshots', `${copies[0]?.file}.db`), join(vault.folder, 'db', room))
    await expect(unlockFirst(openEngine(vault.folder, vault.tools).client)).rejects.toMatchObject({
      code: 'vault-damaged',
    })
  })

  test('goes with a changed passphrase: its key came from what the old one opened', async () => {
    const vault = await vaultWith('one')
    const { client, engine } = await openWithCopy(vault)
    const next = 'lantern orchard bridge velvet harvest meadow'
    await client.session.changePassphrase({ current: goodPassphrase, next })
    expect((await client.snapshots.list({})).copies).toEqual([])
    expect(copyFiles(vault.folder)).toEqual([])
    vault.clock.advance(copyAfter) // the room was opened anew, so today is caught up
    expect((await client.snapshots.list({})).copies).toHaveLength(1)
    engine.close()
  })

  test('that was being made when the passphrase was changed leaves no file', async () => {
    const vault = await vaultWith('one')
    const { client } = await unlockedEngine(vault.folder, vault.tools)
    vault.clock.advance(copyAfter)
    await new Promise((resolve) => setImmediate(resolve))
    expect(copyFiles(vault.folder)).toHaveLength(1)
    const next = 'lantern orchard bridge velvet harvest meadow'
    await client.session.changePassphrase({ current: goodPassphrase, next })
    expect(copyFiles(vault.folder)).toEqual([])
  })

  test('is refused when a link stands in place of the folder', async () => {
    const vault = await vaultWith('one')
    const elsewhere = join(vault.folder, '..', 'elsewhere')
    fs.mkdirSync(elsewhere)
    fs.symlinkSync(elsewhere, join(vault.folder, 'snapshots'))
    expect((await openWithCopy(vault)).copies).toEqual([])
    expect(fs.readdirSync(elsewhere)).toEqual([])
  })
})

describe('a copy', () => {
  test('says how many entries it holds, and is not changed by that', async () => {
    const vault = await vaultWith('one')
    const { client, copies } = await openWithCopy(vault)
    const file = copies[0]?.file ?? ''
    const before = fs.readFileSync(join(vault.folder, 'snapshots', `${file}.db`))
    await client.journal.create({ day, document: plainDocument('later') })
    expect(await client.snapshots.describe({ file })).toEqual({ entries: 1 })
    expect(await client.snapshots.describe({ file })).toEqual({ entries: 1 })
    expect(fs.readFileSync(join(vault.folder, 'snapshots', `${file}.db`)).equals(before)).toBe(true)
    await expect(client.snapshots.describe({ file: '0'.repeat(32) })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('that is not what was written is refused, and so is putting it in place', async () => {
    const vault = await vaultWith('one')
    const { client, copies } = await openWithCopy(vault)
    const file = copies[0]?.file ?? ''
    flipByte(join(vault.folder, 'snapshots', `${file}.db`), 5000)
    await expect(client.snapshots.describe({ file })).rejects.toMatchObject({ code: 'vault-damaged' })
    await expect(client.snapshots.restore({ file })).rejects.toMatchObject({ code: 'vault-damaged' })
    expect(await titles(client)).toEqual(['one'])
  })
})

describe('putting a copy in place of the room', () => {
  test('brings its words back, keeps the room as it was, and what it has to remember', async () => {
    const vault = await vaultWith('one')
    const first = await openWithCopy(vault)
    first.engine.close()
    vault.clock.advance(dayLong)
    const { client, engine } = await unlockedEngine(vault.folder, vault.tools)
    await client.journal.save({ id: vault.id, document: plainDocument('two') })
    const before = roomFiles(vault.folder)
    const file = first.copies[0]?.file ?? ''
    await client.snapshots.restore({ file })
    expect(await titles(client)).toEqual(['one'])
    expect(roomFiles(vault.folder)).toHaveLength(1)
    expect(roomFiles(vault.folder)).not.toEqual(before)
    const { hits } = await client.journal.search({ query: 'one', after: null, limit: 5 })
    expect(hits).toHaveLength(1)
    const { copies } = await client.snapshots.list({})
    expect(copies).toHaveLength(2)
    expect((await client.unlockHistory.list({})).unlocks).toHaveLength(2)
    await client.journal.create({ day, document: plainDocument('three') })
    await client.snapshots.restore({ file: copies[0]?.file ?? '' })
    expect(await titles(client)).toEqual(['two'])
    engine.close()
    const reopened = await unlockedEngine(vault.folder, vault.tools)
    expect(await titles(reopened.client)).toEqual(['two'])
  })

  test('makes an older slot and an older room worthless', async () => {
    const vault = await vaultWith('one')
    const first = await openWithCopy(vault)
    first.engine.close()
    const older = `${vault.folder}-older`
    fs.cpSync(vault.folder, older, { recursive: true })
    const { client, engine } = await unlockedEngine(vault.folder, vault.tools)
    await client.snapshots.restore({ file: first.copies[0]?.file ?? '' })
    engine.close()
    fs.cpSync(join(older, 'slots'), join(vault.folder, 'slots'), { recursive: true })
    await expect(unlockFirst(openEngine(vault.folder, vault.tools).client)).rejects.toMatchObject({
      code: 'vault-damaged',
    })
  })

  test('waits for a copy that is being made', async () => {
    const vault = await vaultWith('one')
    const first = await openWithCopy(vault)
    first.engine.close()
    vault.clock.advance(dayLong)
    const { client } = await unlockedEngine(vault.folder, vault.tools)
    vault.clock.advance(copyAfter)
    await client.snapshots.restore({ file: first.copies[0]?.file ?? '' })
    expect((await client.snapshots.list({})).copies).toHaveLength(3)
  })
})

describe('an entry that is erased for good', () => {
  async function erased() {
    const vault = await vaultWith('stays')
    const first = await unlockedEngine(vault.folder, vault.tools)
    const { id } = await first.client.journal.create({ day, document: plainDocument('goes') })
    vault.clock.advance(60_000)
    expect((await first.client.snapshots.list({})).copies).toHaveLength(1)
    expect(await first.client.snapshots.list({})).toMatchObject({ holdErased: false })
    await first.client.journal.trash({ id })
    await first.client.journal.erase({ id })
    expect(await first.client.snapshots.list({})).toMatchObject({ holdErased: true })
    return { vault, ...first }
  }

  const counts = async (client: EngineClient) => {
    const { copies } = await client.snapshots.list({})
    return Promise.all(copies.map(async ({ file }) => (await client.snapshots.describe({ file })).entries))
  }

  test('is taken out of every copy when it is asked for, and their dates stay', async () => {
    const { vault, client } = await erased()
    expect(await counts(client)).toEqual([2])
    const before = await client.snapshots.list({})
    await client.snapshots.eraseNow({})
    const after = await client.snapshots.list({})
    expect(await counts(client)).toEqual([1])
    expect(after.holdErased).toBe(false)
    expect(after.copies.map(({ madeAt }) => madeAt)).toEqual(before.copies.map(({ madeAt }) => madeAt))
    expect(copyFiles(vault.folder)).toEqual(after.copies.map(({ file }) => file))
    expect(copyFiles(vault.folder)).not.toEqual(before.copies.map(({ file }) => file))
  })

  test('is taken out by itself before seven days are over', async () => {
    const { vault, client, engine } = await erased()
    expect(await counts(client)).toEqual([2])
    engine.close()
    vault.clock.advance(5 * dayLong)
    const early = await openWithCopy(vault)
    expect(await counts(early.client)).toEqual([1, 2])
    early.engine.close()
    vault.clock.advance(dayLong)
    const late = await openWithCopy(vault)
    expect(await counts(late.client)).toEqual([1, 1, 1])
    expect(await late.client.snapshots.list({})).toMatchObject({ holdErased: false })
  })

  test('goes with a copy that is damaged, because nobody could take it out of that one', async () => {
    const { vault, client } = await erased()
    const [name = ''] = fs.readdirSync(join(vault.folder, 'snapshots'))
    flipByte(join(vault.folder, 'snapshots', name), 5000)
    await client.snapshots.eraseNow({})
    expect(await client.snapshots.list({})).toMatchObject({ copies: [], holdErased: false })
    expect(copyFiles(vault.folder)).toEqual([])
  })
})

describe('a room whose file is damaged', () => {
  const damages: [string, (path: string) => void][] = [
    ['one changed byte', (path) => flipByte(path, 5000)],
    ['no file', (path) => fs.rmSync(path)],
    ['an empty file', (path) => fs.truncateSync(path)],
  ]
  test.each(damages)('with %s opens as its last good copy, when it is asked for', async (_name, damage) => {
    const vault = await vaultWith('one')
    const { client, engine, copies } = await openWithCopy(vault)
    await client.journal.create({ day, document: plainDocument('after the copy') })
    engine.close()
    const [room = ''] = roomFiles(vault.folder)
    damage(join(vault.folder, 'db', room))
    const left = fs.existsSync(join(vault.folder, 'db', room)) ? fs.readFileSync(join(vault.folder, 'db', room)) : null

    const locked = openEngine(vault.folder, vault.tools)
    await expect(unlockFirst(locked.client)).rejects.toMatchObject({
      code: 'vault-damaged',
      data: { copyMadeAt: copies[0]?.madeAt },
    })
    const status = await locked.client.vault.status({})
    const memberId = status.state === 'ready' ? (status.members[0]?.id ?? '') : ''
    await expect(locked.client.session.unlockSnapshot({ memberId, passphrase: 'not this' })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    await locked.client.session.unlockSnapshot({ memberId, passphrase: goodPassphrase })
    expect(await titles(locked.client)).toEqual(['one'])
    const { damaged } = await locked.client.snapshots.list({})
    if (left === null) {
      expect(damaged).toEqual([])
      return
    }
    expect(damaged.map(({ file }) => `${file}.db`)).toEqual([room])
    expect(fs.readFileSync(join(vault.folder, 'db', room)).equals(left)).toBe(true)
    locked.engine.close()
    const next = await unlockedEngine(vault.folder, vault.tools)
    expect(fs.existsSync(join(vault.folder, 'db', room))).toBe(true)
    await next.client.snapshots.removeDamaged({ file: room.replace('.db', '') })
    expect(fs.existsSync(join(vault.folder, 'db', room))).toBe(false)
    expect((await next.client.snapshots.list({})).damaged).toEqual([])
    expect(await titles(next.client)).toEqual(['one'])
  })

  test('takes the next older copy when the last one is damaged too, and offers none when all are', async () => {
    const vault = await vaultWith('one')
    const first = await openWithCopy(vault)
    first.engine.close()
    vault.clock.advance(dayLong)
    const second = await openWithCopy(vault)
    second.engine.close()
    const [room = ''] = roomFiles(vault.folder)
    flipByte(join(vault.folder, 'db', room), 5000)
    const newest = second.copies[0]?.file ?? ''
    flipByte(join(vault.folder, 'snapshots', `${newest}.db`), 5000)
    const locked = openEngine(vault.folder, vault.tools)
    await expect(unlockFirst(locked.client)).rejects.toMatchObject({ data: { copyMadeAt: first.copies[0]?.madeAt } })
    fs.rmSync(join(vault.folder, 'snapshots'), { recursive: true })
    const failure: unknown = await unlockFirst(locked.client).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'vault-damaged' })
    expect((failure as { data?: unknown }).data).toBeUndefined()
  })

  test('that is not damaged is simply opened', async () => {
    const vault = await vaultWith('one')
    const { client, engine } = await openWithCopy(vault)
    await client.journal.save({ id: vault.id, document: plainDocument('two') })
    engine.close()
    const locked = openEngine(vault.folder, vault.tools)
    const status = await locked.client.vault.status({})
    const memberId = status.state === 'ready' ? (status.members[0]?.id ?? '') : ''
    await locked.client.session.unlockSnapshot({ memberId, passphrase: goodPassphrase })
    expect(await titles(locked.client)).toEqual(['two'])
  })
})

function flipByte(path: string, at: number): void {
  const bytes = fs.readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  fs.writeFileSync(path, bytes)
}
