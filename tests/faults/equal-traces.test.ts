import * as fs from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { exported } from '#tests/support/exported.ts'
import { notRun } from '#tests/support/not-run.ts'
import { createdEngine, type EngineClient, unlockedEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter } from '#tests/support/two-members.ts'
import { copyOf } from '#tests/support/vault-templates.ts'
import type { Engine } from '#vault/engine.ts'

/**
 * Security check 31: a look at the folder does not tell who wrote. Two folders are compared that began as one: in each
 * of them somebody had 50 evenings, and only what they did differs.
 */

const defence = vi.hoisted(() => ({ isOff: false }))
vi.mock('#vault/files/equal-times.ts', async (original) => {
  const { equaliseTimes } = await original<typeof import('#vault/files/equal-times.ts')>()
  return { equaliseTimes: (...given: Parameters<typeof equaliseTimes>) => defence.isOff || equaliseTimes(...given) }
})
beforeEach(() => {
  defence.isOff = false
})

// The subject lies below the passphrase, so key derivation is one hash.
const tools = testTools({ deriveKey: quickKey })
const sessions = 50

/** What somebody does between unlocking their room and locking it. */
type Evening = (client: EngineClient, at: number) => Promise<void>

const writes: Evening = async (client, at) => {
  const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument(`evening ${at}`) })
  await client.journal.save({ id, document: plainDocument(`evening ${at}`, 'with a second thought') })
}
const onlyLooks: Evening = async (client) =>
  void (await client.journal.list({ place: 'journal', after: null, limit: 5 }))

async function spend(
  folder: string,
  evening: Evening,
  rounds: number,
  open = () => unlockedEngine(folder, tools),
): Promise<void> {
  for (let at = 0; at < rounds; at += 1) {
    const { client, engine } = await open()
    await evening(client, at)
    engine.close()
  }
}

/** A vault that was made and closed, and a copy of it. */
async function twins(): Promise<[string, string]> {
  const [one, other] = [join(tempFolder(), 'vault'), join(tempFolder(), 'vault')]
  const { engine } = await createdEngine(one, tools)
  engine.close()
  fs.cpSync(one, other, { recursive: true })
  return [one, other]
}

/** A vault of two who share a room, each with a room of their own, and a copy of it. */
async function pairedTwins(): Promise<[string, string]> {
  const one = await copyOf('paired')
  const other = join(tempFolder(), 'vault')
  fs.cpSync(one, other, { recursive: true })
  return [one, other]
}

interface Traces {
  readonly names: string[]
  readonly sizes: Record<string, number>
  /** Different times of change, and of the last look at a file, in the whole folder. */
  readonly changed: number
  readonly looked: number
}

function tracesOf(folder: string): Traces {
  // First the times: to list a folder is to look at it.
  const names = fs.readdirSync(folder, { recursive: true }).map(String).sort()
  const stats = ['', ...names].map((name) => fs.lstatSync(join(folder, name), { bigint: true }))
  const files = stats.filter((found) => found.isFile())
  return {
    names,
    sizes: Object.fromEntries(
      names.flatMap((name, at) => (stats[at + 1]?.isFile() ? [[name, Number(stats[at + 1]?.size)]] : [])),
    ),
    changed: new Set(stats.map(({ mtimeNs }) => mtimeNs)).size,
    looked: new Set(files.map(({ atimeNs }) => atimeNs)).size,
  }
}

/** Two folders that differ in who wrote. */
const pairs: readonly { name: string; make: (rounds: number) => Promise<[string, string]> }[] = [
  {
    name: 'one in which somebody wrote and one in which somebody only looked',
    async make(rounds) {
      const [written, seen] = await twins()
      await spend(written, writes, rounds)
      await spend(seen, onlyLooks, rounds)
      return [written, seen]
    },
  },
  {
    name: 'one in which Ana wrote and one in which Ben did',
    async make(rounds) {
      const [anas, bens] = await pairedTwins()
      await spend(anas, writes, rounds, () => enter(anas, tools, 'Ana'))
      await spend(bens, writes, rounds, () => enter(bens, tools, 'Ben'))
      return [anas, bens]
    },
  },
]

describe.each(pairs)('of two folders, $name,', ({ make }) => {
  test(`after ${sessions} evenings, names, sizes and times tell nothing`, async () => {
    const [one, other] = (await make(sessions)).map(tracesOf) as [Traces, Traces]
    expect(one.names).toEqual(other.names)
    expect(one.names.length).toBeGreaterThan(7)
    expect(one.sizes).toEqual(other.sizes)
    expect([one.changed, one.looked, other.changed, other.looked]).toEqual([1, 1, 1, 1])
  })

  test('control: without the equal times, they tell after three', async () => {
    defence.isOff = true
    const [one, other] = (await make(3)).map(tracesOf) as [Traces, Traces]
    expect(one.changed).toBeGreaterThan(1)
    expect(other.changed).toBeGreaterThan(1)
  })
})

/** How many rows each table of what is open has: that of this member, and the shared one. */
function rowsIn({ context }: Engine): Record<string, number> {
  const { store } = context.session.room()
  const tables = store.read((db) => db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all())
  const counted = (tables as string[]).map((name) => [
    name,
    store.read((db) => db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number),
  ])
  return { ...Object.fromEntries(counted), shared: context.session.link().shared().report().records.length }
}

