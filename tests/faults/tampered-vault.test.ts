import * as fs from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { differingPages, forgedLog } from '#tests/support/forged-log.ts'
import { createdEngine, openEngine, unlockedEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { roomPath, slotPath } from '#tests/support/vault-files.ts'
import { createEngine } from '#vault/engine.ts'
import { takeVaultLock } from '#vault/files/vault-lock.ts'

// What is tried here lies below the passphrase, so key derivation is one hash.
const tools = testTools({ deriveKey: quickKey })
const day = '2026-03-02'

async function closedVault(title = 'as it was left'): Promise<{ folder: string; id: string }> {
  const folder = join(tempFolder(), 'vault')
  const { client, engine } = await createdEngine(folder, tools)
  const { id } = await client.journal.create({ day, document: plainDocument(title) })
  engine.close()
  return { folder, id }
}

async function titleIn(folder: string, id: string): Promise<string> {
  const { client, engine } = await unlockedEngine(folder, tools)
  const { title } = await client.journal.open({ id })
  engine.close()
  return title
}

describe('a write-ahead log that was made without the key', () => {
  test('puts no older words into a room that was closed in order', async () => {
    const { folder, id } = await closedVault('I will leave on Friday')
    const older = fs.readFileSync(roomPath(folder))
    const { client, engine } = await unlockedEngine(folder, tools)
    await client.journal.save({ id, document: plainDocument('I will stay') })
    engine.close()
    const newer = fs.readFileSync(roomPath(folder))
    const pages = differingPages(older, newer)
    expect(pages.length, 'control: there are pages to put back').toBeGreaterThan(1)
    const log = forgedLog(older, pages, older.length / 4096)
    expect(takesLog(), 'control: SQLite takes such a log for its own').toBe(true)
    fs.writeFileSync(`${roomPath(folder)}-wal`, log)
    fs.writeFileSync(`${roomPath(folder)}-journal`, older)
    expect(await titleIn(folder, id)).toBe('I will stay')
    expect(await titleIn(folder, id)).toBe('I will stay')
  })
})

describe('a slot file that was put back', () => {
  test('is refused as often as it is tried, and the refusals change nothing', async () => {
    const { folder, id } = await closedVault()
    const older = fs.readFileSync(slotPath(folder))
    for (const title of ['one', 'two']) {
      const { client, engine } = await unlockedEngine(folder, tools)
      await client.journal.save({ id, document: plainDocument(title) })
      engine.close()
    }
    const [slot, room] = [fs.readFileSync(slotPath(folder)), fs.readFileSync(roomPath(folder))]
    for (const path of [slotPath(folder), `${slotPath(folder)}.bak`]) fs.writeFileSync(path, older)
    for (let tries = 0; tries < 12; tries += 1) {
      const { client, engine } = openEngine(folder, tools)
      await expect(unlockFirst(client)).rejects.toMatchObject({ code: 'vault-damaged' })
      engine.close()
    }
    expect(fs.readFileSync(slotPath(folder)).equals(older)).toBe(true)
    expect(fs.readFileSync(roomPath(folder)).equals(room)).toBe(true)
    for (const path of [slotPath(folder), `${slotPath(folder)}.bak`]) fs.writeFileSync(path, slot)
    expect(await titleIn(folder, id)).toBe('two')
  })
})

describe('one flipped bit in a small file', () => {
  test.each(['slot', 'statement'])('of the first copy of the %s never shuts the owner out', async (which) => {
    const { folder } = await closedVault()
    const path = which === 'slot' ? slotPath(folder) : join(folder, 'vault.stmt')
    const good = fs.readFileSync(path)
    const text = good.toString('latin1').trimEnd().length
    const refused: number[] = []
    for (let at = 0; at < text; at += Math.ceil(text / 60)) {
      const bytes = Buffer.from(good)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 7))
      fs.writeFileSync(path, bytes)
      const { client, engine } = openEngine(folder, tools)
      await unlockFirst(client).catch(() => refused.push(at))
      engine.close()
    }
    expect(refused).toEqual([])
  })
})

describe('two windows that make a vault at once', () => {
  test('do not disturb each other: one makes it, the other is told', async () => {
    const folder = join(tempFolder(), 'vault')
    const started = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    const slow = testTools({
      async deriveKey(...given) {
        started.resolve()
        await go.promise
        return quickKey(...given)
      },
    })
    const member = { name: 'Ana', passphrase: goodPassphrase, mark: anasMark }
    const first = openEngine(folder, slow).client.vault.create(member)
    await started.promise
    await expect(openEngine(folder, tools).client.vault.create(member)).rejects.toMatchObject({ code: 'vault-in-use' })
    go.resolve()
    await expect(first).resolves.toMatchObject({ name: 'Ana' })
  })
})

