import * as fs from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { type HeldKeys, keysOf } from '#tests/support/member-keys.ts'
import { notRun } from '#tests/support/not-run.ts'
import { chainOf, type Signer, signedRow } from '#tests/support/record-chain.ts'
import { sharedPath, tamper } from '#tests/support/shared-attack.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter } from '#tests/support/two-members.ts'
import { copyOf } from '#tests/support/vault-templates.ts'
import { identityOf } from '#vault/crypto/statement.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { readStanding } from '#vault/membership/standing.ts'
import type { RecordRow } from '#vault/shared/record.ts'
import { openSharedRoom } from '#vault/shared/shared-room.ts'
import { insertRecord, readRecord } from '#vault/shared/shared-store.ts'
import type { CipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { VaultError } from '#vault/vault-error.ts'

// Check 17: the partner opens the shared room with its real key and plants what runs when it is read or written.
const tools = testTools({ deriveKey: quickKey })

type Attack = readonly [string, (db: CipherDatabase) => void]

const mark = "INSERT INTO padding VALUES (x'0badc0de')"
const asView =
  (columns: string, rest = '') =>
  (db: CipherDatabase) =>
    db.exec(`ALTER TABLE record RENAME TO real; CREATE VIEW record AS SELECT ${columns} FROM real ${rest}`)
const remade = (edit: (sql: string) => string) => (db: CipherDatabase) => {
  db.pragma('foreign_keys = OFF')
  const sql = String(db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'record'").pluck().get())
  db.exec(`ALTER TABLE record RENAME TO real; ${edit(sql)}; INSERT INTO record SELECT * FROM real; DROP TABLE real`)
}

const attacks: readonly Attack[] = [
  [
    'a trigger on a new record',
    (db) =>
      db.exec(
        "CREATE TRIGGER t AFTER INSERT ON record BEGIN UPDATE record SET body = 'forged' WHERE author = NEW.author AND seq = NEW.seq; END",
      ),
  ],
  ['a trigger before a new record', (db) => db.exec(`CREATE TRIGGER t BEFORE INSERT ON record BEGIN ${mark}; END`)],
  [
    'a trigger on the counter of commits',
    (db) => db.exec(`CREATE TRIGGER t AFTER UPDATE ON room BEGIN ${mark}; DELETE FROM record; END`),
  ],
  [
    'a trigger on words taken out',
    (db) =>
      db.exec(
        'CREATE TRIGGER t AFTER UPDATE OF body ON record BEGIN INSERT INTO padding VALUES (CAST(OLD.body AS BLOB)); END',
      ),
  ],
  ['a view beside the tables', (db) => db.exec('CREATE VIEW v AS SELECT * FROM record')],
  ['a view in place of the records', asView('*')],
  ['a view that leaves records out', asView('*', 'WHERE seq > 1')],
  [
    'a view in place of the room',
    (db) => db.exec('ALTER TABLE room RENAME TO real; CREATE VIEW room AS SELECT * FROM real'),
  ],
  ['an index', (db) => db.exec('CREATE INDEX i ON record (kind)')],
  ['an index on an expression', (db) => db.exec("CREATE INDEX i ON record (coalesce(body, '') || 'x')")],
  ['a partial index', (db) => db.exec('CREATE UNIQUE INDEX i ON record (author) WHERE seq > 1000')],
  ['another table', (db) => db.exec('CREATE TABLE more (a)')],
  ['a table with a counter', (db) => db.exec('CREATE TABLE more (a INTEGER PRIMARY KEY AUTOINCREMENT)')],
  ['statistics', (db) => db.exec('ANALYZE')],
  ['a virtual table', (db) => db.exec('CREATE VIRTUAL TABLE f USING fts5(body)')],
  ['a virtual table over the records', (db) => db.exec("CREATE VIRTUAL TABLE f USING fts5(body, content='record')")],
  ['another column', (db) => db.exec('ALTER TABLE record ADD COLUMN more TEXT')],
  [
    'a generated column',
    (db) => db.exec('ALTER TABLE record ADD COLUMN more TEXT GENERATED ALWAYS AS (upper(body)) VIRTUAL'),
  ],
  ['a default with an expression', remade((sql) => sql.replace('salt TEXT', 'salt TEXT DEFAULT (hex(randomblob(2)))'))],
  ['a renamed column', (db) => db.exec('ALTER TABLE record RENAME COLUMN body TO words')],
  ['a column less', (db) => db.exec('ALTER TABLE record DROP COLUMN delegation')],
  ['a CHECK', remade((sql) => sql.replace('signature TEXT NOT NULL', 'signature TEXT NOT NULL CHECK (seq < 3)'))],
  ['rows with row ids', remade((sql) => sql.replace(', WITHOUT ROWID', ''))],
  ['no strict types', remade((sql) => sql.replace('STRICT, ', ''))],
  ['another primary key', remade((sql) => sql.replace('(author, seq)', '(id)'))],
  ['a collation', remade((sql) => sql.replace('author TEXT NOT NULL', 'author TEXT NOT NULL COLLATE NOCASE'))],
  [
    'a reference to another table',
    remade((sql) => sql.replace('id TEXT NOT NULL', 'id TEXT NOT NULL REFERENCES room(file) ON DELETE CASCADE')),
  ],
  ['no records', (db) => db.exec('DROP TABLE record')],
  ['no tables at all', (db) => db.exec('DROP TABLE record; DROP TABLE room; DROP TABLE padding')],
  ['a lower version', (db) => db.pragma('user_version = 0')],
  ['a negative version', (db) => db.pragma('user_version = -1')],
  [
    'a lower version and a trigger',
    (db) => {
      db.exec(`CREATE TRIGGER t AFTER UPDATE ON room BEGIN ${mark}; END`)
      db.pragma('user_version = 0')
    },
  ],
]

/** What is whole by its layout and holds nonsense. */
const contents: readonly Attack[] = [
  ['no row that says whose it is', (db) => db.exec('DELETE FROM room')],
  ['the row of another vault', (db) => db.exec(`UPDATE room SET vid = '${'33'.repeat(16)}'`)],
  ['the row of another file', (db) => db.exec(`UPDATE room SET file = '${'33'.repeat(16)}'`)],
  ['a counter at its end', (db) => db.exec('UPDATE room SET commits = 9223372036854775807')],
]

describe('a shared room with something planted', () => {
  test.each(attacks)('%s is refused before its first row, and the own room opens', async (_name, attack) => {
    const { folder, ana, ben } = await scene()
    tamper(folder, ben, attack)
    const before = fs.readFileSync(sharedPath(folder, ben))
    expect(rowsAskedFor(folder, ana)).toEqual([])
    await expectBroken(folder, 'changed')
    expect(fs.readFileSync(sharedPath(folder, ben)).equals(before)).toBe(true) // nothing that was planted ran
  })

  test.each(contents)('%s is refused, and the own room opens', async (_name, attack) => {
    const { folder, ben } = await scene()
    tamper(folder, ben, attack)
    await expectBroken(folder, 'changed')
  })

  test('of a later version is called newer', async () => {
    const { folder, ben } = await scene()
    tamper(folder, ben, (db) => db.pragma('user_version = 99'))
    await expectBroken(folder, 'newer')
  })

  test('are at least 20, and each changes the layout or the version', async () => {
    expect(attacks.length).toBeGreaterThanOrEqual(20)
    const { ana, folder } = await scene()
    expect(rowsAskedFor(folder, ana)).not.toEqual([]) // control: untouched, its rows are read
    await expectState(folder, 'paired')
  })

  test('control: without the comparison, the planted trigger changes the words of a new record', async () => {
    const { folder, ben, ana } = await scene()
    const [, plant] = attacks[0] ?? []
    tamper(folder, ben, (db) => {
      plant?.(db)
      const author: Signer = { ...ana, identity: identityOf(ana.mid, ana.bag) }
      const next = { ...(chainOf(author, 1)[0] as RecordRow), seq: 1000 }
      insertRecord(db, next)
      expect(readRecord(db, next)?.body).toBe('forged')
    })
  })
})

describe('a shared room in which rows were planted', () => {
  test('gives place to a new record of the author whose next number was taken', async () => {
    const { folder, ben, ana } = await scene()
    tamper(folder, ben, (db) => {
      const [last] = db.prepare('SELECT * FROM record WHERE author = ? ORDER BY seq DESC').all(ana.mid) as RecordRow[]
      for (const by of [1, 2, 3]) insertRecord(db, { ...(last as RecordRow), seq: Number(last?.seq) + by })
    })
    const { client, engine } = await enter(folder, tools, 'Ana')
    const { id } = await client.shared.share({ document: plainDocument('mine') })
    const { items } = await client.shared.list({ after: 0, limit: 50 })
    expect(items.filter(({ author }) => author === ana.mid)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id, state: 'whole' })]),
    )
    engine.close()
    const again = await enter(folder, tools, 'Ben')
    const seen = await again.client.shared.list({ after: 0, limit: 50 })
    expect(seen.items.find((item) => item.id === id)).toMatchObject({ state: 'whole', document: plainDocument('mine') })
  })

  test('100,000 of nobody, and as many before the first place, hide no record', async () => {
    const { folder, ben, ana } = await scene()
    tamper(folder, ben, (db) => {
      const [row] = db.prepare('SELECT * FROM record WHERE author = ?').all(ana.mid) as RecordRow[]
      db.transaction(() => {
        for (let n = 0; n < 100_000; n += 1)
          insertRecord(db, { ...(row as RecordRow), author: '00'.repeat(16), seq: n })
        for (let n = 0; n < 100_000; n += 1) insertRecord(db, { ...(row as RecordRow), seq: -n })
      })()
    })
    const begin = performance.now()
    const { client } = await enter(folder, tools, 'Ana')
    process.stdout.write(`opened beside 200,000 planted rows in ${Math.round(performance.now() - begin)} ms\n`)
    expect((await client.shared.list({ after: 0, limit: 50 })).items).toHaveLength(2)
    expect((await client.shared.overview({})).findings).toEqual({
      missing: [],
      rewritten: [],
      foreign: true,
      ahead: false,
    })
  })

  test('20,000 under the own name cost a bounded time, and the own records stay whole', async () => {
    const { folder, ben, ana } = await scene()
    tamper(folder, ben, (db) => {
      const [row] = db.prepare('SELECT * FROM record WHERE author = ?').all(ana.mid) as RecordRow[]
      db.transaction(() => {
        for (let n = 0; n < 20_000; n += 1) insertRecord(db, { ...(row as RecordRow), seq: 1000 + n })
      })()
    })
    const begin = performance.now()
    const { client } = await enter(folder, tools, 'Ana')
    process.stdout.write(
      `opened beside 20,000 rows planted in the own name in ${Math.round(performance.now() - begin)} ms\n`,
    )
    const { id } = await client.shared.share({ document: plainDocument('still') })
    const room = { whole: 0, id: '' }
    for (let after: number | null = 0; after !== null; ) {
      const page: Awaited<ReturnType<typeof client.shared.list>> = await client.shared.list({ after, limit: 50 })
      room.whole += page.items.filter(({ state }) => state === 'whole').length
      if (page.items.some((item) => item.id === id && item.state === 'whole')) room.id = id
      after = page.next
      if (after !== null && after < 19_900) after = 19_900
    }
    expect(room).toEqual({ whole: 3, id })
  })

  test.each<[string, (row: RecordRow) => RecordRow]>([
    ['words behind a NUL', (row) => ({ ...row, body: `x\0${'y'.repeat(8 * 1024 * 1024)}` })],
    ['an endless signature', (row) => ({ ...row, signature: 'y'.repeat(8 * 1024 * 1024) })],
    ['an endless id', (row) => ({ ...row, id: 'y'.repeat(8 * 1024 * 1024) })],
    ['a kind that is not there', (row) => ({ ...row, kind: 'will' as RecordRow['kind'] })],
  ])('with %s are dropped and reported', async (_name, change) => {
    const { folder, ben, ana } = await scene()
    tamper(folder, ben, (db) => {
      const [row] = db.prepare('SELECT * FROM record WHERE author = ?').all(ana.mid) as RecordRow[]
      insertRecord(db, { ...change(row as RecordRow), seq: 500 })
    })
    const { client } = await enter(folder, tools, 'Ana')
    expect((await client.shared.overview({})).findings).toMatchObject({ foreign: true, rewritten: [] })
    expect((await client.shared.list({ after: 0, limit: 50 })).items.every(({ state }) => state === 'whole')).toBe(true)
  })

  test('with more words than two people write is refused, before they are read, and the own room opens', async () => {
    const { folder, ben } = await scene()
    const author: Signer = { ...ben, identity: identityOf(ben.mid, ben.bag) }
    tamper(folder, ben, (db) => {
      const [row] = chainOf(author, 1)
      const long = 'y'.repeat(250 * 1024)
      db.transaction(() => {
        for (let n = 0; n < 270; n += 1)
          insertRecord(db, signedRow(author, { ...(row as RecordRow), seq: 10 + n, body: long }))
      })()
    })
    await expectBroken(folder, 'changed')
  })
})

