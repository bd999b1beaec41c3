import type { Locator, Page } from '@playwright/test'
import { jpegSegment, latin1 } from '#tests/support/images.ts'

export interface PictureFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A photograph as a browser writes it: its left half is red, the other one blue. */
export async function photo(page: Page, width: number, height: number, type = 'image/jpeg'): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([width, height, type]) => {
      const canvas = new OffscreenCanvas(width, height)
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('nothing to draw with')
      pen.fillStyle = 'rgb(200 0 0)'
      pen.fillRect(0, 0, width / 2, height)
      pen.fillStyle = 'rgb(0 0 200)'
      pen.fillRect(width / 2, 0, width / 2, height)
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    [width, height, type] as const,
  )
  return Buffer.from(base64, 'base64')
}

/** A photograph of nothing but noise: however it is drawn anew, it stays large. */
export async function noise(page: Page, side: number): Promise<Buffer> {
  const base64 = await page.evaluate(async (side) => {
    const canvas = new OffscreenCanvas(side, side)
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('nothing to draw with')
    const dots = pen.createImageData(side, side)
    for (let at = 0; at < dots.data.length; at += 4) {
      const grey = Math.random() * 256
      dots.data.set([grey, 255 - grey, Math.random() * 256, 255], at)
    }
    pen.putImageData(dots, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
    const reader = new FileReader()
    await new Promise((resolve) => {
      reader.onload = resolve
      reader.readAsDataURL(blob)
    })
    return String(reader.result).split(',')[1] ?? ''
  }, side)
  return Buffer.from(base64, 'base64')
}

/** What a camera writes into a photograph: how it was held (6: on its side), and words. */
export function asFromCamera(jpeg: Buffer, orientation: number, words: string): Buffer {
  const text = Buffer.concat([latin1(words), Buffer.alloc(1)])
  const directory = Buffer.alloc(2 + 2 * 12 + 4)
  directory.writeUInt16BE(2, 0)
  for (const [at, tag, type, count, value] of [
    [2, 0x010e, 2, text.length, 38],
    [14, 0x0112, 3, 1, orientation << 16],
  ] as const) {
    directory.writeUInt16BE(tag, at)
    directory.writeUInt16BE(type, at + 2)
    directory.writeUInt32BE(count, at + 4)
    directory.writeUInt32BE(value, at + 8)
  }
  const tiff = Buffer.concat([latin1('MM\0*\0\0\0\x08'), directory, text])
  const exif = jpegSegment(0xe1, Buffer.concat([latin1('Exif\0\0'), tiff]))
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])
}

/** Hands files, and what else is there, to the editor as a clipboard or a drag would. */
export async function give(
  editor: Locator,
  way: 'paste' | 'drop',
  files: readonly PictureFile[],
  besides: Readonly<Record<string, string>> = {},
): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, bytes: buffer.toString('base64') }))
  await editor.evaluate(
    (element, { way, given, besides }) => {
      const data = new DataTransfer()
      for (const { name, type, bytes } of given) {
        data.items.add(new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name, { type }))
      }
      for (const [type, text] of Object.entries(besides)) data.setData(type, text)
      const { x, y } = element.getBoundingClientRect()
      const at = { bubbles: true, cancelable: true, clientX: x + 5, clientY: y + 5 }
      element.dispatchEvent(
        way === 'paste'
          ? new ClipboardEvent('paste', { ...at, clipboardData: data })
          : new DragEvent('drop', { ...at, dataTransfer: data }),
      )
    },
    { way, given, besides },
  )
}

/** Chooses files as a person does, after the button. */
export async function choose(page: Page, files: readonly PictureFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Picture', exact: true }).click(),
  ])
  await chooser.setFiles([...files])
}
