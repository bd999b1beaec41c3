/** A file that a person chose. Its path is only a name: nothing is ever opened by it. */
export interface ChosenFile {
  /** With the folders below the one that was chosen, divided by `/`. */
  readonly path: string
  readonly size: number
  /** When it was changed last, in milliseconds since 1970. */
  readonly modifiedAt: number
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
}

/** Files of an input of the page, of a whole folder or one by one. */
export function chosenFiles(list: FileList | readonly File[]): ChosenFile[] {
  return Array.from(list, (file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    size: file.size,
    modifiedAt: file.lastModified,
    stream: () => file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>, // never of shared memory
  }))
}

interface Reading {
  /** Hears how many more bytes were read. */
  readonly onRead?: (bytes: number) => void
  /** An encoding from before Unicode, for a file that is known to have no other. */
  readonly encoding?: string
}

/**
 * The text of a file in pieces, as UTF-8, or UTF-16 where it begins with its sign. Ends when `most` bytes were read,
 * whatever its size claims to be. Throws a `TypeError` for what is not text.
 */
export async function* textPieces(
  file: ChosenFile,
  most: number,
  { onRead = () => {}, encoding }: Reading = {},
): AsyncGenerator<string, void> {
  let decoder: TextDecoder | null = null
  let left = most
  const reader = file.stream().getReader()
  try {
    for (let part = await reader.read(); !part.done && left > 0; part = await reader.read()) {
      const bytes = part.value.subarray(0, left)
      left -= bytes.length
      onRead(bytes.length)
      decoder ??= new TextDecoder(encoding ?? encodingOf(bytes), { fatal: true })
      const text = decoder.decode(bytes, { stream: true })
      if (isNoText(text, encoding)) throw new TypeError('not text')
      yield text
    }
    if (left > 0 && decoder !== null) yield decoder.decode()
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/**
 * Whether a browser says that it cannot read a file: it was moved away, may not be read, or lies in a cloud. Whoever gives
 * up throws an error of the same kind.
 */
export function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && error.name !== 'AbortError'
}

/** The whole text of a file; null when it is longer than `most` bytes. */
export async function wholeText(file: ChosenFile, most: number, encoding?: string): Promise<string | null> {
  if (file.size > most) return null
  let text = ''
  let length = 0
  for await (const piece of textPieces(file, most + 1, encoding === undefined ? {} : { encoding })) {
    text += piece
    length += piece.length
    if (length > most) return null
  }
  return text
}

/** What no text holds. An old encoding takes any bytes; what it makes of those that are none of its letters is no text. */
function isNoText(text: string, encoding: string | undefined): boolean {
  return encoding === undefined ? text.includes('\0') : /(?!\s)\p{Cc}/u.test(text)
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
