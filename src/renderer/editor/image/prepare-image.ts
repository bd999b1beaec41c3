import { maxThumbnailBytes } from '#api/images-contract.ts'

/** Longest side of a picture as it is drawn anew, and of the small one, in points. */
const longestSide = 2048
const thumbnailSide = 320
/** Most bytes and points of a file that is looked at: what is larger could fill the memory of the page. */
const mostBytes = 50 * 1024 * 1024
const mostPoints = 100_000_000
/** A drawing or a picture of a screen stays as exact as it is, up to so many bytes. */
const mostExact = 1024 * 1024

const forms = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
type Form = (typeof forms)[number]
/** For the system's own choice of files. */
export const takenForms = forms.join(',')

export type ImageProblem = 'unreadable' | 'too-large'

/** Why a file does not become a picture. */
export class ImageRefusal extends Error {
  readonly problem: ImageProblem
  constructor(problem: ImageProblem) {
    super(problem)
    this.name = 'ImageRefusal'
    this.problem = problem
  }
}

export interface PreparedImage {
  readonly picture: Blob
  readonly thumbnail: Blob | null
}

/**
 * Draws a picture anew. Its name, place, camera and time are not among what is drawn; it is turned as it is meant, and
 * of one that moves the first picture is taken. What is no picture, whatever it is called, is not looked at any further.
 */
export async function prepareImage(file: Blob): Promise<PreparedImage> {
  if (file.size > mostBytes) throw new ImageRefusal('too-large')
  const head = await file
    .slice(0, 12)
    .arrayBuffer()
    .catch(() => {
      throw new ImageRefusal('unreadable')
    })
  const form = formOf(new Uint8Array(head))
  if (form === null) throw new ImageRefusal('unreadable')
  const source = new Blob([file], { type: form })
  await assertSize(source)
  const bitmap = await createImageBitmap(source).catch(() => {
    throw new ImageRefusal('unreadable')
  })
  try {
    const picture = await encoded(drawn(bitmap, longestSide), form)
    const small = await encoded(drawn(bitmap, thumbnailSide), form)
    return { picture, thumbnail: small.size <= maxThumbnailBytes ? small : null }
  } finally {
    bitmap.close()
  }
}

/** By its first bytes. What a name or another program says of a file is not believed. */
function formOf(head: Uint8Array): Form | null {
  const text = String.fromCharCode(...head)
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^RIFF.{4}WEBP/s.test(text)) return 'image/webp'
  return /^GIF8[79]a/.test(text) ? 'image/gif' : null
}

/** The head of a picture says how large it is drawn; a small file can be a very large picture. */
async function assertSize(source: Blob): Promise<void> {
  const address = URL.createObjectURL(source)
  const image = new Image()
  try {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    image.onload = () => resolve()
    image.onerror = () => reject(new ImageRefusal('unreadable'))
    image.src = address
    await promise
    if (image.naturalWidth * image.naturalHeight > mostPoints) throw new ImageRefusal('too-large')
  } finally {
    image.src = ''
    URL.revokeObjectURL(address)
  }
}

function drawn(bitmap: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const pen = canvas.getContext('2d')
  if (pen === null) throw new ImageRefusal('too-large')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

/**
 * A photograph becomes WebP, at which it takes two thirds of the place (docs/decisions/0016-pictures.md). Anything else may
 * be seen through, or be made of lines, and stays exact where it is small.
 */
async function encoded(canvas: HTMLCanvasElement, form: Form): Promise<Blob> {
  const isPhotograph = form === 'image/jpeg'
  if (!isPhotograph) {
    const exact = await blobOf(canvas, 'image/png')
    if (exact.size <= mostExact) return exact
  }
  const webp = await blobOf(canvas, 'image/webp', isPhotograph ? 0.8 : 0.85)
  return webp.type === 'image/webp' ? webp : blobOf(canvas, 'image/jpeg', 0.85) // not every browser writes WebP
}

async function blobOf(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  if (blob === null) throw new ImageRefusal('too-large')
  return blob
}
