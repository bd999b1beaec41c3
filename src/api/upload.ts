import * as z from 'zod'

/** Most bytes of one piece of a file. With what stands around it, a piece fits into one message. */
export const pieceBytes = 1024 * 1024

/** One piece of a file, in either direction. Its name and its type are not looked at. */
export const pieceSchema = z.file().max(pieceBytes)

export const uploadIdSchema = z.uuid()
