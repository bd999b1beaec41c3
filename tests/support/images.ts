import { crc32, deflateSync } from 'node:zlib'
import { pieceBytes } from '#api/upload.ts'
import type { ContractClient } from './shell-client.ts'

// Pictures made of numbers. The PNG can be drawn; of JPEG and WebP there is as much as the engine looks at.

/** A chunk of a PNG or of a WebP, or a segment of a JPEG. */
export type Part = readonly [name: string, data: Uint8Array]

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

export function pngChunk([name, data]: Part): Buffer {
  const body = Buffer.concat([latin1(name), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

export const pngMagic = latin1('\x89PNG\r\n\x1a\n')

function pngHead(width: number, height: number): Part {
  return ['IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 2, 0, 0, 0])])]
}

type Colour = readonly [red: number, green: number, blue: number]

/** A picture of 24 bits a point, drawn by `at`. `more` stands between its head and its points, `behind` after them. */
export function pngOf(
  width: number,
  height: number,
  at: (x: number, y: number) => Colour = (x, y) => [x % 256, y % 256, 128],
  { more = [], behind = [] }: { more?: readonly Part[]; behind?: readonly Part[] } = {},
): Buffer {
  const rows: Buffer[] = []
  for (let y = 0; y < height; y += 1) {
    const row = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x += 1) row.set(at(x, y), 1 + x * 3)
    rows.push(row)
  }
  const points = deflateSync(Buffer.concat(rows))
  const half = Math.ceil(points.length / 2)
  const idat: Part[] = [
    ['IDAT', points.subarray(0, half)],
    ['IDAT', points.subarray(half)],
  ]
  const parts = [pngHead(width, height), ...more, ...idat, ...behind, ['IEND', Buffer.alloc(0)] as const]
  return Buffer.concat([pngMagic, ...parts.map(pngChunk)])
}

/** A picture that cannot be made smaller, of two pieces. The same every time. */
export function noisePng(): Buffer {
  let state = 1
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  }
  return pngOf(640, 560, () => [next(), next(), next()])
}

export function pngWith(...parts: readonly Part[]): Buffer {
  return Buffer.concat([pngMagic, ...parts.map(pngChunk)])
}

/** Only what a reader sees before the points: its size is what it says. */
export function pngSized(width: number, height: number): Buffer {
  return pngWith(pngHead(width, height), ['IDAT', deflateSync(Buffer.alloc(8))], ['IEND', Buffer.alloc(0)])
}

export function jpegSegment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

const jpegTables = [jpegSegment(0xdb, Buffer.alloc(65)), jpegSegment(0xc4, Buffer.alloc(20))]
export const jpegScan = Buffer.from([0x12, 0x34, 0xff, 0x00, 0x56, 0xff, 0xd0, 0x78])

export function jpegFrame(width: number, height: number): Buffer {
  const data = Buffer.from([8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
  data.writeUInt16BE(height, 1)
  data.writeUInt16BE(width, 3)
  return jpegSegment(0xc0, data)
}

const jpegScanHead = jpegSegment(0xda, Buffer.from([3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]))

/** `more` are segments before the frame, `behind` what follows the end. */
export function jpegOf(
  width: number,
  height: number,
  { more = [], points = jpegScan, behind = Buffer.alloc(0) }: JpegParts = {},
): Buffer {
  const head = [Buffer.from([0xff, 0xd8]), ...more, ...jpegTables, jpegFrame(width, height), jpegScanHead]
  return Buffer.concat([...head, points, Buffer.from([0xff, 0xd9]), behind])
}

interface JpegParts {
  readonly more?: readonly Uint8Array[]
  readonly points?: Uint8Array
  readonly behind?: Uint8Array
}

/** What cameras write into a picture, with words where the maker's name stands. */
export function exifSegment(words: string): Buffer {
  return jpegSegment(0xe1, Buffer.concat([latin1('Exif\0\0MM\0*\0\0\0\x08\0\0'), latin1(words)]))
}

export function webpOf(...chunks: readonly Part[]): Buffer {
  const body = Buffer.concat([
    latin1('WEBP'),
    ...chunks.flatMap(([name, data]) => [latin1(name), uint32Low(data.length), data, Buffer.alloc(data.length % 2)]),
  ])
  return Buffer.concat([latin1('RIFF'), uint32Low(body.length), body])
}

export function lossyPoints(width: number, height: number): Part {
  const head = Buffer.from([0x10, 0, 0, 0x9d, 0x01, 0x2a, 0, 0, 0, 0])
  head.writeUInt16LE(width, 6)
  head.writeUInt16LE(height, 8)
  return ['VP8 ', Buffer.concat([head, Buffer.alloc(21, 7)])]
}

export function losslessPoints(width: number, height: number): Part {
  return [
    'VP8L',
    Buffer.concat([Buffer.from([0x2f]), uint32Low((width - 1) | ((height - 1) << 14)), Buffer.alloc(9, 5)]),
  ]
}

/** Sends a picture in pieces, as a page does. */
export async function sendImage(
  { images }: Pick<ContractClient, 'images'>,
  bytes: Uint8Array,
  thumbnail: Uint8Array | null = null,
) {
  const { upload } = await images.begin({ size: bytes.length })
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    await images.add({ upload, at, piece: fileOf(bytes.subarray(at, at + pieceBytes)) })
  }
  return images.finish({ upload, thumbnail: thumbnail && fileOf(thumbnail) })
}

/** A picture as it is kept, read in pieces. */
export async function readImage({ images }: Pick<ContractClient, 'images'>, id: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let at = 0, all = 1; at < all; at += 1) {
    const { pieces: count, piece } = await images.read({ id, part: 'picture', piece: at })
    pieces.push(Buffer.from(await piece.arrayBuffer()))
    all = count
  }
  return Buffer.concat(pieces)
}

export function fileOf(bytes: Uint8Array, name = 'piece'): File {
  return new File([new Uint8Array(bytes)], name)
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function uint32Low(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