describe('an evening on which somebody made a document for a therapist', () => {
  /** Of the shared room, to six words, read to its end; once more, and stopped. */
  const exports: Evening = async (client) => {
    const { items } = await client.shared.list({ after: 0, limit: 5 })
    const chosen = { piece: items.map(({ id }) => id) }
    const { begun } = await exported(client, { feelings: true, help: 'planted', chosen }, { kind: 'words' })
    await client.export.seal({ id: begun.id, for: { kind: 'words' } })
    await client.export.read({ id: begun.id, format: 'json', piece: 0 })
    await client.export.cancel({ id: begun.id })
  }

  test('is one like any other: to the folder, to their own room, and to the other', async () => {
    const [made, looked] = await pairedTwins()
    const seen = []
    for (const [folder, evening] of [
      [made, exports],
      [looked, onlyLooks],
    ] as const) {
      await spend(folder, evening, 1, () => enter(folder, tools, 'Ana'))
      const traces = tracesOf(folder)
      const rooms = []
      for (const who of ['Ana', 'Ben'] as const) {
        const { client, engine } = await enter(folder, tools, who)
        rooms.push([rowsIn(engine), await client.shared.list({ after: 0, limit: 50 }), await client.membership.get({})])
        engine.close()
      }
      seen.push({ traces, rooms })
    }
    expect(seen[0]).toEqual(seen[1])
    // Control: what is written there is seen.
    await spend(made, writes, 1, () => enter(made, tools, 'Ana'))
    const { engine } = await enter(made, tools, 'Ana')
    expect(rowsIn(engine)).not.toEqual(seen[0]?.rooms[0]?.[0])
    engine.close()
  })
})

describe('the one time of a vault', () => {
  const timesOf = (folder: string) => fs.lstatSync(join(folder, 'vault.stmt')).mtimeMs

  test('grows with every evening, so that a backup notices it', async () => {
    const [folder] = await twins()
    const seen: number[] = []
    for (let round = 0; round < 5; round += 1) {
      await spend(folder, writes, 1)
      seen.push(timesOf(folder))
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('is never later than now, whatever a file says', async () => {
    const [folder] = await twins()
    fs.utimesSync(join(folder, 'lock.db'), 4_000_000_000, 4_000_000_000)
    await spend(folder, onlyLooks, 1)
    expect(tracesOf(folder).changed).toBe(1)
    expect(timesOf(folder)).toBeLessThanOrEqual(Date.now())
  })

  test('is not given to what a person put beside the vault, nor through a link', async () => {
    const [folder] = await twins()
    const [beside, elsewhere] = [join(folder, 'letter.txt'), join(folder, '..', 'elsewhere')]
    for (const path of [beside, elsewhere]) {
      fs.writeFileSync(path, 'dear')
      fs.utimesSync(path, 1_000_000_000, 1_000_000_000)
    }
    fs.symlinkSync(elsewhere, join(folder, 'db', 'a-link'))
    await spend(folder, writes, 1)
    expect([beside, elsewhere].map((path) => fs.lstatSync(path).mtimeMs)).toEqual([1e12, 1e12])
  })

  test('is given to what is left of a damaged folder, and the lock goes on', async () => {
    const [folder] = await twins()
    const { engine } = await unlockedEngine(folder, tools)
    fs.renameSync(join(folder, 'slots'), join(folder, '..', 'slots'))
    expect(() => engine.close()).not.toThrow()
    expect(tracesOf(folder).changed).toBe(1)
  })
})

describe('the births of the slots of two members', () => {
  /** A second member's slot, as it lies beside the first one: whose it is does not matter here. */
  async function withSecondSlot(): Promise<string> {
    const [folder] = await twins()
    const slots = join(folder, 'slots')
    for (const name of fs.readdirSync(slots)) {
      fs.copyFileSync(join(slots, name), join(slots, name.replace(/^[0-9a-f]{32}/, '0'.repeat(32))))
    }
    await spend(folder, onlyLooks, 1)
    return folder
  }
  const births = (folder: string) => {
    const slots = join(folder, 'slots')
    return fs
      .readdirSync(slots)
      .sort()
      .map((name) => fs.lstatSync(join(slots, name), { bigint: true }).birthtimeNs)
  }
  const inOrder = (times: bigint[]) => times.every((time, at) => at === 0 || time >= (times[at - 1] ?? time))

  test('follow their names and not their writers', async (context) => {
    const folder = await withSecondSlot()
    const before = births(folder)
    if (before.includes(0n)) return notRun(context, 'this file system does not know when a file was made')
    const contents = () =>
      fs.readdirSync(join(folder, 'slots')).map((name) => fs.readFileSync(join(folder, 'slots', name)))
    const [second] = contents()
    await spend(folder, writes, 1)
    const after = births(folder)
    expect(after).toHaveLength(4)
    expect(after.every((time, at) => time > (before[at] ?? time))).toBe(true)
    expect(inOrder(after)).toBe(true)
    expect(contents()[0]).toEqual(second)
  })

  test('in a vault of two who share a room, tell nothing of who wrote', async (context) => {
    const folders = await pairedTwins()
    const before = folders.map(births)
    if (before.some((times) => times.includes(0n)))
      return notRun(context, 'this file system does not know when a file was made')
    for (const [at, who] of (['Ana', 'Ben'] as const).entries()) {
      const folder = folders[at] ?? ''
      await spend(folder, writes, 1, () => enter(folder, tools, who))
    }
    for (const [at, folder] of folders.entries()) {
      const after = births(folder)
      expect(after).toHaveLength(4)
      expect(after.every((time, n) => time > (before[at]?.[n] ?? time))).toBe(true)
      expect(inOrder(after)).toBe(true)
    }
  })

  test('control: without it, only the writer has new ones', async (context) => {
    const folder = await withSecondSlot()
    const before = births(folder)
    if (before.includes(0n)) return notRun(context, 'this file system does not know when a file was made')
    defence.isOff = true
    await spend(folder, writes, 1)
    const after = births(folder)
    expect(after.map((time, at) => time > (before[at] ?? time))).toEqual([false, false, true, true])
  })
})
