import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, type EngineClient, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { frozenPassphrase, frozenVault } from '#tests/vectors/frozen-vault.ts'

const tools = testTools({ deriveKey: quickKey })
const next = 'lantern orchard bridge velvet harvest meadow'
const strange = '0000 0000 0000 0000 0000 0000 0000 0000 0000'

/** A locked vault with one entry, and the code that was made for it. */
async function vaultWithCode(split = false) {
  const folder = join(tempFolder(), 'vault')
  const { client, engine } = await createdEngine(folder, tools)
  const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('words') })
  const { codes } = await client.recovery.make({ passphrase: goodPassphrase, split })
  engine.close()
  return { folder, codes, id }
}

async function firstMember(client: EngineClient): Promise<string> {
  const status = await client.vault.status({})
  return status.state === 'ready' ? (status.members[0]?.id ?? '') : ''
}

async function recover(folder: string, codes: string[], passphrase = next) {
  const { client, engine } = openEngine(folder, tools)
  const memberId = await firstMember(client)
  try {
    const opened = await client.session.recover({ memberId, codes, next: passphrase })
    return { client, engine, opened }
  } catch (error) {
    engine.close()
    throw error
  }
}

async function check(folder: string, codes: string[]) {
  const { client, engine } = openEngine(folder, tools)
  try {
    return await client.recovery.check({ memberId: await firstMember(client), codes })
  } finally {
    engine.close()
  }
}

async function unlocks(folder: string, passphrase: string): Promise<boolean> {
  const { client, engine } = openEngine(folder, tools)
  const outcome = await unlockFirst(client, passphrase).then(
    () => 'opened',
    (error: { code: string }) => error.code,
  )
  engine.close()
  expect(['opened', 'wrong-passphrase']).toContain(outcome)
  return outcome === 'opened'
}

