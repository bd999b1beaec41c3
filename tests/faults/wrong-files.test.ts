import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { roomPath } from '#tests/support/vault-files.ts'

// What is tried here lies below the passphrase, so key derivation is one hash.
const tools = testTools({ deriveKey: quickKey })
const pageBytes = 4096

type State = 'closed' | 'crashed'

/**
 * A vault with some entries, closed in order or copied while it was open, as after a crash. The copy is taken after
 * a checkpoint: pages that still wait in the write-ahead log would replace the damaged ones unseen. Each kind is
 * made once; a test gets a copy.
 */
async function vaultWith(state: State, words: string): Promise<string> {
  const name = `${state}-${words}`
  const made = templates.get(name) ?? makeVault(state, words, join(templateFolder, name))
  templates.set(name, made)
  const folder = join(tempFolder(), 'vault')
  fs.cpSync(await made, folder, { recursive: true })
  return folder
}

const templates = new Map<string, Promise<string>>()
const templateFolder = fs.mkdtempSync(join(tmpdir(), 'rooms-test-'))
afterAll(() => fs.rmSync(templateFolder, { recursive: true, force: true }))

async function makeVault(state: State, words: string, folder: string): Promise<string> {
  const clock = manualClock()
  const { client, engine } = await createdEngine(folder, { ...tools, clock })
  for (let n = 0; n < 40; n += 1) {
    await client.journal.create({ day: '2026-03-02', document: plainDocument(`${words} ${n}`, words.repeat(20)) })
  }
  await client.journal.search({ query: words, after: null, limit: 5 })
  clock.advance(10_000)
  const copy = `${folder}-copy`
  if (state === 'crashed') fs.cpSync(folder, copy, { recursive: true })
  engine.close()
  return state === 'crashed' ? copy : folder
}

/** Puts page `from` of another vault's room in place of page `to`. Both have the same size. */
function transplant(to: string, from: string, pages: readonly number[]): void {
  const other = fs.readFileSync(roomPath(from))
  const own = fs.readFileSync(roomPath(to))
  for (const page of pages) other.copy(own, (page - 1) * pageBytes, (page - 1) * pageBytes, page * pageBytes)
  fs.writeFileSync(roomPath(to), own)
}

const damages: readonly [string, (folder: string, other: string) => void][] = [
  ['the room of another vault', (folder, other) => fs.copyFileSync(roomPath(other), roomPath(folder))],
  ['a plain database', (folder) => fs.writeFileSync(roomPath(folder), plainDatabase())],
  ['an empty room', (folder) => fs.writeFileSync(roomPath(folder), '')],
  ['no room', (folder) => fs.rmSync(roomPath(folder))],
  ['random bytes', (folder) => fs.writeFileSync(roomPath(folder), crypto.getRandomValues(new Uint8Array(65536)))],
  ['zero bytes', (folder) => fs.writeFileSync(roomPath(folder), new Uint8Array(4 * 1024 * 1024))],
  ['one page', (folder) => fs.truncateSync(roomPath(folder), pageBytes)],
  ['half a page', (folder) => fs.truncateSync(roomPath(folder), pageBytes / 2)],
  ['twenty bytes', (folder) => fs.truncateSync(roomPath(folder), 20)],
  ['a cut in the middle', (folder) => fs.truncateSync(roomPath(folder), 10 * pageBytes)],
  ['a folder in place of the room', (folder) => replaceWithFolder(roomPath(folder))],
  ['a symbolic link', (folder, other) => replaceWithLink(roomPath(folder), roomPath(other))],
  ['a second name', (folder) => fs.linkSync(roomPath(folder), join(folder, '..', 'second-name'))],
  ['reserved bytes of 0', (folder) => patch(roomPath(folder), 20, 0)],
  ['a changed salt', (folder) => patch(roomPath(folder), 0, 0xaa)],
  ['a changed byte on page 1', (folder) => patch(roomPath(folder), 2000, 0xaa)],
  ['page 1 of another vault', (folder, other) => transplant(folder, other, [1])],
  ['page 2 of another vault', (folder, other) => transplant(folder, other, [2])],
  ['pages 2 to 5 of another vault', (folder, other) => transplant(folder, other, [2, 3, 4, 5])],
  ['a page of its own twice', (folder) => copyOwnPage(folder, 2, 3)],
  ['the slot of another vault', (folder, other) => copyFirst(join(other, 'slots'), join(folder, 'slots'))],
  ['an empty slot', (folder) => overwriteAll(join(folder, 'slots'), Buffer.alloc(0))],
  ['a slot of zeros', (folder) => overwriteAll(join(folder, 'slots'), Buffer.alloc(16 * 1024))],
  ['no slot', (folder) => emptyFolder(join(folder, 'slots'))],
  ['the statement of another vault', (folder, other) => copyStatement(other, folder)],
  ['an empty statement', (folder) => writeStatement(folder, Buffer.alloc(0))],
  [
    'random bytes as statement',
    (folder) => writeStatement(folder, Buffer.from(crypto.getRandomValues(new Uint8Array(8192)))),
  ],
  ['no statement', (folder) => removeStatement(folder)],
  ['no rooms folder', (folder) => fs.rmSync(join(folder, 'db'), { recursive: true })],
  ['no slots folder', (folder) => fs.rmSync(join(folder, 'slots'), { recursive: true })],
]

