import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine } from '#vault/engine.ts'
import { openJournal } from '#vault/journal/journal-service.ts'
import { makeRecoveryCode } from '#vault/recovery/recovery-service.ts'
import type { Session } from '#vault/session.ts'

// What is tried here lies below the passphrase, so key derivation is one hash.
const tools = testTools({ deriveKey: quickKey })
const program = fileURLToPath(new URL('./changing-process.ts', import.meta.url))
const otherPassphrase = 'lantern orchard bridge velvet harvest meadow'
/** Kills in one run. */
const rounds = 200
const entries = 30

describe('a changed passphrase', () => {
  test('opens everything, and the one before opens nothing', async () => {
    const folder = join(tempFolder(), 'vault')
    const { client, engine } = await createdEngine(folder, tools)
    const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('before') })
    await client.session.changePassphrase({ current: goodPassphrase, next: otherPassphrase })
    await client.journal.save({ id, document: plainDocument('and after, in the same sitting') })
    engine.close()
    const old = openEngine(folder, tools)
    await expect(unlockFirst(old.client)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    old.engine.close()
    const { client: reopened } = openEngine(folder, tools)
    await expect(unlockFirst(reopened, otherPassphrase)).resolves.toMatchObject({ closedInOrder: true })
    expect((await reopened.journal.open({ id })).title).toBe('and after, in the same sitting')
  })

  test('exchanges the key: an older slot with the old passphrase does not open the newer room', async () => {
    const folder = join(tempFolder(), 'vault')
    const { client, engine } = await createdEngine(folder, tools)
    await client.journal.create({ day: '2026-03-02', document: plainDocument('words') })
    const slots = join(folder, 'slots')
    const before = fs.readdirSync(slots).map((name) => [name, fs.readFileSync(join(slots, name))] as const)
    const rooms = fs.readdirSync(join(folder, 'db')).filter((name) => name.endsWith('.db'))
    await client.session.changePassphrase({ current: goodPassphrase, next: otherPassphrase })
    engine.close()
    const after = fs.readdirSync(join(folder, 'db')).filter((name) => name.endsWith('.db'))
    expect(after).toHaveLength(1)
    expect(after).not.toEqual(rooms)
    for (const [name, bytes] of before) fs.writeFileSync(join(slots, name), bytes)
    await expect(unlockFirst(openEngine(folder, tools).client)).rejects.toMatchObject({ code: 'vault-damaged' })
  })

  test.each([
    ['the current one is wrong', { current: 'not this one', next: otherPassphrase }, 'wrong-passphrase'],
    ['the next one is weak', { current: goodPassphrase, next: 'ana and ben' }, 'passphrase-weak'],
  ])('is refused when %s, and nothing changes', async (_name, input, code) => {
    const folder = join(tempFolder(), 'vault')
    const { client, engine } = await createdEngine(folder, tools)
    await expect(client.session.changePassphrase(input)).rejects.toMatchObject({ code })
    await client.journal.create({ day: '2026-03-02', document: plainDocument('still open') })
    engine.close()
    await expect(unlockFirst(openEngine(folder, tools).client)).resolves.toMatchObject({ name: 'Ana' })
  })

  test('that cannot be written leaves the old one, the room open, and no second file', async () => {
    const folder = join(tempFolder(), 'vault')
    let drawn = 0
    const clash = 'ab'.repeat(16)
    const { client, engine } = await createdEngine(folder, {
      ...tools,
      newHexId: () => (drawn++ < 3 ? tools.newHexId() : clash),
    })
    fs.mkdirSync(join(folder, 'db', `${clash}.db`)) // in the way of the copy
    const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('words') })
    const change = client.session.changePassphrase({ current: goodPassphrase, next: otherPassphrase })
    await expect(change).rejects.toBeInstanceOf(Error)
    expect((await client.journal.open({ id })).title).toBe('words')
    engine.close()
    fs.rmSync(join(folder, 'db', `${clash}.db`), { recursive: true, force: true })
    await expect(unlockFirst(openEngine(folder, tools).client)).resolves.toMatchObject({ name: 'Ana' })
  })
})

