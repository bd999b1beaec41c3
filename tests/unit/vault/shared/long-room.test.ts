import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { keysOf } from '#tests/support/member-keys.ts'
import { recordAfter, type Signer, signedRow } from '#tests/support/record-chain.ts'
import { tamper } from '#tests/support/shared-attack.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter } from '#tests/support/two-members.ts'
import { copyOf } from '#tests/support/vault-templates.ts'
import { identityOf } from '#vault/crypto/statement.ts'
import { emptyHead, type RecordRow, recordHash } from '#vault/shared/record.ts'
import { insertRecord } from '#vault/shared/shared-store.ts'

const tools = testTools({ deriveKey: quickKey })
/** About three years of two people who write every day, most of it short. */
const records = 5000

test(`in a room of ${records} records, a save reads and judges its own record only`, async () => {
  const folder = await copyOf('paired')
  const held = await keysOf(folder, 'Ben')
  const ben: Signer = { ...held, identity: identityOf(held.mid, held.bag) }
  tamper(folder, held, (db) => {
    const rows = db.prepare('SELECT * FROM record WHERE author = ? ORDER BY seq').all(held.mid) as RecordRow[]
    let head = rows.reduce((_, row) => ({ seq: row.seq, hash: recordHash(held.vid, row) }), emptyHead)
    db.transaction(() => {
      for (let n = 0; n < records; n += 1) {
        const content = { createdAt: '2026-03-02T20:15:00.000Z', document: plainDocument(`${n} `.repeat(100)) }
        const row = signedRow(ben, recordAfter(ben, head, { content }), held.vid)
        insertRecord(db, row)
        head = { seq: row.seq, hash: recordHash(held.vid, row) }
      }
    })()
  })
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const begin = performance.now()
    const result = await work()
    process.stdout.write(`${what}, ${records} records: ${Math.round(performance.now() - begin)} ms\n`)
    return result
  }
  const first = await timed('first opening, every signature checked', () => enter(folder, tools, 'Ana'))
  first.engine.close()
  const { client } = await timed('opening behind an anchor', () => enter(folder, tools, 'Ana'))
  const asked = vi.spyOn(Database.prototype, 'prepare')
  try {
    const { id } = await timed('save', () => client.shared.share({ document: plainDocument('one more') }))
    await timed('taking back', () => client.shared.takeBack({ id }))
    const everything = asked.mock.calls.filter(([sql]) => /FROM record WHERE .*ORDER BY seq/.test(sql))
    expect(everything).toEqual([])
  } finally {
    asked.mockRestore()
  }
  const { items } = await timed('a page', () => client.shared.list({ after: 0, limit: 50 }))
  expect(items).toHaveLength(50)
  expect((await client.shared.overview({})).findings).toEqual({
    missing: [],
    rewritten: [],
    foreign: false,
    ahead: false,
  })
})
