import { crc32 } from 'node:zlib'
import type { Cleaned } from './clean-image.ts'
import { createReader, refuse } from './image-bytes.ts'

export const pngMagic = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** Bit depths that the standard knows for each kind of colour. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
/** What a picture is drawn from, in the only order that there is. Every other chunk tells something besides. */
const order = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']
const once = ['IHDR', 'PLTE', 'tRNS', 'IEND']

/** Leaves the chunks that a picture is drawn from, each with its checksum proved, and nothing after the last one. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const reader = createReader(bytes)
  reader.expect(pngMagic)
  const kept: Uint8Array[] = [pngMagic]
  const seen: string[] = []
  let size: { width: number; height: number } | null = null
  while (seen.at(-1) !== 'IEND') {
    const start = reader.at()
    const length = reader.uint32()
    const name = Buffer.from(reader.take(4)).toString('latin1')
    if (!/^[A-Za-z]{4}$/.test(name)) refuse()
    const data = reader.take(length)
    if (reader.uint32() !== crc32(bytes.subarray(start + 4, start + 8 + length))) refuse()
    if (seen.length === 0) size = sizeIn(name, data)
    if (!order.includes(name)) {
      // A capital letter says that the picture cannot be drawn without it.
      if (/^[A-Z]/.test(name)) refuse()
      if (seen.at(-1) === 'IDAT') seen.push('')
      continue
    }
    assertInOrder(seen, name, data)
    seen.push(name)
    kept.push(bytes.subarray(start, start + 12 + length))
  }
  if (size === null || !seen.includes('IDAT')) refuse()
  return { ...size, bytes: Buffer.concat(kept) }
}

function assertInOrder(seen: readonly string[], name: string, data: Uint8Array): void {
  const last = seen.findLast((other) => other !== '') ?? ''
  if (order.indexOf(name) < order.indexOf(last)) refuse()
  if (once.includes(name) && seen.includes(name)) refuse()
  if (name === 'IDAT' && seen.includes('IDAT') && seen.at(-1) !== 'IDAT') refuse() // all of it stands together
  if (name === 'IEND' && data.length > 0) refuse()
  if (name === 'PLTE' && (data.length === 0 || data.length > 768 || data.length % 3 !== 0)) refuse()
  if (name === 'tRNS' && (data.length === 0 || data.length > 256)) refuse()
}

function sizeIn(name: string, data: Uint8Array): { width: number; height: number } {
  if (name !== 'IHDR' || data.length !== 13) refuse()
  const reader = createReader(data)
  const size = { width: reader.uint32(), height: reader.uint32() }
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = reader.take(5)
  const isKnown = depths[colour]?.includes(depth) === true && compression === 0 && filter === 0 && interlace <= 1
  if (!isKnown) refuse()
  return size
}
