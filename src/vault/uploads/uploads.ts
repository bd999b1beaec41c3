import { pieceBytes } from '#api/upload.ts'
import { VaultError } from '../vault-error.ts'

/** Uploads that are open at a time. Beyond them the oldest one ends: a page that went on to something else says nothing. */
const mostOpen = 4

/** What takes a file, piece by piece, and makes something of it. */
export interface Sink<T> {
  take(piece: Uint8Array): void
  /** Every byte has come. */
  finish(): T
  /** Nothing more will come, and nothing is wanted. */
  drop(): void
}

/** What a file is uploaded for. A feature makes one of these, once. */
export interface UploadKind<T> {
  /** Most bytes of one file. */
  readonly most: number
  open(): Sink<T>
}

/** Files that are on their way from the page. They end with the room that they came to. */
export interface Uploads {
  /** Answers the upload's id. `too-large` for more than the kind takes. */
  begin<T>(kind: UploadKind<T>, size: number): string
  /** The next piece. Whatever does not follow on the one before, or is more than was announced, ends the upload. */
  add(id: string, at: number, piece: Uint8Array): void
  /** What became of the file. The upload is over, whatever comes of it. `invalid-input` when bytes are missing. */
  finish<T>(kind: UploadKind<T>, id: string): T
  cancel(id: string): void
  end(): void
}

interface Upload {
  readonly kind: UploadKind<unknown>
  readonly size: number
  readonly sink: Sink<unknown>
  received: number
}

export function openUploads(newId: () => string): Uploads {
  const open = new Map<string, Upload>()

  function find(id: string): Upload {
    const upload = open.get(id)
    if (upload === undefined) throw new VaultError('not-found')
    return upload
  }

  function cancel(id: string): void {
    const upload = open.get(id)
    open.delete(id)
    upload?.sink.drop()
  }

  return {
    begin(kind, size) {
      if (size > kind.most) throw new VaultError('too-large')
      const [oldest] = open.keys()
      if (open.size >= mostOpen && oldest !== undefined) cancel(oldest)
      const id = newId()
      open.set(id, { kind, size, sink: kind.open(), received: 0 })
      return id
    },
    add(id, at, piece) {
      const upload = find(id)
      try {
        const isNext = at === upload.received && piece.length > 0 && piece.length <= pieceBytes
        if (!isNext || at + piece.length > upload.size) throw new VaultError('invalid-input')
        upload.sink.take(piece)
        upload.received += piece.length
      } catch (error) {
        cancel(id)
        throw error
      }
    },
    finish<T>(kind: UploadKind<T>, id: string): T {
      const upload = find(id)
      if (upload.kind !== kind) throw new VaultError('not-found')
      open.delete(id)
      const sink = upload.sink as Sink<T> // it was opened by the same kind
      if (upload.received === upload.size) return sink.finish()
      sink.drop()
      throw new VaultError('invalid-input')
    },
    cancel,
    end() {
      for (const id of open.keys()) cancel(id)
    },
  }
}

/** Keeps a file in memory, whole. For small ones only. */
export function inMemory(most: number): UploadKind<Uint8Array> {
  return {
    most,
    open() {
      const pieces: Uint8Array[] = []
      return {
        take: (piece) => void pieces.push(piece),
        finish: () => Buffer.concat(pieces.splice(0)),
        drop: () => void pieces.splice(0),
      }
    },
  }
}
