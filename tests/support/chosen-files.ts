import type { ChosenFile } from '#renderer/files/chosen-file.ts'

interface Claims {
  readonly size?: number
  readonly modifiedAt?: number
  /** Bytes that arrive at a time. */
  readonly piece?: number
}

/** A file that a browser could choose and cannot read: it may not, or the file was moved away meanwhile. */
export function unreadableFile(path: string): ChosenFile {
  return {
    ...chosenFile(path, 'never seen'),
    stream: () =>
      new ReadableStream({
        pull(controller) {
          controller.error(new DOMException('The requested file could not be read.', 'NotReadableError'))
        },
      }),
  }
}

/** A file as a page gets it, with what a test claims of it. */
export function chosenFile(path: string, content: string | Uint8Array, claims: Claims = {}): ChosenFile {
  const bytes = new Uint8Array(Buffer.from(content as string))
  const { size = bytes.length, modifiedAt = Date.UTC(2026, 2, 2, 12), piece = 65_536 } = claims
  return {
    path,
    size,
    modifiedAt,
    stream() {
      let at = 0
      return new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) return controller.close()
          controller.enqueue(bytes.slice(at, at + piece))
          at += piece
        },
      })
    },
  }
}
