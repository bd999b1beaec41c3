import type { Cleaned } from './clean-image.ts'
import { createReader, refuse } from './image-bytes.ts'

export const jpegMagic = Buffer.from([0xff, 0xd8, 0xff])

const start = 0xd8
const end = 0xd9
const scan = 0xda
/** Frames that every browser draws: baseline, extended and progressive, in Huffman's code. */
const frames = [0xc0, 0xc1, 0xc2]
/** Tables that a picture is drawn from: Huffman's, quantisation, restart interval. */
const tables = [0xc4, 0xdb, 0xdd]
/** Says how the colours are meant. Without it, some pictures would come out in wrong ones. */
const adobe = 0xee
const comment = 0xfe

/**
 * Leaves what a picture is drawn from: tables, one frame and its scans. Everything that only tells something about it
 * goes: all APP segments, EXIF, its place and its small picture among them, comments, and whatever comes after the end.
 */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const reader = createReader(bytes)
  reader.expect(Buffer.from([0xff, start]))
  const kept: Uint8Array[] = [Buffer.from([0xff, start])]
  let size: { width: number; height: number } | null = null
  let scans = 0
  for (;;) {
    const marker = nextMarker(reader)
    if (marker === end) break
    const length = reader.uint16()
    if (length < 2) refuse()
    const data = reader.take(length - 2)
    if (marker === comment || (marker >= 0xe0 && marker <= 0xef && marker !== adobe)) continue
    if (marker === adobe) {
      const colours = colourTransform(data)
      if (colours !== null && size === null) kept.push(colours)
      continue
    }
    if (frames.includes(marker)) {
      if (size !== null) refuse()
      size = sizeIn(data)
    } else if (marker === scan) {
      if (size === null) refuse()
      scans += 1
    } else if (!tables.includes(marker)) refuse()
    kept.push(segment(marker, data))
    if (marker === scan) kept.push(reader.take(scanLength(bytes, reader.at())))
  }
  if (size === null || scans === 0) refuse()
  return { ...size, bytes: Buffer.concat([...kept, Buffer.from([0xff, end])]) }
}

/** A marker is one byte 0xff or more, and what it is. */
function nextMarker(reader: ReturnType<typeof createReader>): number {
  if (reader.uint8() !== 0xff) refuse()
  let marker = reader.uint8()
  while (marker === 0xff) marker = reader.uint8()
  return marker
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

function sizeIn(data: Uint8Array): { width: number; height: number } {
  const reader = createReader(data)
  const depth = reader.uint8()
  const [height, width, components] = [reader.uint16(), reader.uint16(), reader.uint8()]
  if (depth !== 8 || ![1, 3, 4].includes(components) || reader.left() !== components * 3) refuse()
  return { width, height }
}

/** How long the points of a scan are: up to the next marker that is not one of a scan's own. */
function scanLength(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    const isOwn = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!isOwn) return at - from
    at += 1
  }
  return refuse() // it has no end
}

/** The segment of Adobe's, with nothing in it but the one number that is needed. */
function colourTransform(data: Uint8Array): Uint8Array | null {
  const transform = data[11] ?? 0
  const isAdobe = Buffer.from(data.subarray(0, 5)).toString('latin1') === 'Adobe'
  if (!isAdobe || data.length !== 12 || transform > 2) return null
  return segment(adobe, Buffer.from([...Buffer.from('Adobe', 'latin1'), 0, 100, 0, 0, 0, 0, transform]))
}