describe.each(['closed', 'crashed'] as const)('a vault that was %s', (state) => {
  test.each(damages)('with %s is refused, and nothing is made in its place', async (_name, damage) => {
    const folder = await vaultWith(state, 'meadow')
    const other = await vaultWith('closed', 'harbour')
    damage(folder, other)
    const before = namesIn(folder)

    const { client, engine } = openEngine(folder, tools)
    const status = await client.vault.status({})
    if (status.state === 'ready') {
      await expect(unlockFirst(client)).rejects.toMatchObject({
        code: expect.stringMatching(/^(vault-damaged|wrong-passphrase)$/),
      })
    } else {
      expect(status).toMatchObject({ state: 'problem', problem: 'vault-damaged' })
    }
    engine.close()
    const made = namesIn(folder).filter((name) => !before.includes(name) && !name.startsWith('lock.db'))
    expect(made).toEqual([])
  })

  test('control: untouched, it opens', async () => {
    const folder = await vaultWith(state, 'meadow')
    const { client } = openEngine(folder, tools)
    await expect(unlockFirst(client)).resolves.toMatchObject({ name: 'Ana', closedInOrder: state === 'closed' })
    const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
    expect(entries).toHaveLength(40)
  })
})

describe('a vault whose room file was put back to an older state', () => {
  test('is refused after it was closed in order', async () => {
    const folder = await vaultWith('closed', 'meadow')
    const older = fs.readFileSync(roomPath(folder))
    const { client, engine } = openEngine(folder, tools)
    await unlockFirst(client)
    await client.journal.create({ day: '2026-03-03', document: plainDocument('a newer entry') })
    engine.close()
    fs.writeFileSync(roomPath(folder), older)
    await expect(unlockFirst(openEngine(folder, tools).client)).rejects.toMatchObject({ code: 'vault-damaged' })
  })

  test('is refused when its write-ahead log was taken away after a crash', async () => {
    const folder = await vaultWith('closed', 'meadow')
    const { client, engine } = openEngine(folder, tools)
    await unlockFirst(client)
    const older = `${folder}-older`
    fs.cpSync(folder, older, { recursive: true })
    await client.journal.create({ day: '2026-03-03', document: plainDocument('a newer entry') })
    engine.close()
    // The room and its log from before, the slot from after: what a person would see as "my entry is gone".
    for (const name of fs.readdirSync(join(older, 'db')))
      fs.copyFileSync(join(older, 'db', name), join(folder, 'db', name))
    await expect(unlockFirst(openEngine(folder, tools).client)).rejects.toMatchObject({ code: 'vault-damaged' })
  })
})

function namesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !name.endsWith('-wal'))
    .sort()
}

function plainDatabase(): Buffer {
  return Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(pageBytes - 16)])
}

function patch(path: string, at: number, value: number): void {
  const bytes = fs.readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) === value ? value ^ 0xff : value
  fs.writeFileSync(path, bytes)
}

function copyOwnPage(folder: string, from: number, to: number): void {
  const bytes = fs.readFileSync(roomPath(folder))
  bytes.copy(bytes, (to - 1) * pageBytes, (from - 1) * pageBytes, from * pageBytes)
  fs.writeFileSync(roomPath(folder), bytes)
}

function replaceWithFolder(path: string): void {
  fs.rmSync(path)
  fs.mkdirSync(path)
}

function replaceWithLink(path: string, target: string): void {
  fs.rmSync(path)
  fs.symlinkSync(target, path)
}

function copyFirst(from: string, to: string): void {
  const [source] = fs.readdirSync(from)
  for (const name of fs.readdirSync(to)) fs.copyFileSync(join(from, source ?? ''), join(to, name))
}

function overwriteAll(folder: string, bytes: Buffer): void {
  for (const name of fs.readdirSync(folder)) fs.writeFileSync(join(folder, name), bytes)
}

function emptyFolder(folder: string): void {
  for (const name of fs.readdirSync(folder)) fs.rmSync(join(folder, name))
}

function copyStatement(from: string, to: string): void {
  writeStatement(to, fs.readFileSync(join(from, 'vault.stmt')))
}

function writeStatement(folder: string, bytes: Buffer): void {
  for (const name of ['vault.stmt', 'vault.stmt.bak']) fs.writeFileSync(join(folder, name), bytes)
}

function removeStatement(folder: string): void {
  for (const name of ['vault.stmt', 'vault.stmt.bak']) fs.rmSync(join(folder, name))
}
