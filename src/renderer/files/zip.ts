import { makeZip } from 'client-zip'

export interface ZippedFile {
  /** Its path inside, with `/` between folders. Made by the app; no word of a person's is in it. */
  readonly name: string
  readonly input: string | Blob
  readonly lastModified: Date
}

/** The page lets go of what is written in pieces of about this many bytes; the browser keeps them outside its heap. */
const pieceBytes = 8 * 1024 * 1024

/**
 * Puts files into one archive, without compression, as they come. Nothing is on the disk before the person saves it:
 * what is given up half-way leaves nothing behind.
 */
export async function zipOf(files: AsyncIterable<ZippedFile>, signal: AbortSignal): Promise<Blob> {
  const pieces: Blob[] = []
  let waiting: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = makeZip(files).getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      signal.throwIfAborted()
      waiting.push(part.value as Uint8Array<ArrayBuffer>) // the library makes no shared ones
      bytes += part.value.length
      if (bytes < pieceBytes) continue
      pieces.push(new Blob(waiting))
      waiting = []
      bytes = 0
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
  return new Blob([...pieces, ...waiting], { type: 'application/zip' })
}
