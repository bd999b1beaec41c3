import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pieceBytes } from '#api/upload.ts'
import { createEntryImages } from '#renderer/editor/image/entry-images.ts'
import { sendImage } from '#renderer/editor/image/send-image.ts'
import { jpegOf, pngOf } from '#tests/support/images.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import type { ContractClient } from '#tests/support/shell-client.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

const bytes = jpegOf(800, 600, { points: Buffer.alloc(2.5 * pieceBytes, 7) })
const prepared = {
  picture: new Blob([new Uint8Array(bytes)]),
  thumbnail: new Blob([new Uint8Array(pngOf(4, 3))]),
}

async function room() {
  const { client, engine } = await createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey }))
  const count = () =>
    engine.context.session.room().store.read((db) => db.prepare('SELECT count(*) FROM image').pluck().get())
  return { client: client as unknown as ContractClient, count } // a client of the router, with the same calls
}

describe('a picture on its way', () => {
  test('tells how much of it is there', async () => {
    const { client, count } = await room()
    const sent: number[] = []
    const image = await sendImage(client, prepared, new AbortController().signal, (part) => sent.push(part))
    expect(image).toMatchObject({ width: 800, height: 600 })
    expect(sent).toHaveLength(3)
    expect(sent.at(-1)).toBe(1)
    expect(sent.toSorted((a, b) => a - b)).toEqual(sent)
    expect(count()).toBe(1)
  })

  test('that is given up leaves nothing, and its upload is over', async () => {
    const { client, count } = await room()
    const giving = new AbortController()
    const uploads: string[] = []
    const { images } = client
    const watched = {
      images: {
        async begin(input: { size: number }) {
          const begun = await images.begin(input)
          uploads.push(begun.upload)
          return begun
        },
        add: (input: Parameters<typeof images.add>[0]) => images.add(input),
        cancel: (input: { upload: string }) => images.cancel(input),
      },
    } as unknown as ContractClient // all that is called of it
    await expect(sendImage(watched, prepared, giving.signal, () => giving.abort())).rejects.toThrow(/abort/)
    expect(count()).toBe(0)
    const [upload = ''] = uploads
    const next = { upload, at: pieceBytes, piece: new File(['x'], 'piece') }
    await expect(client.images.add(next)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a picture on the screen', () => {
  test('is fetched once, has an address until the entry leaves, and none when it is not there', async () => {
    const { client } = await room()
    const { id } = await sendImage(client, prepared, new AbortController().signal, () => {})
    const images = createEntryImages(client)
    const address = (await images.address(id, 'picture')) ?? ''
    expect(await images.address(id, 'picture')).toBe(address)
    const shown = Buffer.from(await (await fetch(address)).arrayBuffer())
    expect(shown.equals(bytes)).toBe(true)
    expect(await images.address(id, 'thumbnail')).toMatch(/^blob:/)
    expect(await images.address('3f0c8a52-96b2-4f7e-a6a5-0d8f1f6ad9e1', 'picture')).toBeNull()
    images.forget()
    await expect(fetch(address)).rejects.toThrow()
  })

  test('that comes when the entry has left is given no address', async () => {
    const { client } = await room()
    const { id } = await sendImage(client, prepared, new AbortController().signal, () => {})
    const images = createEntryImages(client)
    const late = images.address(id, 'picture')
    images.forget()
    expect(await late).toBeNull()
  })
})
