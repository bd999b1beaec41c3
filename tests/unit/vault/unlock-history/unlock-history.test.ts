import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, openEngine, unlockedEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { toBase64 } from '#vault/crypto/encoding.ts'
import { newKeyBag, publicKeysOf } from '#vault/crypto/key-bag.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import type { Session } from '#vault/session.ts'
import { addAttempt, attemptsBytes, clearAttempts, readAttempts } from '#vault/unlock-history/attempts-log.ts'

async function closedVault() {
  const clock = manualClock()
  const tools = testTools({ deriveKey: quickKey, clock })
  const folder = join(tempFolder(), 'vault')
  const { engine } = await createdEngine(folder, tools)
  engine.close()
  clock.advance(60_000)

  const attempts = join(folder, 'attempts')
  return {
    folder,
    tools,
    clock,
    log: () => join(attempts, fs.readdirSync(attempts)[0] ?? ''),
    async tryWrong() {
      const { client, engine: locked } = openEngine(folder, tools)
      await expect(unlockFirst(client, 'not this one')).rejects.toMatchObject({ code: 'wrong-passphrase' })
      locked.close()
      clock.advance(60_000)
    },
    /** Opens the room, answers the history, and closes it. */
    async history() {
      const { client, engine: open } = await unlockedEngine(folder, tools)
      const list = await client.unlockHistory.list({})
      open.close()
      clock.advance(60_000)
      return { ...list, kinds: list.unlocks.map(({ kind }) => kind) }
    },
  }
}

