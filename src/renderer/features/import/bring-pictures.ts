import type { ImportedEntry } from '#api/import-contract.ts'
import { imagesIn, type JournalImage, withImages } from '#api/journal-document.ts'
import { failureCode } from '../../api/api-error.ts'
import type { Client } from '../../api/link.ts'
import { ImageRefusal, prepareImage } from '../../editor/image/prepare-image.ts'
import { sendImage } from '../../editor/image/send-image.ts'
import type { ChosenFile } from '../../files/chosen-file.ts'
import { type ChosenPictures, wordsFor } from './chosen-pictures.ts'
import type { Report } from './report.ts'

/** Most bytes of one file that are read. */
const mostBytes = 50 * 1024 * 1024

/**
 * Brings the pictures of an entry into the room, each drawn anew and without its name (`prepareImage`), and names them in
 * its document. One that cannot be taken leaves its words. When the import is given up, no entry holds them, and the room
 * removes them at its next opening.
 */
export function createPictureBringer(client: Client, pictures: ChosenPictures, { changes }: Report) {
  const brought = new Map<string, Promise<Brought | null>>()

  return async (entry: ImportedEntry, signal: AbortSignal): Promise<ImportedEntry> => {
    const wanted = imagesIn(entry.document)
    if (wanted.length === 0) return entry
    const found = new Map<string, Brought | null>()
    for (const { id } of wanted) {
      const file = pictures.fileOf(id)
      const coming = brought.get(id) ?? (file === null ? Promise.resolve(null) : bring(client, file, signal))
      brought.set(id, coming)
      found.set(id, await coming)
    }
    const document = withImages(entry.document, (image) => {
      const there = found.get(image.id) ?? null
      if (there !== null) return [{ type: 'image', attrs: { ...image, ...there } }]
      changes.pictures += 1
      return wordsFor(image.alt)
    })
    return { ...entry, document }
  }
}

type Brought = Pick<JournalImage['attrs'], 'id' | 'width' | 'height'>

/** Null for a file that is no picture after all, and when the room takes no more of them. */
async function bring(client: Client, file: ChosenFile, signal: AbortSignal): Promise<Brought | null> {
  try {
    const blob = await blobOf(file)
    return blob === null ? null : await sendImage(client, await prepareImage(blob), signal, () => {})
  } catch (error) {
    const isRefused = error instanceof ImageRefusal
    if (isRefused || ['images-full', 'too-large', 'invalid-input'].includes(failureCode(error))) return null
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
  } finally {
    await reader.cancel().catch(() => {})
  }
  return new Blob(parts)
}
