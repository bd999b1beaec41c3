import * as fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FileCall, type FolderState, statesAfter } from '#tests/support/crash-replay.ts'
import { notRun } from '#tests/support/not-run.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { fileNumbers, recording } from '#tests/support/recorded-fs.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { floorCost, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { decodeSlotFile } from '#vault/crypto/slot.ts'
import { decodeStatement, encodeStatement } from '#vault/crypto/statement.ts'
import { readPairedCopies, writePairedFile } from '#vault/files/paired-file.ts'
import { replacePrivateFile } from '#vault/files/private-file.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { openMemberSlot } from '#vault/member-slot.ts'

/**
 * Security check 3: a power cut at every boundary of the calls with which a slot or a statement is replaced. The calls
 * are those that the real functions make, recorded on their way to the real file system; what a power cut leaves of
 * them is `tests/support/crash-replay.ts`. Not covered: a disk that says that it has synced and has not.
 */

vi.mock('node:fs', async (original) => {
  const { recordedFs } = await import('#tests/support/recorded-fs.ts') // this stands above every import
  return recordedFs(await original<typeof import('node:fs')>())
})

const tools = testTools({ deriveKey: quickKey })
const marker = 'f'.repeat(32)

interface Replay {
  readonly calls: readonly FileCall[]
  /** After how many of the calls, and what may then be there. */
  readonly boundaries: readonly (readonly FolderState[])[]
}

/** Records what `work` does in `folder`, of which the files `names` matter, and answers every state it may leave. */
function replay(folder: string, names: readonly string[], work: () => void): Replay {
  const before = new Map(names.map((name) => [name, fs.readFileSync(join(folder, name))]))
  fileNumbers.clear()
  for (const [at, name] of names.entries()) fileNumbers.set(name, at + 1)
  const calls: FileCall[] = []
  recording.into = { calls, files: new Map() }
  try {
    work()
  } finally {
    recording.into = null
  }
  const numbers = new Map(fileNumbers)
  const boundaries = Array.from({ length: calls.length + 1 }, (_, count) => statesAfter(before, numbers, calls, count))
  return { calls, boundaries }
}

/** Puts the state on a real disk. */
function lay(folder: string, state: FolderState): void {
  for (const name of fs.readdirSync(folder)) fs.rmSync(join(folder, name))
  for (const [name, bytes] of state) fs.writeFileSync(join(folder, name), bytes, { mode: 0o600 })
}

beforeEach((context) => {
  if (process.platform === 'win32') notRun(context, 'Windows syncs no folder, and its renames are another model')
})

interface Tally {
  calls: number
  states: number
  old: number
  new: number
  neither: number
  /** States after the last call that do not hold the new content. */
  lateOld: number
}

const tallies: Record<string, Tally> = {}
afterAll(() => void process.stdout.write(`check 3: ${JSON.stringify(tallies)}\n`))

type Look = () => 'old' | 'new' | 'neither' | Promise<'old' | 'new' | 'neither'>

/** Lays every state on the disk, looks what opens, and counts. */
async function count(title: string, folder: string, { calls, boundaries }: Replay, look: Look): Promise<Tally> {
  const tally: Tally = { calls: calls.length, states: 0, old: 0, new: 0, neither: 0, lateOld: 0 }
  for (const [at, states] of boundaries.entries()) {
    for (const state of states) {
      lay(folder, state)
      const found = await look()
      tally.states += 1
      tally[found] += 1
      if (at === calls.length && found !== 'new') tally.lateOld += 1
    }
  }
  tallies[title] = tally
  return tally
}

/** No state without either content, the new one alone once the function has answered, and enough of each that the count means something. */
function expectWhole({ neither, lateOld, old, new: replaced, states }: Tally): void {
  expect({ neither, lateOld }).toEqual({ neither: 0, lateOld: 0 })
  expect(old).toBeGreaterThan(10)
  expect(replaced).toBeGreaterThan(1)
  expect(old + replaced).toBe(states)
}

async function soloVault() {
  const folder = join(tempFolder(), 'vault')
  const { engine } = await createdEngine(folder, tools)
  engine.close()
  const layout = vaultLayout(folder)
  const [name = ''] = fs.readdirSync(layout.slots).filter((file) => file.endsWith('.slot'))
  const { vid, mid } = decodeSlotFile(fs.readFileSync(join(layout.slots, name)))
  const open = () =>
    openMemberSlot({ layout, deriveKey: quickKey, kdfCost: floorCost }, { vids: [vid], mid }, goodPassphrase)
  return { layout, name, open }
}

