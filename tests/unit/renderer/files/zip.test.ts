import { expect, test } from 'vitest'
import { type ZippedFile, zipOf } from '#renderer/files/zip.ts'
import { textOf, unzip } from '#tests/support/unzip.ts'

const at = new Date('2026-03-02T20:15:00Z')

async function* files(count: number, onAsked: () => void = () => {}): AsyncGenerator<ZippedFile, void> {
  for (let n = 1; n <= count; n += 1) {
    onAsked()
    yield { name: `folder/${n}.txt`, input: `words of ${n}`, lastModified: at }
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

test('what goes in can be read again by name', async () => {
  const blob = await zipOf(files(300), new AbortController().signal)
  const found = unzip(await bytesOf(blob))
  expect(blob.type).toBe('application/zip')
  expect(found.size).toBe(300)
  expect(textOf(found, 'folder/300.txt')).toBe('words of 300')
})

test('control: one changed byte is seen', async () => {
  const bytes = await bytesOf(await zipOf(files(1), new AbortController().signal))
  const place = new TextDecoder('latin1').decode(bytes).indexOf('words')
  bytes[place] = 0
  expect(() => unzip(bytes)).toThrow('damaged')
})

test('files that are larger than a piece come out whole', async () => {
  const large = new Blob([new Uint8Array(9 * 1024 * 1024).fill(7)])
  async function* one(): AsyncGenerator<ZippedFile, void> {
    yield { name: 'large', input: large, lastModified: at }
    yield { name: 'small', input: 'after it', lastModified: at }
  }
  const found = unzip(await bytesOf(await zipOf(one(), new AbortController().signal)))
  expect(found.get('large')?.length).toBe(large.size)
  expect(textOf(found, 'small')).toBe('after it')
})

test('stopped half-way, it asks for no further file and answers none', async () => {
  const stop = new AbortController()
  let asked = 0
  const given = files(1000, () => {
    asked += 1
    if (asked === 10) stop.abort()
  })
  await expect(zipOf(given, stop.signal)).rejects.toThrow('abort')
  expect(asked).toBeLessThan(100)
})

test('a file that fails fails the whole', async () => {
  async function* failing(): AsyncGenerator<ZippedFile, void> {
    yield* files(3)
    throw new TypeError('gone')
  }
  await expect(zipOf(failing(), new AbortController().signal)).rejects.toThrow('gone')
})
