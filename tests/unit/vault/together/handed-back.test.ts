import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SharedFindings } from '#api/shared-contract.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { lend } from '#tests/support/lent-keys.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { keysOf, slotOf } from '#tests/support/member-keys.ts'
import { type Signer, signedRow } from '#tests/support/record-chain.ts'
import { sharedPath, tamper } from '#tests/support/shared-attack.ts'
import { sitDown } from '#tests/support/sit-down.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter } from '#tests/support/two-members.ts'
import { copyOf } from '#tests/support/vault-templates.ts'
import { identityOf } from '#vault/crypto/statement.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { type RecordRow, recordHash } from '#vault/shared/record.ts'
import { readRecords } from '#vault/shared/shared-store.ts'
import { type Heads, handedBackBytes, sealHandedBack } from '#vault/together/handed-back.ts'

const clock = manualClock()
const tools = testTools({ deriveKey: quickKey, clock })
const quiet: SharedFindings = { missing: [], rewritten: [], foreign: false, ahead: false }

/** Both sit down and keep one note. Without `lock`, the engine is left as a kill leaves it. */
async function keepTogether(folder: string, { lock = true } = {}): Promise<void> {
  const { both } = await sitDown(folder, tools)
  const { members } = await both.client.shared.overview({})
  const { id } = await both.client.together.propose({ document: plainDocument('kept by both') })
  for (const member of members) await both.client.together.keep({ id, member: member.id })
  if (lock) both.engine.close()
}

async function findingsOf(folder: string, who: 'Ana' | 'Ben'): Promise<SharedFindings> {
  const { client, engine } = await enter(folder, tools, who)
  const { findings } = await client.shared.overview({})
  engine.close()
  return findings
}

/** The same folder as another one: what a copy, or a killed engine, leaves. */
function copied(folder: string, name: string): string {
  const to = join(folder, '..', name)
  fs.cpSync(folder, to, { recursive: true })
  fs.rmSync(join(to, 'lock.db'))
  return to
}

/** Puts the shared room of `from` into `folder`, without the log beside it. */
async function putBackShared(folder: string, from: string): Promise<void> {
  const keys = await keysOf(folder, 'Ana')
  for (const ending of ['-wal', '-shm']) fs.rmSync(`${sharedPath(folder, keys)}${ending}`, { force: true })
  fs.copyFileSync(sharedPath(from, keys), sharedPath(folder, keys))
}

const noteOf = async (folder: string, who: 'Ana' | 'Ben') =>
  vaultLayout(folder).handedBack((await keysOf(folder, who)).mid)