const [before, after] = [1, 2].map((fill) => Buffer.alloc(2000, fill)) as [Buffer, Buffer]

/** A folder with a file in two copies, and what `read` makes of them. */
function plainPair() {
  const folder = tempFolder()
  const path = join(folder, 'x')
  for (const copy of [path, `${path}.bak`]) fs.writeFileSync(copy, before, { mode: 0o600 })
  const decode = (bytes: Uint8Array) => {
    if (before.equals(bytes)) return 'old' as const
    if (after.equals(bytes)) return 'new' as const
    throw new RangeError('neither')
  }
  const look = (paths: () => readonly ['old' | 'new', ...unknown[]]) => () => {
    try {
      return paths()[0]
    } catch {
      return 'neither' as const
    }
  }
  return {
    folder,
    path,
    ofPair: look(() => readPairedCopies(path, 4096, decode)),
    ofOne: look(() => [decode(fs.readFileSync(path))]),
  }
}

describe('after a power cut at any boundary, a file that is replaced holds the old or the new content', () => {
  test('a slot, opened with its passphrase', async () => {
    const { layout, name, open } = await soloVault()
    const slot = await open()
    const replayed = replay(layout.slots, [name, `${name}.bak`], () => slot.change({ leftovers: [marker] }))
    const tally = await count('slot', layout.slots, replayed, async () => {
      try {
        return (await open()).bag.leftovers.includes(marker) ? 'new' : 'old'
      } catch {
        return 'neither'
      }
    })
    expectWhole(tally)
  })

  test('a statement', async () => {
    const { layout } = await soloVault()
    const statement = decodeStatement(fs.readFileSync(layout.statement))
    const next = encodeStatement({ ...statement, epoch: statement.epoch + 1 })
    // In a folder of its own, so that laying a state touches nothing but the two copies.
    const folder = tempFolder()
    const path = join(folder, 'vault.stmt')
    for (const copy of [path, `${path}.bak`]) fs.copyFileSync(layout.statement, copy)
    const replayed = replay(folder, ['vault.stmt', 'vault.stmt.bak'], () => writePairedFile(path, next))
    const tally = await count('statement', folder, replayed, () => {
      try {
        const [first] = readPairedCopies(path, 64 * 1024, decodeStatement)
        return first.epoch === statement.epoch ? 'old' : 'new'
      } catch {
        return 'neither'
      }
    })
    expectWhole(tally)
  })

  test('a file that is kept once', async () => {
    const { folder, path, ofOne } = plainPair()
    fs.rmSync(`${path}.bak`)
    const replayed = replay(folder, ['x'], () => replacePrivateFile(path, after))
    expect(replayed.calls.map(({ kind }) => kind)).toEqual(['create', 'write', 'sync-file', 'rename', 'sync-folder'])
    expectWhole(await count('one file', folder, replayed, ofOne))
  })
})

describe('control: the same replay finds what is lost', () => {
  test('by writing in place', async () => {
    const { folder, path, ofOne } = plainPair()
    const replayed = replay(folder, ['x'], () => writeInPlace(path, true))
    const tally = await count('control: in place', folder, replayed, ofOne)
    expect(tally.neither).toBeGreaterThan(5)
  })

  test('by writing both copies in place before either is synced', async () => {
    const { folder, path, ofPair } = plainPair()
    const replayed = replay(folder, ['x', 'x.bak'], () => {
      for (const copy of [path, `${path}.bak`]) writeInPlace(copy, false)
    })
    const tally = await count('control: both in place', folder, replayed, ofPair)
    expect(tally.neither).toBeGreaterThan(5)
  })

  test('by renaming before the content is synced', async () => {
    const { folder, path, ofPair } = plainPair()
    const replayed = replay(folder, ['x', 'x.bak'], () => {
      for (const copy of [path, `${path}.bak`]) {
        const file = fs.openSync(`${copy}.new`, fs.constants.O_CREAT | fs.constants.O_EXCL | fs.constants.O_WRONLY)
        fs.writeFileSync(file, after)
        fs.closeSync(file)
        fs.renameSync(`${copy}.new`, copy)
      }
    })
    const tally = await count('control: no sync', folder, replayed, ofPair)
    expect(tally.neither).toBeGreaterThan(5)
  })
})

function writeInPlace(path: string, synced: boolean): void {
  const file = fs.openSync(path, 'w')
  fs.writeFileSync(file, after)
  if (synced) fs.fsyncSync(file)
  fs.closeSync(file)
}
