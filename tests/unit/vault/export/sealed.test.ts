import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { exported, openedWith, someAsk } from '#tests/support/exported.ts'
import { notRun } from '#tests/support/not-run.ts'
import { createdEngine, type EngineClient, unlockedEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { paddingFor } from '#vault/export/padding.ts'

const identity = await generateX25519Identity()
const key = { kind: 'key', key: await identityToRecipient(identity) } as const
const words = { kind: 'words' } as const

async function room() {
  return createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))
}

async function entries(client: EngineClient, sizes: readonly number[]): Promise<string[]> {
  const made = sizes.map((size, n) =>
    client.journal.create({ day: '2026-03-02', document: plainDocument(`planted${n} ${'x'.repeat(size)}`) }),
  )
  return (await Promise.all(made)).map(({ id }) => id)
}

/** Whether the `age` command is there; it is what a therapist would open a file with. */
const hasAge = spawnSync('age', ['--version']).status === 0

describe('a sealed file', () => {
  test('is of one of few lengths, whatever it holds', async () => {
    const { client } = await room()
    const lengths: number[] = []
    for (const size of [1, 500, 20_000, 200_000]) {
      const { file } = await exported(client, { chosen: { entry: await entries(client, [size]) } }, key)
      lengths.push(file.length)
    }
    const [small = 0, , , large = 0] = lengths
    expect(lengths).toEqual([small, small, small, large])
    expect(small).toBeGreaterThan(64 * 1024)
    expect([1, 65_536, 65_537, 1_000_000].map((bytes) => bytes + paddingFor(bytes))).toEqual([
      65_536, 65_536, 131_072, 1_048_576,
    ])
  })

  test('says nothing readable: no planted word, no name, and no two are alike', async () => {
    const { client } = await room()
    const ask = { help: 'planted in the help', chosen: { entry: await entries(client, [100]) } }
    const first = await exported(client, ask, key)
    const second = await exported(client, ask, key)
    const text = Buffer.from(first.file).toString('latin1')
    expect(text).not.toMatch(/planted|Notes|Summary|html|Ana/)
    expect(text.startsWith('age-encryption.org/v1\n-> X25519 ')).toBe(true)
    expect(Buffer.from(first.file).equals(second.file)).toBe(false)
    expect(await openedWith(identity, first.file)).toContain('planted in the help') // control
  })

  test('opens with the six words that were drawn for it, and with no others', async () => {
    const { client } = await room()
    const first = await exported(client, { help: 'words inside' }, words)
    expect(first.words).toHaveLength(6)
    const header = Buffer.from(first.file).toString('latin1').split('\n')[1]
    expect(header).toMatch(/^-> scrypt \S+ 18$/)
    const open = (passphrase: string) => {
      const decrypter = new Decrypter()
      decrypter.addPassphrase(passphrase)
      return decrypter.decrypt(first.file, 'text')
    }
    expect(await open((first.words ?? []).join(' '))).toContain('words inside')
    await expect(open((first.words ?? []).toReversed().join(' '))).rejects.toThrow()
  })

  test('refuses a key that is none, and a secret one', async () => {
    const { client } = await room()
    const { id } = await client.export.begin({ ask: someAsk() })
    const changed = `${key.key.slice(0, -1)}${key.key.endsWith('q') ? 'p' : 'q'}`
    for (const given of [identity, changed, 'age1', 'ssh-ed25519 AAAA', 'age1yubikey1qqqq']) {
      await expect(client.export.seal({ id, for: { kind: 'key', key: given } })).rejects.toMatchObject({
        code: 'invalid-input',
      })
    }
    expect(await client.export.seal({ id, for: key })).toEqual({ words: null })
  })

  test('that was changed in one byte or cut off is refused, whole', { timeout: 60_000 }, async () => {
    const { client } = await room()
    const { file } = await exported(client, { help: 'planted in the help' }, key)
    const opens = async (bytes: Uint8Array) =>
      openedWith(identity, bytes).then(
        () => true,
        () => false,
      )
    expect(await opens(file)).toBe(true)
    // Every byte of the header, of the beginning and of the end; every hundredth of what lies between.
    const places = [...file.keys()].filter((at) => at < 700 || at > file.length - 700 || at % 101 === 0)
    const survivors: number[] = []
    for (const at of places) {
      const changed = Uint8Array.from(file)
      changed[at] = (changed[at] ?? 0) ^ 1
      if (await opens(changed)) survivors.push(at)
      if (await opens(file.slice(0, at))) survivors.push(-at)
    }
    expect(survivors).toEqual([])
    expect(places.length).toBeGreaterThan(1400)
  })

  test('comes in pieces, in their order alone, and ends with the room', async () => {
    const { client } = await room()
    const chosen = { entry: await entries(client, Array(8).fill(200_000)) }
    const { id } = await client.export.begin({ ask: someAsk({ chosen }) })
    await expect(client.export.read({ id, format: 'page', piece: 0 })).rejects.toMatchObject({ code: 'not-found' })
    await client.export.seal({ id, for: key })
    const first = await client.export.read({ id, format: 'page', piece: 0 })
    expect(first.isLast).toBe(false)
    expect(first.piece.size).toBeLessThanOrEqual(1024 * 1024)
    await expect(client.export.read({ id, format: 'page', piece: 2 })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(client.export.read({ id, format: 'json', piece: 1 })).rejects.toMatchObject({ code: 'invalid-input' })
    expect((await client.export.read({ id, format: 'page', piece: 1 })).done).toBeGreaterThan(first.done)
    await client.export.cancel({ id })
    await expect(client.export.read({ id, format: 'page', piece: 2 })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is gone when the room was closed, or another was begun', async () => {
    const folder = join(tempFolder(), 'vault')
    const { client, engine } = await createdEngine(folder, testTools({ deriveKey: quickKey }))
    const old = await client.export.begin({ ask: someAsk() })
    const fresh = await client.export.begin({ ask: someAsk() })
    await expect(client.export.preview({ id: old.id, after: 0 })).rejects.toMatchObject({ code: 'not-found' })
    await client.export.preview({ id: fresh.id, after: 0 })
    engine.close()
    await expect(client.export.preview({ id: fresh.id, after: 0 })).rejects.toMatchObject({ code: 'locked' })
    const again = await unlockedEngine(folder, testTools({ deriveKey: quickKey }))
    await expect(again.client.export.preview({ id: fresh.id, after: 0 })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('leaves no file in the vault, and changes none', async () => {
    const folder = join(tempFolder(), 'vault')
    const { client } = await createdEngine(folder, testTools({ deriveKey: quickKey }))
    const chosen = { entry: await entries(client, [1000, 2000]) }
    const look = () => fs.readdirSync(folder, { recursive: true }).toSorted()
    const [before, commits] = [look(), await commitsOf(client)]
    await exported(client, { chosen }, key)
    expect([look(), await commitsOf(client)]).toEqual([before, commits])
  })
})

describe('the age command', () => {
  test('opens what was sealed to a key', async (context) => {
    if (!hasAge) return notRun(context, 'there is no age command')
    const { client } = await room()
    const place = tempFolder()
    fs.writeFileSync(join(place, 'key'), `${identity}\n`)
    for (const format of ['page', 'json'] as const) {
      for (const size of [1, 65_000, 300_000]) {
        const chosen = { entry: await entries(client, [size]) }
        const { begun, file } = await exported(client, { chosen }, key, format)
        fs.writeFileSync(join(place, 'notes.age'), file)
        const opened = execFileSync('age', ['-d', '-i', join(place, 'key'), join(place, 'notes.age')], {
          maxBuffer: 2 ** 24,
        })
        expect(opened.toString()).toBe(await openedWith(identity, file))
        expect(begun.records).toBe(1)
        fs.writeFileSync(join(place, 'cut.age'), file.slice(0, -1)) // control: it does refuse
        expect(spawnSync('age', ['-d', '-i', join(place, 'key'), join(place, 'cut.age')]).status).not.toBe(0)
      }
    }
  })

  test('opens what was sealed with six words, typed at its question', async (context) => {
    if (!hasAge) return notRun(context, 'there is no age command')
    if (spawnSync('script', ['--version']).status !== 0)
      return notRun(context, 'there is no script command to type with')
    const { client } = await room()
    const { file, words: drawn } = await exported(client, { help: 'words inside' }, words)
    const place = tempFolder()
    fs.writeFileSync(join(place, 'notes.age'), file)
    const command = `age -d -o ${join(place, 'out.html')} ${join(place, 'notes.age')}`
    spawnSync('script', ['-qec', command, '/dev/null'], { input: `${(drawn ?? []).join(' ')}\n` })
    expect(fs.readFileSync(join(place, 'out.html'), 'utf8')).toContain('words inside')
  })

  test('seals what this library opens', async (context) => {
    if (!hasAge) return notRun(context, 'there is no age command')
    for (const size of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const sealed = execFileSync('age', ['-r', key.key], { input: 'x'.repeat(size), maxBuffer: 2 ** 24 })
      expect(await openedWith(identity, sealed)).toBe('x'.repeat(size))
    }
  })
})

async function commitsOf(client: EngineClient): Promise<string> {
  return JSON.stringify([
    await client.journal.list({ place: 'journal', after: null, limit: 50 }),
    await client.snapshots.list({}),
  ])
}