describe('a process killed while it changes the passphrase', () => {
  test(`leaves exactly one that opens, with no code but its own, and every entry, in ${rounds} rounds`, async () => {
    const folder = join(tempFolder(), 'vault')
    await makeVault(folder)
    let number = 0
    const wrong: string[] = []
    let [voided, living] = [0, 0]
    let waiting = startChanging(folder)
    onTestFinished(() => void waiting.kill('SIGKILL'))
    let span = 2 * (await timeOfOneChange(folder))
    for (let round = 0; round < rounds; round += 1) {
      const child = waiting
      waiting = startChanging(folder)
      const { acknowledged, codes, took } = await killWhileChanging(child, number, Math.random() * span)
      // Half of the kills shall fall behind a change, on a computer that is busier now than a moment ago too.
      span = took === null ? span * 1.1 : 2 * took
      const opening: number[] = []
      for (const candidate of [acknowledged - 1, acknowledged, acknowledged + 1]) {
        if (await opensWithEverything(folder, candidate)) opening.push(candidate)
      }
      const [only] = opening
      if (opening.length !== 1 || only === undefined || only < acknowledged) wrong.push(`${acknowledged}: ${opening}`)
      number = only ?? number
      for (const made of codes) {
        const opens = codeOpens(folder, made.code)
        if (opens !== (made.number === number)) wrong.push(`code of ${made.number} beside ${number}: ${opens}`)
        if (opens) living += 1
        else voided += 1
      }
    }
    expect(wrong).toEqual([])
    // The control of both: codes were seen that a change had made void, and codes that none had touched yet.
    expect(voided).toBeGreaterThan(rounds / 10)
    expect(living).toBeGreaterThan(rounds / 10)
    expect(number).toBeGreaterThan(rounds / 4)
    expect(fs.readdirSync(join(folder, 'db')).filter((name) => name.endsWith('.db'))).toHaveLength(1)
  })
})

async function makeVault(folder: string): Promise<void> {
  const engine = createEngine(folder, tools, () => {})
  const { session } = engine.context
  await session.create({ name: 'Ana', passphrase: 'number 0', mark: anasMark })
  const journal = openJournal({ store: session.room().store, clock: tools.clock, newId: tools.newUuid })
  for (let n = 0; n < entries; n += 1) journal.create('2026-03-02', plainDocument(`entry ${n}`, 'words '.repeat(200)))
  engine.close()
}

/** In milliseconds, here and now: the kills have to fall into the first two changes, however slow they are. */
async function timeOfOneChange(folder: string): Promise<number> {
  const engine = createEngine(folder, tools, () => {})
  const { session } = engine.context
  await session.unlock(memberOf(session), 'number 0')
  const begin = performance.now()
  await makeRecoveryCode(session, 'number 0', false)
  await session.changePassphrase('number 0', 'number 0')
  const took = performance.now() - begin
  engine.close()
  return took
}

/** A process that waits for its turn, started from compiled code: starting takes longer than what is tried with it. */
function startChanging(folder: string): ChildProcess {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, '..', 'compiled') }
  return fork(program, [folder], { execArgv: [], env })
}

interface MadeCode {
  readonly number: number
  readonly code: string
}

/**
 * The last number that was acknowledged, the codes, each with the number of the passphrase that it was made for, and how
 * long the first change took in milliseconds, or null when the kill came before its end.
 */
async function killWhileChanging(child: ChildProcess, first: number, after: number) {
  let acknowledged = first
  const codes: MadeCode[] = []
  let took: number | null = null
  let begin = 0
  child.on('message', (message: number | MadeCode) => {
    if (typeof message !== 'number') {
      codes.push(message)
      return
    }
    acknowledged = message
    if (message === first + 1) took = performance.now() - begin
  })
  child.send(first)
  await once(child, 'message')
  begin = performance.now()
  await new Promise((resolve) => setTimeout(resolve, after)) // the moment of the kill is the input of this test
  child.kill('SIGKILL')
  await once(child, 'close')
  return { acknowledged, codes, took: took as number | null }
}

function codeOpens(folder: string, code: string): boolean {
  const engine = createEngine(folder, tools, () => {})
  const { session } = engine.context
  try {
    session.checkRecovery(memberOf(session), [code])
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'wrong-passphrase' })
    return false
  } finally {
    engine.close()
  }
}

function memberOf(session: Session): string {
  const status = session.status()
  return status.state === 'ready' ? (status.members[0]?.id ?? '') : ''
}

async function opensWithEverything(folder: string, number: number): Promise<boolean> {
  const engine = createEngine(folder, tools, () => {})
  const { session } = engine.context
  try {
    await session.unlock(memberOf(session), `number ${number}`)
    const journal = openJournal({ store: session.room().store, clock: tools.clock, newId: tools.newUuid })
    const page = journal.list({ place: 'journal', after: null, limit: 50 })
    expect(page.entries).toHaveLength(entries)
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'wrong-passphrase' })
    return false
  } finally {
    engine.close()
  }
}
