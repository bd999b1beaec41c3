import { type ImageForm, maxImagePoints } from '#api/images-contract.ts'
import { maxImageSide } from '#api/journal-document.ts'
import { cleanJpeg, jpegMagic } from './clean-jpeg.ts'
import { cleanPng, pngMagic } from './clean-png.ts'
import { cleanWebp, isWebp } from './clean-webp.ts'
import { refuse } from './image-bytes.ts'

export interface Cleaned {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export interface CleanImage extends Cleaned {
  readonly form: ImageForm
}

const cleaners = { png: cleanPng, jpeg: cleanJpeg, webp: cleanWebp } as const

/**
 * A picture as it may be kept: built anew from the parts that it is drawn from, without anything that only tells about
 * it. The page has drawn it anew before; this holds when the page is not what it should be, and for pictures that come
 * another way. Nothing is decoded here. What hides inside the points themselves is not seen, and cannot run.
 */
export function cleanImage(bytes: Uint8Array): CleanImage {
  const form = formOf(bytes)
  if (form === null) refuse()
  const cleaned = cleaners[form](bytes)
  const { width, height } = cleaned
  const isSane = Math.min(width, height) >= 1 && Math.max(width, height) <= maxImageSide
  if (!isSane || width * height > maxImagePoints) refuse()
  return { form, ...cleaned }
}

/** What a file says that it is, by its first bytes. Names and types that come with it are not believed. */
export function formOf(bytes: Uint8Array): ImageForm | null {
  const head = Buffer.from(bytes.subarray(0, 12))
  if (head.subarray(0, pngMagic.length).equals(pngMagic)) return 'png'
  if (head.subarray(0, jpegMagic.length).equals(jpegMagic)) return 'jpeg'
  return isWebp(bytes) ? 'webp' : null
}