describe('a shared room whose file is not one', () => {
  test.each<[string, string, (path: string, folder: string, own: HeldKeys) => void]>([
    ['gone', 'missing', (path) => fs.rmSync(path)],
    ['empty', 'changed', (path) => fs.writeFileSync(path, '')],
    [
      'a folder',
      'changed',
      (path) => {
        fs.rmSync(path)
        fs.mkdirSync(path)
      },
    ],
    [
      'a link',
      'changed',
      (path) => {
        fs.renameSync(path, `${path}.moved`)
        fs.symlinkSync(`${path}.moved`, path)
      },
    ],
    [
      'a copy of the own room',
      'changed',
      (path, folder, { bag }) => fs.copyFileSync(vaultLayout(folder).room(bag.privateFile), path),
    ],
    ['random bytes', 'changed', (path) => fs.writeFileSync(path, crypto.getRandomValues(new Uint8Array(65536)))],
    ['cut', 'changed', (path) => fs.truncateSync(path, 2 * 4096)],
    ['beside a folder in place of its log', 'changed', (path) => fs.mkdirSync(`${path}-wal`)],
    [
      'damaged from its second page on',
      'changed',
      (path) => {
        const bytes = fs.readFileSync(path)
        bytes.fill(7, 4096)
        fs.writeFileSync(path, bytes)
      },
    ],
  ])('but %s keeps nobody from their own', async (_name, why, change) => {
    const { folder, ana } = await scene()
    change(sharedPath(folder, ana), folder, ana)
    await expectBroken(folder, why)
  })

  test('that may not be written to keeps nobody from their own', async (context) => {
    if (process.getuid?.() === 0) notRun(context, 'root may write to every file')
    const { folder, ana } = await scene()
    fs.chmodSync(sharedPath(folder, ana), 0o400)
    await expectBroken(folder, 'disk')
  })
})