describe('a recovery code', () => {
  test.each([
    ['one row', false],
    ['two halves', true],
  ])('in %s opens the room, exchanges the passphrase, and is void then', async (_name, split) => {
    const { folder, codes, id } = await vaultWithCode(split)
    expect(codes).toHaveLength(split ? 2 : 1)
    const { client, engine, opened } = await recover(folder, codes.toReversed())
    expect(opened).toMatchObject({ name: 'Ana', closedInOrder: true })
    expect((await client.journal.open({ id })).title).toBe('words')
    expect(await client.recovery.exists({})).toEqual({ exists: false })
    await client.journal.save({ id, document: plainDocument('and more') })
    engine.close()
    expect(await unlocks(folder, goodPassphrase)).toBe(false)
    expect(await unlocks(folder, next)).toBe(true)
    await expect(recover(folder, codes, goodPassphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })

  test('opens a room that was not closed in order, and says so', async () => {
    const folder = join(tempFolder(), 'vault')
    const { client } = await createdEngine(folder, tools)
    const { codes } = await client.recovery.make({ passphrase: goodPassphrase, split: false })
    await client.journal.create({ day: '2026-03-02', document: plainDocument('only in the log') })
    const crashed = join(tempFolder(), 'crashed')
    fs.cpSync(folder, crashed, { recursive: true, filter: (path) => !path.includes('lock.db') })
    const recovered = await recover(crashed, codes)
    expect(recovered.opened.closedInOrder).toBe(false)
    const list = await recovered.client.journal.list({ place: 'journal', after: null, limit: 5 })
    expect(list.entries.map(({ title }) => title)).toEqual(['only in the log'])
  })

  test('leaves the passphrase as it is until it is used', async () => {
    const { folder, codes } = await vaultWithCode()
    expect(await unlocks(folder, goodPassphrase)).toBe(true)
    expect(await check(folder, codes)).toEqual({})
    expect(await unlocks(folder, goodPassphrase)).toBe(true)
  })

  test.each([
    ['is another one', [strange.replace(/0$/, '1')], next, 'recovery-code-typo'],
    ['belongs to another vault', null, next, 'wrong-passphrase'],
    ['is good, and the next passphrase weak', 'own', 'ana and ben', 'passphrase-weak'],
    ['is good, and the next passphrase holds the name', 'own', 'ana ana ana ana ana ana', 'passphrase-weak'],
  ] as const)('that %s opens nothing and changes nothing', async (_name, given, passphrase, code) => {
    const { folder, codes } = await vaultWithCode()
    const typed = given === 'own' ? codes : given === null ? (await vaultWithCode()).codes : [...given]
    await expect(recover(folder, typed, passphrase)).rejects.toMatchObject({ code })
    expect(await unlocks(folder, goodPassphrase)).toBe(true)
    expect(await check(folder, codes)).toEqual({})
  })

  test('of a member who is not there is refused like a wrong one', async () => {
    const { folder, codes } = await vaultWithCode()
    const { client } = openEngine(folder, tools)
    const memberId = 'ab'.repeat(16)
    await expect(client.recovery.check({ memberId, codes })).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await expect(client.session.recover({ memberId, codes, next })).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })
})

describe('making and removing a code', () => {
  test('takes the passphrase of whoever is in, and only its owner can ask for it', async () => {
    const folder = join(tempFolder(), 'vault')
    const { client, engine } = await createdEngine(folder, tools)
    expect(await client.recovery.exists({})).toEqual({ exists: false })
    const wrong = { passphrase: 'not this one', split: false }
    await expect(client.recovery.make(wrong)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await expect(client.recovery.remove(wrong)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(client.recovery.remove({ passphrase: goodPassphrase })).rejects.toMatchObject({ code: 'not-found' })
    await client.recovery.make({ passphrase: goodPassphrase, split: false })
    expect(await client.recovery.exists({})).toEqual({ exists: true })
    engine.close()
    const locked = openEngine(folder, tools).client
    await expect(locked.recovery.exists({})).rejects.toMatchObject({ code: 'locked' })
    await expect(locked.recovery.make({ ...wrong, passphrase: goodPassphrase })).rejects.toMatchObject({
      code: 'locked',
    })
  })

  test.each([
    [
      'changing the passphrase',
      (client: EngineClient) => client.session.changePassphrase({ current: goodPassphrase, next }),
    ],
    ['removing it', (client: EngineClient) => client.recovery.remove({ passphrase: goodPassphrase })],
    ['making another', (client: EngineClient) => client.recovery.make({ passphrase: goodPassphrase, split: false })],
  ])('%s makes a code void, for copies of the slot beside the newer room too', async (name, work) => {
    const { folder, codes, id } = await vaultWithCode()
    const slots = join(folder, 'slots')
    const before = fs.readdirSync(slots).map((file) => [file, fs.readFileSync(join(slots, file))] as const)
    const { client, engine } = openEngine(folder, tools)
    await unlockFirst(client)
    await work(client)
    expect(await client.recovery.exists({})).toEqual({ exists: name === 'making another' })
    expect((await client.journal.open({ id })).title).toBe('words')
    engine.close()
    await expect(recover(folder, codes)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    for (const [file, bytes] of before) fs.writeFileSync(join(slots, file), bytes)
    expect(await check(folder, codes)).toEqual({}) // control: it was the right code for the slot as it was
    await expect(recover(folder, codes)).rejects.toMatchObject({ code: 'vault-damaged' })
  })

  test('twice at once makes one code', async () => {
    const folder = join(tempFolder(), 'vault')
    const { client, engine } = await createdEngine(folder, tools)
    const ask = () => client.recovery.make({ passphrase: goodPassphrase, split: false })
    const made = (await Promise.allSettled([ask(), ask()])).filter((outcome) => outcome.status === 'fulfilled')
    expect(made).toHaveLength(1)
    engine.close()
    expect(await check(folder, made[0]?.value.codes ?? [])).toEqual({})
  })

  test('works for a vault of the first version, whose slot has no recovery part', async () => {
    const folder = join(tempFolder(), 'vault')
    fs.cpSync(frozenVault, folder, { recursive: true })
    const atFloor = testTools()
    const { client, engine } = openEngine(folder, atFloor)
    await expect(
      client.recovery.check({ memberId: await firstMember(client), codes: [strange] }),
    ).rejects.toMatchObject({ code: 'recovery-code-typo' })
    await unlockFirst(client, frozenPassphrase)
    const { codes } = await client.recovery.make({ passphrase: frozenPassphrase, split: false })
    engine.close()
    expect(await check(folder, codes)).toEqual({})
  })
})
