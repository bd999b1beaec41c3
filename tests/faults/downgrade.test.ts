import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { digestsOf } from '#tests/support/file-digests.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { readVaultKeys } from '#tests/support/vault-keys.ts'
import { SecretKey } from '#vault/crypto/secret-key.ts'
import { openCipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { changedAt, costs, type Forger, lock, room, rooms, slot, slots, statement, statements } from './downgrades.ts'

/**
 * Security check 15: nobody can make the app take something weaker, older or not yet known. The forger of a room knows
 * its key, which is more than a stranger does: someone who once held the passphrase, say. The vaults were not closed in
 * order, so no digest stands in for the check that each case is about.
 */

const MiB = 1024 * 1024
/** The lock, which every opening takes, and the owner's list of tries. */
const notOfTheRoom = /lock\.db|attempts/
let derivations = 0
const tools = testTools({
  // What is tried lies beside the passphrase, so key derivation is one hash. It counts, to show what comes before it.
  deriveKey: (...given) => {
    derivations += 1
    return quickKey(...given)
  },
  kdfCost: { ops: 4, memBytes: 128 * MiB },
})

const template = fs.mkdtempSync(join(tmpdir(), 'rooms-test-'))
afterAll(() => fs.rmSync(template, { recursive: true, force: true }))
let made: Promise<string> | null = null

async function makeVault(): Promise<string> {
  const clock = manualClock()
  const folder = join(template, 'open')
  const { client, engine } = await createdEngine(folder, { ...tools, clock })
  const entry = plainDocument('meadow', 'words '.repeat(2000))
  for (let n = 0; n < 5; n += 1) await client.journal.create({ day: '2026-03-02', document: entry })
  clock.advance(10_000) // the log is written back, so that a forged room is not overlaid by it
  const copy = join(template, 'crashed')
  fs.cpSync(folder, copy, { recursive: true })
  engine.close()
  return copy
}

async function crashedVault(): Promise<Forger> {
  made ??= makeVault()
  const folder = join(tempFolder(), 'vault')
  fs.cpSync(await made, folder, { recursive: true })
  const keys = await readVaultKeys(folder, goodPassphrase, quickKey)
  fs.rmSync(`${keys.roomPath}-wal`, { force: true })
  return { folder, ...keys }
}

/** What the person is told: the code, or the name that the vault's lock screen shows. */
async function tryToOpen(folder: string): Promise<string> {
  const { client, engine } = openEngine(folder, tools)
  try {
    const status = await client.vault.status({})
    if (status.state === 'problem') return status.problem
    return await unlockFirst(client).then(
      ({ name }) => `opened by ${name}`,
      (error: { code: string }) => error.code,
    )
  } finally {
    engine.close()
  }
}

const groups = [
  ['a statement', statements, statement({})],
  ['a cost of key derivation', costs, lock({})],
  ['a slot', slots, slot({})],
  ['a room', rooms, room("cipher = 'chacha20'")],
] as const

test('there are at least 20 cases, each of them once', () => {
  const names = groups.flatMap(([group, rows]) => rows.map(([name]) => `${group} with ${name}`))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(20)
})

describe.each(groups)('%s', (_group, rows, forgeNothing) => {
  test.each(rows)('with %s is refused, and nothing is written', async (_name, forge, refusal) => {
    const vault = await crashedVault()
    forge(vault)
    const before = digestsOf(vault.folder, notOfTheRoom)
    expect(await tryToOpen(vault.folder)).toMatch(refusal)
    expect(digestsOf(vault.folder, notOfTheRoom)).toEqual(before)
  })

  test('control: untouched, and written anew without a change, it opens', async () => {
    const vault = await crashedVault()
    expect(await tryToOpen(vault.folder)).toBe('opened by Ana')
    const other = await crashedVault()
    forgeNothing(other)
    expect(await tryToOpen(other.folder)).toBe('opened by Ana')
  })
})

describe('the cost of key derivation', () => {
  test.each(costs)('with %s is judged before anything is derived', async (_name, forge) => {
    const vault = await crashedVault()
    forge(vault)
    derivations = 0
    await tryToOpen(vault.folder)
    expect(derivations).toBe(0)
  })

  test('control: an accepted one is derived', async () => {
    const vault = await crashedVault()
    derivations = 0
    await tryToOpen(vault.folder)
    expect(derivations).toBe(1)
  })
})

describe('a connection to a room', () => {
  const cipherOf = (db: Database.Database) =>
    ['cipher', 'hmac_check', 'legacy', 'mc_legacy_wal'].map((name) => db.pragma(name, { simple: true }))

  test('has every check of the cipher on', async () => {
    const { roomPath, roomKey } = await crashedVault()
    const db = openCipherDatabase(roomPath, roomKey)
    expect(cipherOf(db)).toEqual(['chacha20', '1', '0', '0'])
    db.close()
  })

  test('refuses a changed page; control: with that check off, it is read as if it were whole', () => {
    const [path, key] = [join(tempFolder(), 'pages.db'), SecretKey.random()]
    fs.writeFileSync(path, '')
    const db = openCipherDatabase(path, key)
    db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(9000))')
    db.close()
    const bytes = fs.readFileSync(path)
    bytes[changedAt] = (bytes[changedAt] ?? 0) ^ 1
    fs.writeFileSync(path, bytes)

    const read = (from: Database.Database) => {
      try {
        return from.prepare('SELECT a FROM t').pluck().get() as Buffer
      } finally {
        from.close()
      }
    }
    expect(() => read(openCipherDatabase(path, key))).toThrow(/malformed/)
    const careless = read(openWith(path, key, 'hmac_check = 0'))
    expect(careless.filter((value) => value !== 0)).toHaveLength(1)
  })

  test('control: a legacy room opens for whoever asks for one', async () => {
    const vault = await crashedVault()
    room('legacy = 1', 'legacy_page_size = 4096')(vault)
    const db = openWith(vault.roomPath, vault.roomKey, 'legacy = 1', 'legacy_page_size = 4096')
    expect(db.prepare('SELECT name FROM room').pluck().get()).toBe('Ana')
    db.close()
  })
})

/** A connection that does not ask for what the app asks for. */
function openWith(path: string, key: SecretKey, ...settings: readonly string[]): Database.Database {
  const db = new Database(path) as Database.Database & { key(key: Buffer): number }
  for (const setting of ["cipher = 'chacha20'", ...settings]) db.pragma(setting)
  db.key(Buffer.concat([Buffer.from('raw:'), key.expose()]))
  return db
}
