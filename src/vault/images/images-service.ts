import { type Image, type ImageForm, imageForms, maxImageBytes, maxRoomImageBytes } from '#api/images-contract.ts'
import { pieceBytes } from '#api/upload.ts'
import type { SealedStore } from '../sqlite/sealed-store.ts'
import { inMemory, type Uploads } from '../uploads/uploads.ts'
import { VaultError } from '../vault-error.ts'
import { cleanImage, formOf } from './clean-image.ts'
import { hasUnusedImages, removeUnusedImages } from './image-uses.ts'
import { findImage, imageBytes, insertImage, readPiece, readThumbnail } from './images-store.ts'

const imageUpload = inMemory(maxImageBytes)

export type ImagePart = 'picture' | 'thumbnail'

export interface ImagePiece {
  readonly form: ImageForm
  readonly pieces: number
  readonly bytes: Uint8Array
}

/** The pictures of one open private room. */
export interface Images {
  begin(size: number): string
  add(upload: string, at: number, piece: Uint8Array): void
  finish(upload: string, thumbnail: Uint8Array | null): Image
  cancel(upload: string): void
  read(id: string, part: ImagePart, piece: number): ImagePiece
}

export interface ImagesTools {
  readonly store: SealedStore
  readonly uploads: Uploads
  /** A random UUID. */
  readonly newId: () => string
}

export function openImages({ store, uploads, newId }: ImagesTools): Images {
  const assertPlaceFor = (size: number) => {
    if (store.read(imageBytes) + size > maxRoomImageBytes) throw new VaultError('images-full')
  }

  return {
    begin(size) {
      assertPlaceFor(size)
      return uploads.begin(imageUpload, size)
    },
    add: uploads.add,
    finish(upload, thumbnail) {
      const id = newId()
      const { form, width, height, bytes } = cleanImage(uploads.finish(imageUpload, upload))
      const small = thumbnail && cleanImage(thumbnail).bytes
      assertPlaceFor(bytes.length + (small?.length ?? 0)) // others may have come meanwhile
      store.write((db) => insertImage(db, { id, form, width, height, bytes, thumbnail: small }))
      return { id, width, height }
    },
    cancel: uploads.cancel,
    read(id, part, piece) {
      return store.read((db) => {
        const { number, size, form } = findImage(db, id)
        const pieces = part === 'picture' ? Math.ceil(size / pieceBytes) : 1
        const bytes = part === 'picture' ? readPiece(db, number, piece) : readThumbnail(db, number)
        if (piece >= pieces || bytes === null) throw new VaultError('not-found')
        return { form: knownForm(part === 'picture' ? form : formOf(bytes)), pieces, bytes }
      })
    },
  }
}

/** When a room was just opened, nothing can come back by undo any more. What fails is done at the next opening. */
export function clearUnusedImages(store: SealedStore): void {
  try {
    if (store.read(hasUnusedImages)) store.erase((db) => removeUnusedImages(db, 'all'))
  } catch {
    // A full disk, say. A picture that nobody sees keeps nobody out of their room.
  }
}

function knownForm(form: string | null): ImageForm {
  const known = imageForms.find((other) => other === form)
  if (known === undefined) throw new VaultError('vault-damaged')
  return known
}
