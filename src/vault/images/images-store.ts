import { pieceBytes } from '#api/upload.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { VaultError } from '../vault-error.ts'
import type { CleanImage } from './clean-image.ts'

export interface NewImage extends CleanImage {
  readonly id: string
  readonly thumbnail: Uint8Array | null
}

/** In pieces of the size in which a page asks for it, so that no more than one of them is in memory at a time. */
export function insertImage(db: CipherDatabase, { id, form, width, height, bytes, thumbnail }: NewImage): void {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO image (id, form, width, height, size, thumbnail) VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, form, width, height, bytes.length, thumbnail)
  const insert = db.prepare('INSERT INTO image_piece (image, place, bytes) VALUES (?, ?, ?)')
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    insert.run(lastInsertRowid, at / pieceBytes, bytes.subarray(at, at + pieceBytes))
  }
}

export interface KeptImage {
  readonly number: number
  readonly form: string
  readonly size: number
}

/** `not-found` when there is no such picture. */
export function findImage(db: CipherDatabase, id: string): KeptImage {
  const row = db.prepare('SELECT number, form, size FROM image WHERE id = ?').get(id) as KeptImage | undefined
  if (row === undefined) throw new VaultError('not-found')
  return row
}

export function readPiece(db: CipherDatabase, number: number, place: number): Uint8Array | null {
  const bytes = db.prepare('SELECT bytes FROM image_piece WHERE image = ? AND place = ?').pluck().get(number, place)
  return bytes instanceof Uint8Array ? bytes : null
}

export function readThumbnail(db: CipherDatabase, number: number): Uint8Array | null {
  const bytes = db.prepare('SELECT thumbnail FROM image WHERE number = ?').pluck().get(number)
  return bytes instanceof Uint8Array ? bytes : null
}

/** How many bytes all pictures of the room have together, with the small ones. */
export function imageBytes(db: CipherDatabase): number {
  return Number(db.prepare('SELECT coalesce(sum(size + coalesce(length(thumbnail), 0)), 0) FROM image').pluck().get())
}
