import { type Image, maxImageBytes } from '#api/images-contract.ts'
import { pieceBytes } from '#api/upload.ts'
import type { Client } from '../../api/link.ts'
import { ImageRefusal, type PreparedImage } from './prepare-image.ts'

/** Sends a picture in pieces. `onSent` hears how much of it is there, from 0 to 1. Given up, it throws and leaves nothing. */
export async function sendImage(
  { images }: Client,
  { picture, thumbnail }: PreparedImage,
  signal: AbortSignal,
  onSent: (part: number) => void,
): Promise<Image> {
  if (picture.size > maxImageBytes) throw new ImageRefusal('too-large')
  const { upload } = await images.begin({ size: picture.size })
  try {
    for (let at = 0; at < picture.size; at += pieceBytes) {
      signal.throwIfAborted()
      await images.add({ upload, at, piece: nameless(picture.slice(at, at + pieceBytes)) })
      onSent(Math.min(1, (at + pieceBytes) / picture.size))
    }
    signal.throwIfAborted()
    return await images.finish({ upload, thumbnail: thumbnail && nameless(thumbnail) })
  } catch (error) {
    if (signal.aborted) await images.cancel({ upload }).catch(() => {}) // with the lock it is over anyway
    throw error
  }
}

function nameless(bytes: Blob): File {
  return new File([bytes], 'piece')
}