describe('what a session together hands back', () => {
  test.each(['Ana', 'Ben'] as const)(
    'is remembered by %s at the next own unlock, and nothing is the matter',
    async (who) => {
      const folder = await copyOf('paired')
      const { mid } = await keysOf(folder, 'Ana')
      const before = (await keysOf(folder, who)).bag.shared?.heads[mid]?.seq ?? 0
      await keepTogether(folder)
      expect((await keysOf(folder, who)).bag.shared?.heads[mid]?.seq).toBe(before) // nobody's slot was written
      expect(await findingsOf(folder, who)).toEqual(quiet)
      expect((await keysOf(folder, who)).bag.shared?.heads[mid]?.seq).toBe(before + 1)
    },
  )

  test.each(['Ana', 'Ben'] as const)('tells %s when the shared room of before was put back', async (who) => {
    const folder = await copyOf('paired')
    const before = copied(folder, 'before')
    await keepTogether(folder)
    await putBackShared(folder, before)
    const without = copied(folder, 'without')
    fs.rmSync(await noteOf(without, who))
    const { mid } = await keysOf(folder, 'Ana') // in whose chain it stands
    expect(await findingsOf(folder, who)).toEqual({ ...quiet, missing: [mid] })
    expect(await findingsOf(folder, who)).toEqual({ ...quiet, missing: [mid] }) // and every time
    expect(await findingsOf(without, who)).toEqual(quiet) // control: nobody else knows of it
  })

  test('is there before the engine ends: killed after the second yes, nothing is lost', async () => {
    const folder = await copyOf('paired')
    const before = copied(folder, 'before')
    await keepTogether(folder, { lock: false })
    const killed = copied(folder, 'killed')
    const rolled = copied(folder, 'rolled')
    const { client } = await enter(killed, tools, 'Ben')
    const { items } = await client.shared.list({ after: 0, limit: 5 })
    expect(items).toMatchObject([{ isKeptByBoth: true, document: plainDocument('kept by both') }])
    expect((await client.shared.overview({})).findings).toEqual(quiet)
    await putBackShared(rolled, before)
    expect((await findingsOf(rolled, 'Ben')).missing).toHaveLength(1)
  })

  test('lies there for both, in one size, and does not show who has been in since', async () => {
    const folder = await copyOf('paired')
    await keepTogether(folder)
    const paths = [await noteOf(folder, 'Ana'), await noteOf(folder, 'Ben')]
    const [first, other] = paths.map((path) => fs.readFileSync(path))
    await findingsOf(folder, 'Ana')
    const [after, untouched] = paths.map((path) => fs.readFileSync(path))
    expect([first, other, after].map((bytes) => bytes?.length)).toEqual([
      handedBackBytes,
      handedBackBytes,
      handedBackBytes,
    ])
    expect([after?.equals(first as Buffer), untouched?.equals(other as Buffer)]).toEqual([false, true])
    const times = new Set(paths.map((path) => fs.statSync(path).mtimeMs))
    expect(times.size).toBe(1)
  })

  test('goes with the room of a member who erases it', async () => {
    const folder = await copyOf('paired')
    await keepTogether(folder)
    const [anas, bens] = [await noteOf(folder, 'Ana'), await noteOf(folder, 'Ben')]
    const { client, engine } = await enter(folder, tools, 'Ana')
    await client.leaving.erase({ passphrase: goodPassphrase })
    engine.close()
    expect([fs.existsSync(anas), fs.existsSync(bens)]).toEqual([false, true])
  })
})

describe('what was not handed back', () => {
  const far: Heads[string] = { seq: 500, hash: Buffer.alloc(32, 9).toString('base64') }

  async function forged(folder: string, lenders: readonly ['Ana' | 'Ben', 'Ana' | 'Ben'], engines: readonly string[]) {
    const [ana, ben] = [await keysOf(folder, 'Ana'), await keysOf(folder, 'Ben')]
    const named = (keys: typeof ana, mid: string): Signer => ({
      mid,
      bag: keys.bag,
      identity: identityOf(mid, keys.bag),
    })
    const of = { Ana: ana, Ben: ben }
    const expiresAt = new Date(clock.now().getTime() + 60_000).toISOString()
    const lent = [
      lend(named(of[lenders[0]], ana.mid), { engine: engines[0], expiresAt, inVault: ana.vid }),
      lend(named(of[lenders[1]], ben.mid), { engine: engines[1], expiresAt, inVault: ana.vid }),
    ] as const
    const box = identityOf(ana.mid, ana.bag).box
    return sealHandedBack(ana.vid, { [ana.mid]: far, [ben.mid]: far }, lent, { box, now: clock.now() })
  }
  const one = Buffer.alloc(32, 1).toString('base64')
  const two = Buffer.alloc(32, 2).toString('base64')

  const planted: readonly [string, (path: string, folder: string) => Promise<void> | void][] = [
    ['is empty', (path) => fs.writeFileSync(path, '')],
    ['is random', (path) => fs.writeFileSync(path, crypto.getRandomValues(new Uint8Array(handedBackBytes)))],
    ['was cut off', (path) => fs.truncateSync(path, handedBackBytes - 1)],
    ['is far too long', (path) => fs.appendFileSync(path, Buffer.alloc(1_000_000))],
    ['is a folder', (path) => fs.rmSync(path) ?? fs.mkdirSync(path)],
    ['leads elsewhere', (path) => fs.rmSync(path) ?? fs.symlinkSync('/dev/zero', path)],
    ['is for the other', async (path, folder) => fs.copyFileSync(await noteOf(folder, 'Ben'), path)],
    [
      'Ben has signed alone',
      async (path, folder) => fs.writeFileSync(path, await forged(folder, ['Ben', 'Ben'], [one, one])),
    ],
    [
      'was lent to two engines',
      async (path, folder) => fs.writeFileSync(path, await forged(folder, ['Ana', 'Ben'], [one, two])),
    ],
  ]
  test.each(planted)('and %s keeps nobody out, and moves nothing', async (_name, plant) => {
    const folder = await copyOf('paired')
    await keepTogether(folder)
    await plant(await noteOf(folder, 'Ana'), folder)
    expect(await findingsOf(folder, 'Ana')).toEqual(quiet)
    expect(await findingsOf(folder, 'Ana')).toEqual(quiet)
    const { mid, bag } = await keysOf(folder, 'Ana')
    expect(bag.shared?.heads[mid]?.seq).toBeLessThan(10)
  })

  test('control: what both lent keys have signed is believed', async () => {
    const folder = await copyOf('paired')
    await keepTogether(folder)
    fs.writeFileSync(await noteOf(folder, 'Ana'), await forged(folder, ['Ana', 'Ben'], [one, one]))
    expect((await findingsOf(folder, 'Ana')).missing).toHaveLength(2)
  })

  test('and is from an earlier session lowers nothing', async () => {
    const folder = await copyOf('paired')
    await keepTogether(folder)
    const path = await noteOf(folder, 'Ana')
    const earlier = fs.readFileSync(path)
    await keepTogether(folder)
    await findingsOf(folder, 'Ana')
    const { mid, bag } = await keysOf(folder, 'Ana')
    fs.writeFileSync(path, earlier)
    expect(await findingsOf(folder, 'Ana')).toEqual(quiet)
    expect((await keysOf(folder, 'Ana')).bag.shared?.heads[mid]).toEqual(bag.shared?.heads[mid])
  })
})