async function scene(): Promise<{ folder: string; ana: HeldKeys; ben: HeldKeys }> {
  const folder = await copyOf('paired')
  for (const who of ['Ben', 'Ana'] as const) {
    const { client, engine } = await enter(folder, tools, who)
    await client.shared.share({ document: plainDocument(`${who} for both`) })
    engine.close()
  }
  return { folder, ana: await keysOf(folder, 'Ana'), ben: await keysOf(folder, 'Ben') }
}

async function expectBroken(folder: string, why: string): Promise<void> {
  for (const who of ['Ana', 'Ben'] as const) {
    const { client, engine } = await enter(folder, tools, who)
    expect(await client.membership.get({})).toEqual({ state: 'broken', why })
    await expect(client.shared.list({ after: 0, limit: 5 })).rejects.toMatchObject({ code: 'not-found' })
    const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 5 })
    expect(entries.map(({ title }) => title)).toEqual([`${who} alone`])
    engine.close()
  }
}

async function expectState(folder: string, state: string): Promise<void> {
  const { client, engine } = await enter(folder, tools, 'Ana')
  expect(await client.membership.get({})).toEqual({ state })
  engine.close()
}

/** Every statement about the room's own tables that opening it prepares. */
function rowsAskedFor(folder: string, { vid, mid, bag }: HeldKeys): string[] {
  const layout = vaultLayout(folder)
  const standing = readStanding(layout, { vid, mid, bag })
  if (standing.state !== 'paired') throw new Error(standing.state)
  const { partner, access } = standing
  const asked: string[] = []
  const ways = (['prepare', 'exec'] as const).map((way) => vi.spyOn(Database.prototype, way))
  try {
    const members = [identityOf(mid, bag), partner] as const
    openSharedRoom({
      layout,
      vid,
      members,
      access,
      clock: tools.clock,
      handedBack: {},
      isFrozen: true,
      inOrder: null,
      onHeads: () => {},
    }).close()
  } catch (error) {
    expect(error).toBeInstanceOf(VaultError)
  } finally {
    for (const way of ways) {
      asked.push(...way.mock.calls.map(([sql]) => sql))
      way.mockRestore()
    }
  }
  return asked.filter((sql) => !/sqlite_schema/.test(sql))
}