describe('a vault that lost its statement', () => {
  test('is damaged, not new, also with the mark of an unfinished one, and keeps its room', async () => {
    const { folder } = await closedVault()
    for (const name of ['vault.stmt', 'vault.stmt.bak']) fs.rmSync(join(folder, name))
    fs.writeFileSync(join(folder, 'unfinished'), '')
    const { client } = openEngine(folder, tools)
    expect(await client.vault.status({})).toMatchObject({ state: 'problem', problem: 'vault-damaged' })
    const made = client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
    await expect(made).rejects.toMatchObject({ code: 'vault-damaged' })
    expect(fs.existsSync(roomPath(folder))).toBe(true)
  })

  test('loses the mark of an unfinished one when it is opened', async () => {
    const { folder, id } = await closedVault()
    fs.writeFileSync(join(folder, 'unfinished'), '')
    await titleIn(folder, id)
    expect(fs.existsSync(join(folder, 'unfinished'))).toBe(false)
  })
})

describe('a lock that fails on the way', () => {
  test('still ends the engine, and loses no word', async () => {
    const { folder, id } = await closedVault()
    const locked: boolean[] = []
    const engine = createEngine(folder, tools, ({ hidden }) => locked.push(hidden))
    const status = engine.context.session.status()
    await engine.context.session.unlock(status.state === 'ready' ? (status.members[0]?.id ?? '') : '', goodPassphrase)
    fs.mkdirSync(`${slotPath(folder)}.new`) // no slot file can be written now
    fs.writeFileSync(join(`${slotPath(folder)}.new`, 'in the way'), '')
    engine.context.leave({ hidden: true })
    expect(locked).toEqual([true])
    fs.rmSync(`${slotPath(folder)}.new`, { recursive: true, force: true })
    expect(await titleIn(folder, id)).toBe('as it was left')
  })
})

describe('odd files', () => {
  test('in the rooms folder keep nobody from opening', async () => {
    const { folder, id } = await closedVault()
    fs.symlinkSync('/dev/zero', join(folder, 'db', `${'0'.repeat(32)}.db`))
    expect(await titleIn(folder, id)).toBe('as it was left')
  })

  test('in place of the lock file keep nobody from opening', async () => {
    const { folder, id } = await closedVault()
    fs.writeFileSync(join(folder, 'lock.db'), 'not a database, and longer than a header of one'.repeat(100))
    expect(await titleIn(folder, id)).toBe('as it was left')
    takeVaultLock(join(folder, 'lock.db')).release()
  })

  test.each(['slots', 'db'])('a link in place of %s is refused', async (name) => {
    const { folder } = await closedVault()
    fs.renameSync(join(folder, name), join(folder, '..', 'elsewhere'))
    fs.symlinkSync(join(folder, '..', 'elsewhere'), join(folder, name))
    expect(await openEngine(folder, tools).client.vault.status({})).toMatchObject({ problem: 'vault-damaged' })
  })

  test('a second name of the log is refused, and the other file keeps its bytes', async () => {
    const { folder } = await closedVault()
    const { client, engine } = await unlockedEngine(folder, tools)
    const crashed = join(folder, '..', 'crashed')
    await client.journal.create({ day, document: plainDocument('in the log') })
    fs.cpSync(folder, crashed, { recursive: true })
    engine.close()
    const log = `${roomPath(crashed)}-wal`
    fs.linkSync(log, join(folder, '..', 'other-file'))
    const bytes = fs.readFileSync(log)
    await expect(unlockFirst(openEngine(crashed, tools).client)).rejects.toMatchObject({ code: 'vault-damaged' })
    expect(fs.readFileSync(join(folder, '..', 'other-file')).equals(bytes)).toBe(true)
  })
})

/** The same forgery on a plain database, opened the way SQLite opens any: whether it brings the old page back. */
function takesLog(): boolean {
  const path = join(tempFolder(), 'plain.db')
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.exec("CREATE TABLE word (text); INSERT INTO word VALUES ('old')")
  db.pragma('wal_checkpoint(TRUNCATE)')
  const older = fs.readFileSync(path)
  db.exec("UPDATE word SET text = 'new'")
  db.close()
  const newer = fs.readFileSync(path)
  fs.writeFileSync(`${path}-wal`, forgedLog(older, differingPages(older, newer), older.length / 4096))
  const reopened = new Database(path)
  const text = reopened.prepare('SELECT text FROM word').pluck().get()
  reopened.close()
  return text === 'old'
}
