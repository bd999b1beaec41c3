import * as z from 'zod'
import { base, nothing } from './contract-base.ts'
import { imageSideSchema } from './journal-document.ts'
import { pieceSchema, uploadIdSchema } from './upload.ts'

/** Most bytes of one picture, as it is kept. */
export const maxImageBytes = 10 * 1024 * 1024
/** Most bytes of the small picture that stands for it until it is there. */
export const maxThumbnailBytes = 128 * 1024
/** Most bytes of all pictures of one room, the small ones with them (docs/decisions/0016-pictures.md). */
export const maxRoomImageBytes = 128 * 1024 * 1024
/** Most points of one picture. More would be drawn from a very small file, and fill the memory of the page. */
export const maxImagePoints = 40_000_000

/** How a picture is kept: without a name, a place or a camera, and as nothing that can hold a script. */
export const imageForms = ['png', 'jpeg', 'webp'] as const
export type ImageForm = (typeof imageForms)[number]

export const imageSchema = z.strictObject({ id: z.uuid(), width: imageSideSchema, height: imageSideSchema })
export type Image = z.infer<typeof imageSchema>

const upload = z.strictObject({ upload: uploadIdSchema })

/**
 * Pictures of the journal. The page draws what was chosen anew, so that nothing but what can be seen is left, and sends it
 * in pieces; the engine takes away whatever else is in it and refuses what it does not know. A picture that no entry
 * holds is gone the next time that the room is opened.
 */
export const imagesContract = {
  /** `images-full` when the room has no place for it. Uploads end with the lock; of too many the oldest ends. */
  begin: base.input(z.strictObject({ size: z.int().min(1).max(maxImageBytes) })).output(upload),
  /** The next piece, which begins at byte `at`. After anything that does not fit, the upload is over. */
  add: base.input(upload.extend({ at: z.int().min(0).max(maxImageBytes), piece: pieceSchema })).output(nothing),
  /** Durable when it answers. `invalid-input` for anything but a whole picture of one of the forms. */
  finish: base.input(upload.extend({ thumbnail: z.file().max(maxThumbnailBytes).nullable() })).output(imageSchema),
  cancel: base.input(upload).output(nothing),
  /** One piece of a picture, counted from 0, or its thumbnail, which is one piece. */
  read: base
    .input(z.strictObject({ id: z.uuid(), part: z.enum(['picture', 'thumbnail']), piece: z.int().min(0).max(9) }))
    .output(z.strictObject({ form: z.enum(imageForms), pieces: z.int().min(1).max(10), piece: pieceSchema })),
}
