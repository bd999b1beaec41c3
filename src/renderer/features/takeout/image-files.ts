import { imagesIn } from '#api/journal-document.ts'
import type { TakenEntry } from '#api/takeout-contract.ts'
import { failureCode } from '../../api/api-error.ts'
import type { Client } from '../../api/link.ts'
import type { ZippedFile } from '../../files/zip.ts'

/** The pictures that are written so far, by their ids. */
export interface WrittenImages {
  /** Where the file of a picture lies; null when there is none. */
  nameOf(id: string): string | null
  /** The files of those pictures of some entries that are not written yet. */
  filesOf(entries: readonly TakenEntry[]): AsyncGenerator<ZippedFile, void>
}

export function createWrittenImages(client: Client): WrittenImages {
  const names = new Map<string, string | null>()
  return {
    nameOf: (id) => names.get(id) ?? null,
    async *filesOf(entries) {
      for (const { document, updatedAt } of entries) {
        for (const { id } of imagesIn(document)) {
          if (names.has(id)) continue
          const picture = await readPicture(client, id)
          names.set(id, picture === null ? null : `images/${id}.${picture.form}`)
          if (picture === null) continue
          yield { name: `images/${id}.${picture.form}`, input: picture.blob, lastModified: new Date(updatedAt) }
        }
      }
    },
  }
}

/** Null for one that is not there. The words around it are worth taking all the same. */
async function readPicture(client: Client, id: string): Promise<{ form: string; blob: Blob } | null> {
  const pieces: Blob[] = []
  try {
    for (let piece = 0; ; piece += 1) {
      const read = await client.images.read({ id, part: 'picture', piece })
      pieces.push(read.piece)
      if (pieces.length === read.pieces) return { form: read.form, blob: new Blob(pieces) }
    }
  } catch (error) {
    if (failureCode(error) === 'not-found') return null
    throw error
  }
}