describe('the history of a room', () => {
  test('holds each opening and each try between, the latest first, and says what is new', async () => {
    const vault = await closedVault()
    expect((await vault.history()).kinds).toEqual(['passphrase'])
    await vault.tryWrong()
    await vault.tryWrong()
    const tried = await vault.history()
    expect(tried.kinds).toEqual(['passphrase', 'refused-passphrase', 'refused-passphrase', 'passphrase'])
    expect(tried.triedSinceLast).toBe(true)
    expect(tried.unlocks.map(({ at }) => at)).toEqual(
      tried.unlocks
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    const next = await vault.history()
    expect(next.triedSinceLast).toBe(false)
    expect(next.kinds).toHaveLength(5)
  })

  test('keeps 200 rows, and is cleared when it is asked to be', async () => {
    const vault = await closedVault()
    const { client, engine } = await unlockedEngine(vault.folder, vault.tools)
    const { store } = engine.context.session.room()
    store.write((db) => {
      const insert = db.prepare('INSERT INTO unlock (at, kind) VALUES (?, ?)')
      for (let n = 0; n < 400; n += 1) insert.run(new Date(1_000_000 + n).toISOString(), 'passphrase')
    })
    expect((await client.unlockHistory.list({})).unlocks).toHaveLength(200)
    engine.close()
    const again = await unlockedEngine(vault.folder, vault.tools)
    const rows = again.engine.context.session.room().store
    expect(rows.read((db) => db.prepare('SELECT count(*) FROM unlock').pluck().get())).toBe(200)
    await again.client.unlockHistory.clear({})
    expect(await again.client.unlockHistory.list({})).toEqual({ unlocks: [], triedSinceLast: false })
  })

  test('survives a crash between the rows and the new log without a second row', async () => {
    const vault = await closedVault()
    await vault.tryWrong()
    const log = fs.readFileSync(vault.log())
    await vault.history()
    fs.writeFileSync(vault.log(), log)
    const { kinds } = await vault.history()
    expect(kinds.filter((kind) => kind === 'refused-passphrase')).toHaveLength(1)
  })

  test('is behind the lock', async () => {
    const vault = await closedVault()
    await vault.tryWrong()
    const { client } = openEngine(vault.folder, vault.tools)
    await expect(client.unlockHistory.list({})).rejects.toMatchObject({ code: 'locked' })
    expect(JSON.stringify(await client.vault.status({}))).not.toMatch(/tried|refused|attempt/)
  })
})

describe('a passphrase that is asked for inside the room', () => {
  const asking: Record<string, (session: Session, passphrase: string) => Promise<unknown>> = {
    'to confirm': (session, passphrase) => session.confirm(passphrase),
    'to change it': (session, passphrase) => session.changePassphrase(passphrase, goodPassphrase),
    'to copy the room': async (session, passphrase) => {
      for await (const step of session.leave(join(tempFolder(), 'own'), passphrase)) expect(step).toBeTypeOf('string')
    },
    'to erase the room': (session, passphrase) => session.erase(passphrase),
  }

  test.each(Object.entries(asking))('%s is noted for its owner when it is wrong', async (_name, ask) => {
    const vault = await closedVault()
    const { engine } = await unlockedEngine(vault.folder, vault.tools)
    vault.clock.advance(60_000)
    await expect(ask(engine.context.session, 'not this one')).rejects.toMatchObject({ code: 'wrong-passphrase' })
    engine.close()
    vault.clock.advance(60_000)
    const { kinds, triedSinceLast } = await vault.history()
    expect(kinds).toEqual(['passphrase', 'refused-passphrase', 'passphrase'])
    expect(triedSinceLast).toBe(true)
  })

  test.each(Object.entries(asking).filter(([name]) => name !== 'to erase the room'))(
    'control: %s leaves no note when it is right',
    async (_name, ask) => {
      const vault = await closedVault()
      const { engine } = await unlockedEngine(vault.folder, vault.tools)
      await ask(engine.context.session, goodPassphrase)
      engine.close()
      vault.clock.advance(60_000)
      expect((await vault.history()).kinds).toEqual(['passphrase', 'passphrase'])
    },
  )
})

describe('the log of tries', () => {
  test.each([
    ['missing', (path: string) => fs.rmSync(path)],
    ['empty', (path: string) => fs.truncateSync(path)],
    ['short', (path: string) => fs.truncateSync(path, 100)],
    ['random', (path: string) => fs.writeFileSync(path, crypto.getRandomValues(new Uint8Array(attemptsBytes)))],
    ['far too long', (path: string) => fs.writeFileSync(path, new Uint8Array(1_000_000))],
    ['a folder', (path: string) => replaceWith(path, (at) => fs.mkdirSync(at))],
    ['a link', (path: string) => replaceWith(path, (at) => fs.symlinkSync('/etc/hostname', at))],
  ])('that is %s keeps nobody from opening, nor from trying', async (_name, damage) => {
    const vault = await closedVault()
    await vault.tryWrong()
    damage(vault.log())
    expect((await vault.history()).kinds).toContain('passphrase')
    damage(vault.log())
    await vault.tryWrong()
    expect((await vault.history()).kinds).toContain('passphrase')
  })

  test('has one size, changes as a whole, and names nobody', async () => {
    const vault = await closedVault()
    await vault.history()
    const fresh = fs.readFileSync(vault.log())
    await vault.tryWrong()
    const tried = fs.readFileSync(vault.log())
    await vault.history()
    const filled = fs.readFileSync(vault.log())
    expect([fresh.length, tried.length, filled.length]).toEqual([attemptsBytes, attemptsBytes, attemptsBytes])
    expect(sameBytes(fresh, tried)).toBeGreaterThan(attemptsBytes * 0.9) // one note was replaced
    expect(sameBytes(tried, filled)).toBeLessThan(attemptsBytes * 0.05)
  })

  test('looks the same with no tries and with many: each place holds a note that only its owner can read', () => {
    const { layout, bag, key } = ownLog()
    const other = newKeyBag('00'.repeat(16))
    clearAttempts(layout, 'm', key)
    for (let n = 0; n < 10; n += 1) addAttempt(layout, 'm', key, { at: atMinute(n), kind: 'refused-passphrase' })
    expect(readAttempts(layout, 'm', bag)).toHaveLength(10)
    expect(readAttempts(layout, 'm', other)).toEqual([])
    // A point of Curve25519 has its highest bit clear. If empty places were random bytes, half would have it set.
    const bytes = fs.readFileSync(layout.attemptsOf('m'))
    const keys = Array.from({ length: 64 }, (_, n) => bytes[16 + n * 64 + 31] ?? 0)
    expect(keys.filter((byte) => byte >= 0x80)).toEqual([])
  })

  test('keeps the last 64 in their order, whatever the clock said, from a random place', () => {
    const { layout, bag, key } = ownLog()
    const places = new Set<number>()
    for (let round = 0; round < 20; round += 1) {
      clearAttempts(layout, 'm', key)
      places.add((fs.readFileSync(layout.attemptsOf('m'))[0] ?? 0) & 63)
    }
    expect(places.size).toBeGreaterThan(5)
    for (let n = 0; n < 100; n += 1) addAttempt(layout, 'm', key, { at: atMinute(100 - n), kind: 'refused-recovery' })
    const minutes = readAttempts(layout, 'm', bag).map(({ at }) => at)
    expect(minutes).toEqual(Array.from({ length: 64 }, (_, n) => atMinute(64 - n)))
  })
})

function ownLog() {
  const layout = vaultLayout(tempFolder())
  const bag = newKeyBag('00'.repeat(16))
  return { layout, bag, key: toBase64(publicKeysOf(bag).box) }
}

const atMinute = (n: number) => new Date(Date.UTC(2026, 2, 2, 20, n)).toISOString()

function replaceWith(path: string, make: (path: string) => void): void {
  fs.rmSync(path, { recursive: true, force: true })
  make(path)
}

function sameBytes(one: Buffer, other: Buffer): number {
  return one.filter((byte, at) => byte === other[at]).length
}
