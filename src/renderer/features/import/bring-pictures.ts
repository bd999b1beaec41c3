import type { ImportedEntry } from '#api/import-contract.ts'
import { imagesIn, type JournalImage, withImages } from '#api/journal-document.ts'
import { failureCode } from '../../api/api-error.ts'
import type { Client } from '../../api/link.ts'
import { ImageRefusal, type PreparedImage } from '../../editor/image/prepare-image.ts'
import { sendImage } from '../../editor/image/send-image.ts'
import { type ChosenFile, isUnreadable } from '../../files/chosen-file.ts'
import { type ChosenPictures, wordsFor } from './chosen-pictures.ts'
import type { Report } from './report.ts'

/** Most bytes of one file that are read. */
const mostBytes = 50 * 1024 * 1024

/** How a picture is drawn anew: only a browser can. */
export type Draw = (file: Blob) => Promise<PreparedImage>

export interface PictureBringer {
  /** The entry, with those of its pictures that came along. */
  bring(entry: ImportedEntry, signal: AbortSignal): Promise<ImportedEntry>
  /** How many files were looked at. */
  readonly done: number
}

/**
 * Brings the pictures of an entry into the room, each drawn anew and without its name, and names them in
 * its document. One that cannot be taken leaves its words. Once the room takes no more of them, no other is drawn.
 */
export function createPictureBringer(
  client: Client,
  pictures: ChosenPictures,
  { changes }: Report,
  onDone: () => void,
  draw: Draw,
): PictureBringer {
  const brought = new Map<string, Promise<Outcome>>()
  let isFull = false
  let done = 0

  async function bringOne(id: string, signal: AbortSignal): Promise<Outcome> {
    const file = pictures.fileOf(id)
    if (file === null) return 'unread'
    if (isFull) return 'no-room'
    const outcome = await bring(client, file, signal, draw)
    if (outcome === 'no-room') isFull = true
    done += 1
    onDone()
    return outcome
  }

  return {
    get done() {
      return done
    },
    async bring(entry, signal) {
      const found = new Map<string, Outcome>()
      for (const { id } of imagesIn(entry.document)) {
        const coming = brought.get(id) ?? bringOne(id, signal)
        brought.set(id, coming)
        found.set(id, await coming)
      }
      if (found.size === 0) return entry
      const document = withImages(entry.document, (image) => {
        const there = found.get(image.id) ?? 'unread'
        if (typeof there === 'object') return [{ type: 'image', attrs: { ...image, ...there } }]
        changes[there === 'unread' ? 'pictures' : there] += 1
        return wordsFor(image.alt)
      })
      return { ...entry, document }
    },
  }
}

type Brought = Pick<JournalImage['attrs'], 'id' | 'width' | 'height'>
/** `unread` for a file that is no picture after all, `no-room` when the room takes no more of them. */
type Outcome = Brought | 'unread' | 'no-room'

async function bring(client: Client, file: ChosenFile, signal: AbortSignal, draw: Draw): Promise<Outcome> {
  try {
    const blob = await blobOf(file)
    return blob === null ? 'unread' : await sendImage(client, await draw(blob), signal, () => {})
  } catch (error) {
    if (failureCode(error) === 'images-full') return 'no-room'
    if (error instanceof ImageRefusal || ['too-large', 'invalid-input'].includes(failureCode(error))) return 'unread'
    throw error
  }
}

/** Whatever its size claims to be, no more than that is read. */
async function blobOf(file: ChosenFile): Promise<Blob | null> {
  if (file.size > mostBytes) return null
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = file.stream().getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length
      if (length > mostBytes) return null
      parts.push(part.value)
    }
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  } finally {
    await reader.cancel().catch(() => {})
  }
  return new Blob(parts)
}
