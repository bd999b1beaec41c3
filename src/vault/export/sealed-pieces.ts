import { createHash } from 'node:crypto'
import { type ExportFormat, exportFormats } from '#api/export-contract.ts'
import { pieceBytes } from '#api/upload.ts'
import { VaultError } from '../vault-error.ts'
import { documentParts, type WholeDocument } from './export-document.ts'
import { paddingFor } from './padding.ts'
import type { Seal } from './sealing.ts'

/** Parts after which other calls get their turn, a lock above all. */
const turnAfter = 25
/** Plain bytes that are handed to the seal at once. */
const blockBytes = 64 * 1024

/** SHA-256 of each file before it is padded and sealed, in hex. */
export type Digests = Readonly<Record<ExportFormat, string>>

/** `goOn` throws when nobody waits for it any more. */
export async function digestsOf(document: WholeDocument, goOn: () => void): Promise<Digests> {
  const hashes = exportFormats.map((format) => [format, createHash('sha256')] as const)
  for await (const part of inTurns(documentParts(document))) {
    goOn()
    for (const [format, hash] of hashes) hash.update(part[format]())
  }
  return Object.fromEntries(hashes.map(([format, hash]) => [format, hash.digest('hex')])) as Record<
    ExportFormat,
    string
  >
}

export interface SealedPiece {
  /** In parts, as they came: put together they would be in memory twice. */
  readonly piece: readonly Uint8Array<ArrayBuffer>[]
  readonly isLast: boolean
  /** Records that are written. */
  readonly done: number
}

interface Sealing {
  readonly document: WholeDocument
  readonly digests: Digests
  readonly seal: Seal
  readonly format: ExportFormat
}

/** One sealed file, in pieces. Of the document no more than a block and a piece are in memory. */
export async function* sealedPieces(sealing: Sealing): AsyncGenerator<SealedPiece, void> {
  let done = 0
  const plain = plainBlocks(sealing, (records) => {
    done = records
  })
  const sealed = (await sealing.seal.seal(streamOf(plain))).getReader()
  try {
    let held: Uint8Array<ArrayBuffer>[] = []
    let length = 0
    for (let next = await sealed.read(); !next.done; next = await sealed.read()) {
      if (length + next.value.length > pieceBytes) {
        yield { piece: held, isLast: false, done }
        held = []
        length = 0
      }
      held.push(next.value as Uint8Array<ArrayBuffer>) // it shares its memory with nobody
      length += next.value.length
    }
    yield { piece: held, isLast: true, done }
  } finally {
    await sealed.cancel().catch(() => {})
  }
}

/**
 * The bytes that are sealed: the document, and blanks up to one of few lengths. When it is no longer the document that was
 * previewed, it breaks off before its end.
 */
async function* plainBlocks(
  { document, digests, format }: Sealing,
  onDone: (records: number) => void,
): AsyncGenerator<Uint8Array, void> {
  const hash = createHash('sha256')
  let total = 0
  let block = new Uint8Array(blockBytes)
  let length = 0
  for await (const part of inTurns(documentParts(document))) {
    let text = part[format]()
    for (;;) {
      // Into the block itself: a text that became bytes of its own first would be in memory twice.
      const { read, written } = encoder.encodeInto(text, block.subarray(length))
      length += written
      if (read === text.length) break
      text = text.slice(read)
      hash.update(block.subarray(0, length))
      total += length
      yield block.subarray(0, length)
      block = new Uint8Array(blockBytes)
      length = 0
    }
    onDone(part.done)
  }
  hash.update(block.subarray(0, length))
  total += length
  if (hash.digest('hex') !== digests[format]) throw new VaultError('moved-on')
  yield block.subarray(0, length)
  for (let left = paddingFor(total); left > 0; left -= blockBytes) yield blanks.subarray(0, left)
}

const encoder = new TextEncoder()
/** Always the same ones: whoever seals them copies them. */
const blanks = new Uint8Array(blockBytes).fill(0x20)

/** Made as it is asked for, and not before, so that nothing piles up. */
function streamOf(blocks: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await blocks.next()
        if (done || value === undefined) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await blocks.return()
      },
    },
    { highWaterMark: 0 },
  )
}

/** Lets other calls in between. */
export async function* inTurns<T>(all: Iterable<T>): AsyncGenerator<T, void> {
  let since = 0
  for (const one of all) {
    yield one
    since += 1
    if (since % turnAfter === 0) await new Promise((resolve) => setImmediate(resolve))
  }
}