test('sitting together does not make a chain that was rewritten look right', async () => {
  const folder = await copyOf('paired')
  const first = await enter(folder, tools, 'Ben')
  await first.client.shared.share({ document: plainDocument('as Ana saw it') })
  first.engine.close()
  expect(await findingsOf(folder, 'Ana')).toEqual(quiet)
  const ben = await slotOf(folder, 'Ben')
  const again = await rewriteLast(folder)
  const { shared } = ben.bag
  if (shared === null) throw new Error('Ben shares no room')
  ben.change({ shared: { ...shared, heads: { ...shared.heads, [ben.mid]: again } } })
  const more = await enter(folder, tools, 'Ben')
  await more.client.shared.share({ document: plainDocument('one more') })
  more.engine.close()
  await keepTogether(folder)
  for (const _time of [1, 2]) expect((await findingsOf(folder, 'Ana')).rewritten).toEqual([ben.mid])
})

test('sitting together does not hide that a member has lost what they knew', async () => {
  const folder = await copyOf('paired')
  const before = copied(folder, 'before')
  const { client, engine } = await enter(folder, tools, 'Ana')
  await client.shared.share({ document: plainDocument('shared and then forgotten') })
  engine.close()
  const untouched = copied(folder, 'untouched')
  const { mid, bag } = await keysOf(folder, 'Ana')
  const layout = vaultLayout(folder)
  for (const path of [layout.slot(mid), `${layout.slot(mid)}.bak`, layout.room(bag.privateFile)])
    fs.copyFileSync(path.replace(folder, before), path)
  for (const vault of [folder, untouched]) await keepTogether(vault)
  expect(await findingsOf(folder, 'Ana')).toEqual({ ...quiet, ahead: true })
  expect(await findingsOf(untouched, 'Ana')).toEqual(quiet) // control
})

/** Ben writes his last record once more, with his own key, and forgets the one before. */
async function rewriteLast(folder: string) {
  const ben = await keysOf(folder, 'Ben')
  const rows: RecordRow[] = []
  tamper(folder, ben, (db) => rows.push(...readRecords(db, [ben.mid]).rows))
  const last = rows.at(-1)
  if (last === undefined) throw new Error('Ben has written nothing')
  const { delegation: _delegation, signature: _signature, ...row } = last
  const author = { mid: ben.mid, bag: ben.bag, identity: identityOf(ben.mid, ben.bag) }
  const next = signedRow(author, { ...row, id: crypto.randomUUID() }, ben.vid)
  tamper(folder, ben, (db) =>
    db
      .prepare('UPDATE record SET id = ?, signature = ? WHERE author = ? AND seq = ?')
      .run(next.id, next.signature, ben.mid, row.seq),
  )
  return { seq: next.seq, hash: recordHash(ben.vid, next) }
}
