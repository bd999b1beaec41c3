import { createHash } from 'node:crypto'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { openSealed, type Refusal, RefusedError, type Secret } from '#reader/open-sealed.ts'
import { readerCopy } from '#reader/reader-copy.ts'
import { digestOf, fillReader } from '#renderer/files/fill-reader.ts'
import { neverInThisTone } from '#tests/support/never-said.ts'
import { emptyReader, readerAround } from '#tests/support/reader-file.ts'

const identity = await generateX25519Identity()
const recipient = await identityToRecipient(identity)
const key: Secret = { kind: 'key', text: identity }

async function sealed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return new Uint8Array(await encrypter.encrypt(text))
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

async function outcome(given: string, secret: Secret): Promise<string | Refusal> {
  try {
    return new TextDecoder().decode(await openSealed(given, secret))
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal
    throw error
  }
}

describe('the reader, as a file', () => {
  test('is the same for the same source, says nothing of any app, and holds the sealed bytes as they are', async () => {
    const bytes = await sealed('planted '.repeat(30_000))
    const html = await readerAround({ page: bytes, json: await sealed('{}') })
    expect(await emptyReader()).toBe(await emptyReader())
    const [, held = ''] = /<script type="text\/plain" id="sealed-page">([^<]*)</.exec(html) ?? []
    expect(Buffer.from(held, 'base64').equals(bytes)).toBe(true)
    expect(html.includes('id="sealed-json"')).toBe(true)
    // Sealed bytes as letters spell anything by chance. As a list of what was found: the file itself would fill the screen.
    const said = /Notes|Three ?Rooms|three-rooms|planted|\{\{[a-z-]+\}\}|sourceMappingURL|127\.0|localhost/gi
    const around = html.replaceAll(/(<script type="text\/plain"[^>]*>)[^<]*/g, '$1')
    expect(around.length).toBeLessThan(html.length - held.length)
    expect(around.match(said)).toBeNull()
    process.stdout.write(`reader without a document: ${(await emptyReader()).length} bytes\n`)
  })

  test('lets its own script and two style sheets run by their digests, and nothing else', async () => {
    const html = await readerAround({ page: await sealed('x') })
    const policy = / content="(default-src[^"]*)"/.exec(html)?.[1] ?? ''
    const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    expect(script.length).toBeGreaterThan(10_000)
    const [none, scripts, styles, ...others] = policy.split('; ')
    expect([none, scripts, others]).toEqual([
      "default-src 'none'",
      `script-src ${digest(script)}`,
      ["base-uri 'none'", "form-action 'none'"],
    ])
    expect(styles?.split(' ').slice(0, 2)).toEqual(['style-src', digest(style)])
    expect(styles?.split(' ')).toHaveLength(3)
    expect(html.match(/<script src|<link|<img|<a /g)).toBeNull()
    // What licences ask for goes with the code.
    expect(html.match(/Permission is hereby granted|Redistribution and use/g)?.length).toBe(6)
  })

  test('is told apart by its SHA-256, and a page with other marks is not filled', async () => {
    const blob = new Blob(['abc'])
    expect(await digestOf(blob)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    await expect(fillReader('no marks', [], '')).rejects.toThrow()
    await expect(fillReader('{{document-style}}{{files}}{{files}}', [], '')).rejects.toThrow()
  })

  test('says nothing that this product never says', () => {
    for (const text of [readerCopy, readerCopy.limits.items, readerCopy.refused].flatMap((one) => Object.values(one)))
      for (const pattern of neverInThisTone) if (typeof text === 'string') expect(text).not.toMatch(pattern)
  })
})

// Check 23, where the bytes are read. The page around it: tests/e2e/export-reader.spec.ts.
describe('what the reader opens', () => {
  test('is the whole file, with the key, and however the words are typed', async () => {
    expect(await outcome(base64(await sealed('whole')), key)).toBe('whole')
    const withLines: Secret = { kind: 'key', text: `# created: a day\n# public key: ${recipient}\r\n${identity}\r\n` }
    expect(await outcome(base64(await sealed('whole')), withLines)).toBe('whole')
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(4)
    encrypter.setPassphrase('one two three four five yo-yo')
    const bytes = base64(await encrypter.encrypt('by words'))
    for (const text of ['one two three four five yo-yo', ' One  two\nthree, four five Yo-Yo. '])
      expect(await outcome(bytes, { kind: 'words', text })).toBe('by words')
    expect(await outcome(bytes, { kind: 'words', text: 'one two three four five' })).toBe('no-match')
  })

  test('is nothing without the right key', async () => {
    const bytes = base64(await sealed('whole'))
    expect(await outcome(bytes, { kind: 'key', text: await generateX25519Identity() })).toBe('no-match')
    for (const text of ['# only a remark', 'AGE-SECRET-KEY-1QQQ', recipient, 'ssh-ed25519 AAAA'])
      expect(await outcome(bytes, { kind: 'key', text })).toBe('no-key')
    expect(await outcome(bytes, { kind: 'words', text: 'one two' })).toBe('no-match')
  })

  test('is nothing when any byte, or any sign that stands for bytes, was changed, left out or added', async () => {
    const bytes = await sealed('planted')
    const text = base64(bytes)
    const opened: string[] = []
    let tries = 0
    const attempt = async (name: string, given: string) => {
      tries += 1
      const found = await outcome(given, key)
      if (found !== 'changed' && found !== 'no-match') opened.push(`${name}: ${found}`)
    }
    for (const at of bytes.keys()) {
      for (const bit of [1, 16, 128]) {
        const changed = Uint8Array.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ bit
        await attempt(`byte ${at}`, base64(changed))
      }
      await attempt(`cut at ${at}`, base64(bytes.subarray(0, at)))
    }
    for (let at = 0; at <= text.length; at += 1) {
      for (const other of ['A', '=', ' ', '\n', '-']) {
        if (text[at] !== other) await attempt(`sign ${at}`, text.slice(0, at) + other + text.slice(at + 1))
        await attempt(`added at ${at}`, text.slice(0, at) + other + text.slice(at))
      }
    }
    expect(opened).toEqual([])
    expect(tries).toBeGreaterThan(3000)
    expect(await outcome(text, key)).toBe('planted') // control
  })
})
