import type { Cleaned } from './clean-image.ts'
import { createReader, refuse } from './image-bytes.ts'

const riff = Buffer.from('RIFF', 'latin1')
const webp = Buffer.from('WEBP', 'latin1')
/** In the flags of an extended file: it can be seen through. */
const alphaFlag = 0x10

interface Chunk {
  readonly name: string
  readonly data: Uint8Array
}

export function isWebp(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12))
  return head.subarray(0, 4).equals(riff) && head.subarray(8, 12).equals(webp)
}

/**
 * Leaves the points of a still picture, and how far it can be seen through. EXIF, XMP, colour profiles and unknown chunks
 * go, and whatever comes after the end. What moves is refused: it would have to be drawn to make one picture of it.
 */
export function cleanWebp(bytes: Uint8Array): Cleaned {
  const chunks = chunksOf(bytes)
  const named = (...names: string[]) => chunks.filter(({ name }) => names.includes(name))
  if (named('ANIM', 'ANMF').length > 0) refuse()
  const [points, ...others] = named('VP8 ', 'VP8L')
  const [alpha, ...moreAlpha] = named('ALPH')
  if (points === undefined || others.length > 0 || moreAlpha.length > 0) refuse()
  const size = points.name === 'VP8L' ? losslessSize(points.data) : lossySize(points.data)
  if (alpha === undefined || points.name === 'VP8L') return { ...size, bytes: fileOf([points]) }
  const extended = Buffer.alloc(10)
  extended[0] = alphaFlag
  extended.writeUIntLE(size.width - 1, 4, 3)
  extended.writeUIntLE(size.height - 1, 7, 3)
  return { ...size, bytes: fileOf([{ name: 'VP8X', data: extended }, alpha, points]) }
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const whole = createReader(bytes)
  whole.expect(riff)
  const reader = createReader(whole.take(whole.uint32Low()))
  reader.expect(webp)
  const chunks: Chunk[] = []
  while (reader.left() > 0) {
    const name = Buffer.from(reader.take(4)).toString('latin1')
    const length = reader.uint32Low()
    chunks.push({ name, data: reader.take(length) })
    if (length % 2 === 1) reader.take(1)
  }
  return chunks
}

function fileOf(chunks: readonly Chunk[]): Uint8Array {
  const parts: Uint8Array[] = [webp]
  for (const { name, data } of chunks) {
    parts.push(Buffer.from(name, 'latin1'), uint32Low(data.length), data, Buffer.alloc(data.length % 2))
  }
  const body = Buffer.concat(parts)
  return Buffer.concat([riff, uint32Low(body.length), body])
}

function uint32Low(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** The first frame of a video, and the only one: it has to stand by itself. */
function lossySize(data: Uint8Array): { width: number; height: number } {
  const reader = createReader(data)
  const [first = 1] = reader.take(3)
  if ((first & 1) !== 0) refuse()
  reader.expect(Buffer.from([0x9d, 0x01, 0x2a]))
  const [a = 0, b = 0, c = 0, d = 0] = reader.take(4)
  return { width: (a | (b << 8)) & 0x3fff, height: (c | (d << 8)) & 0x3fff }
}

function losslessSize(data: Uint8Array): { width: number; height: number } {
  const reader = createReader(data)
  if (reader.uint8() !== 0x2f) refuse()
  const bits = reader.uint32Low()
  if (bits >>> 29 !== 0) refuse() // another version
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
