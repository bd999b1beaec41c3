import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, test, vi } from 'vitest'
import { openSealed } from '#reader/open-sealed.ts'
import { exportCopy as screenCopy } from '#renderer/features/export/export-copy.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { exported, openedWith, someAsk } from '#tests/support/exported.ts'
import { notRun } from '#tests/support/not-run.ts'
import { createdEngine, type EngineClient, unlockedEngine } from '#tests/support/open-engine.ts'
import { patient } from '#tests/support/patient.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { paddingFor } from '#vault/export/padding.ts'
import { createSeal } from '#vault/export/sealing.ts'

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

  test('that was changed in one byte or cut off is refused, whole', async () => {
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

  test('is refused at every byte, at every cut, and with anything behind it, and gives nothing away', async () => {
    const file = await sealedText('planted')
    const bits = [1, 2, 4, 8, 16, 32, 64, 128]
    const gave: string[] = []
    let tries = 0
    const attempt = async (name: string, bytes: Uint8Array) => {
      tries += 1
      const given = await givenAway(bytes)
      if (given !== 'refused') gave.push(`${name}: ${given}`)
    }
    for (const [name, bytes] of changesOf(file)) await attempt(name, bytes)
    for (const at of file.keys()) {
      for (const bit of bits) {
        const changed = Uint8Array.from(file)
        changed[at] = (changed[at] ?? 0) ^ bit
        await attempt(`byte ${at}, bit ${bit}`, changed)
      }
    }
    expect(gave).toEqual([])
    expect(tries).toBe(file.length * 10 + 5)
    expect(await givenAway(file)).toBe('opened, 7 bytes') // control
  })

  test('of several chunks is refused when they are swapped, left out, doubled, or cut where one ends', async () => {
    const file = await sealedText(['a', 'b', 'c', 'd'].map((sign) => sign.repeat(65_536)).join(''))
    const [chunk, plain] = [65_536 + 16, 65_536]
    const start = file.length - 4 * chunk
    const head = file.subarray(0, start)
    const chunks = [0, 1, 2, 3].map((n) => file.subarray(start + n * chunk, start + (n + 1) * chunk))
    const built = (order: readonly number[]) => Buffer.concat([head, ...order.flatMap((n) => chunks[n] ?? [])])
    expect(await givenAway(built([0, 1, 2, 3]))).toBe(`opened, ${4 * plain} bytes`) // control
    const orders = [
      [1, 0, 2, 3],
      [0, 2, 1, 3],
      [0, 1, 3, 2],
      [3, 1, 2, 0],
      [0, 1, 2],
      [1, 2, 3],
      [0, 2, 3],
      [0],
      [],
      [0, 0, 1, 2, 3],
      [0, 1, 2, 3, 3],
      [0, 1, 2, 2],
    ]
    for (const order of orders) expect(await givenAway(built(order)), order.join(' ')).toBe('refused')
    const other = (await sealedText('e'.repeat(4 * plain))).subarray(start)
    const mixed = Buffer.concat([built([0, 1]), other.subarray(2 * chunk)])
    expect(await givenAway(mixed), 'chunks of another file').toBe('refused')
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

  test('that is long, in letters of several bytes, is whole: what stands across two blocks too', async () => {
    const { client } = await room()
    const line = 'é日本語😀 x'
    const text = line.repeat(40_000)
    const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument(text) })
    const { file, begun } = await exported(client, { chosen: { entry: [id] } }, key)
    const opened = (await openedWith(identity, file)).replace(/ +$/, '')
    expect(opened.split(line).length - 1).toBeGreaterThanOrEqual(40_000)
    expect(createHash('sha256').update(opened).digest('hex')).toBe(begun.digest)
  })

  test('that was half read is let go when it is begun anew, sealed anew, stopped or given up', async () => {
    const { client } = await room()
    const chosen = { entry: await entries(client, Array(12).fill(200_000)) }
    const { id } = await client.export.begin({ ask: someAsk({ chosen }) })
    const half = () => client.export.read({ id, format: 'page', piece: 0 })
    const letGo = vi.spyOn(ReadableStreamDefaultReader.prototype, 'cancel')
    try {
      await client.export.seal({ id, for: key })
      await half()
      expect(letGo).toHaveBeenCalledTimes(0) // control
      await half()
      expect(letGo).toHaveBeenCalledTimes(1)
      await client.export.seal({ id, for: key })
      await vi.waitFor(() => expect(letGo).toHaveBeenCalledTimes(2), patient)
      await half()
      await client.export.stop({ id })
      await vi.waitFor(() => expect(letGo).toHaveBeenCalledTimes(3), patient)
      await expect(half(), 'nor is it sealed any more').rejects.toMatchObject({ code: 'not-found' })
      await client.export.seal({ id, for: key }) // the document is still there
      await half()
      await client.export.cancel({ id })
      await vi.waitFor(() => expect(letGo).toHaveBeenCalledTimes(4), patient)
    } finally {
      letGo.mockRestore()
    }
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

  test('is of the latest that was begun, although one before it is still being made', async () => {
    const { client } = await room()
    const chosen = { entry: await entries(client, Array(60).fill(20_000)) }
    const large = client.export.begin({ ask: someAsk({ chosen }) }).then(
      () => 'made',
      ({ code }) => code,
    )
    const small = await client.export.begin({ ask: someAsk() })
    expect(await large).toBe('moved-on')
    const { nodes } = await client.export.preview({ id: small.id, after: 0 })
    expect(nodes).toHaveLength(1)
    // Control: by itself, the large one is made.
    expect((await client.export.begin({ ask: someAsk({ chosen }) })).records).toBe(60)
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
    const typed = (line: string, words: string) =>
      spawnSync('script', ['-qec', line, '/dev/null'], { cwd: place, input: words })
    typed(command, `${(drawn ?? []).join(' ')}\n`)
    expect(fs.readFileSync(join(place, 'out.html'), 'utf8')).toContain('words inside')
    // What the page for whoever opens it says of passing on a PDF does that.
    const [again = ''] = screenCopy.opening.age.flatMap((line) => /age -p .*$/.exec(line) ?? [])
    fs.writeFileSync(join(place, 'summary.pdf'), 'a PDF')
    typed(again, 'of their own\nof their own\n')
    typed('age -d -o again.pdf summary.pdf.age', 'of their own\n')
    expect(fs.readFileSync(join(place, 'again.pdf'), 'utf8')).toBe('a PDF')
  })

  test('opens ours and seals for ours, at seven sizes about the length of a chunk', async (context) => {
    if (!hasAge) return notRun(context, 'there is no age command')
    const place = tempFolder()
    fs.writeFileSync(join(place, 'key'), `${identity}\n`)
    const agreed = { theirs: 0, ours: 0 }
    for (const size of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
      const text = 'x'.repeat(size)
      const theirs = execFileSync('age', ['-r', key.key], { input: text, maxBuffer: 2 ** 24 })
      if ((await openedWith(identity, theirs)) === text) agreed.theirs += 1
      const input = await sealedText(text)
      const opened = execFileSync('age', ['-d', '-i', join(place, 'key')], { input, maxBuffer: 2 ** 24 })
      if (opened.toString() === text) agreed.ours += 1
    }
    expect(agreed).toEqual({ theirs: 7, ours: 7 })
  })

  test('refuses a long file that was changed, and leaves what came before: the page for whoever opens it says so', async (context) => {
    if (!hasAge) return notRun(context, 'there is no age command')
    const { client } = await room()
    const place = tempFolder()
    fs.writeFileSync(join(place, 'key'), `${identity}\n`)
    const opened = async (size: number, isChanged: boolean) => {
      const file = Uint8Array.from(
        (await exported(client, { chosen: { entry: await entries(client, [size]) } }, key)).file,
      )
      const late = file.length - 100
      if (isChanged) file[late] = (file[late] ?? 0) ^ 1
      fs.writeFileSync(join(place, 'summary.age'), file)
      fs.rmSync(join(place, 'summary.html'), { force: true })
      const given = ['-d', '-i', join(place, 'key'), '-o', join(place, 'summary.html'), join(place, 'summary.age')]
      const { status } = spawnSync('age', given)
      const html = fs.existsSync(join(place, 'summary.html'))
        ? fs.readFileSync(join(place, 'summary.html'), 'utf8')
        : ''
      return { isRefused: status !== 0, isThere: html.includes('planted'), isWhole: html.includes('</html>') }
    }
    expect(await opened(10, true)).toEqual({ isRefused: true, isThere: false, isWhole: false })
    expect(await opened(240_000, true)).toEqual({ isRefused: true, isThere: true, isWhole: false })
    expect(await opened(240_000, false)).toEqual({ isRefused: false, isThere: true, isWhole: true }) // control
    const said = screenCopy.opening.age.findIndex((line) => line.includes('erase summary.html'))
    expect(said).toBeGreaterThan(screenCopy.opening.age.findIndex((line) => line.includes('age -d')))
    expect(said).toBeLessThan(screenCopy.opening.age.findIndex((line) => line.startsWith('Open summary.html')))
  })

  test('refuses each change to ours that ours refuses', async (context) => {
    if (!hasAge) return notRun(context, 'there is no age command')
    const place = tempFolder()
    fs.writeFileSync(join(place, 'key'), `${identity}\n`)
    const said: string[] = []
    for (const [name, bytes] of changesOf(await sealedText('planted'))) {
      const { status, stdout } = spawnSync('age', ['-d', '-i', join(place, 'key')], { input: bytes })
      if (status === 0 || stdout.length > 0) said.push(name)
    }
    expect(said).toEqual([])
    const whole = spawnSync('age', ['-d', '-i', join(place, 'key')], { input: await sealedText('planted') })
    expect([whole.status, whole.stdout.toString()]).toEqual([0, 'planted']) // control
  })
})

/** Sealed as an export is, without blanks: a file that is short enough to change every byte of it. */
async function sealedText(text: string): Promise<Uint8Array> {
  const sealed = await createSeal(key).seal(new Blob([text]).stream())
  return new Uint8Array(await new Response(sealed as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
}

/** Every byte changed, every cut, and bytes put behind it. */
function* changesOf(file: Uint8Array): Generator<[string, Uint8Array], void> {
  for (const at of file.keys()) {
    const changed = Uint8Array.from(file)
    changed[at] = (changed[at] ?? 0) ^ 1
    yield [`byte ${at}`, changed]
    yield [`cut at ${at}`, file.subarray(0, at)]
  }
  for (const more of [1, 16, 17, 100]) yield [`${more} behind it`, Uint8Array.from([...file, ...Array(more).fill(0)])]
  yield ['twice', Uint8Array.from([...file, ...file])]
}

/** What whoever opens a file as the reader does is given of it. */
async function givenAway(file: Uint8Array): Promise<string> {
  const sealed = Buffer.from(file).toString('base64')
  return openSealed(sealed, { kind: 'key', text: identity }).then(
    ({ length }) => `opened, ${length} bytes`,
    () => 'refused',
  )
}

async function commitsOf(client: EngineClient): Promise<string> {
  return JSON.stringify([
    await client.journal.list({ place: 'journal', after: null, limit: 50 }),
    await client.snapshots.list({}),
  ])
}
