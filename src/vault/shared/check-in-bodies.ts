import * as z from 'zod'
import { checkInLine, checkInMarks, noticings } from '#api/check-ins-contract.ts'
import { reviewWords } from '#api/reviews-contract.ts'
import { base64Of } from '../crypto/encoding.ts'

const about = { agreement: z.uuid(), version: z.int().min(1).max(10_000), day: z.iso.date() }

/**
 * What one of the two says of an agreement while it goes on. It binds nobody, so its author can take it back. None of it
 * has a time, only the day of the rhythm: the hour would tell the other when this member was here, and how late.
 */
export const checkInBodies = {
  'check-in': z.strictObject({ ...about, mark: z.enum(checkInMarks), line: checkInLine }),
  /** What the other says to a check-in. Only the latest counts. It names the words by their salted hash, as answers to cards do. */
  'check-in-noticed': z.strictObject({
    target: z.uuid(),
    words: base64Of(32),
    noticed: z.enum([...noticings, 'none']),
  }),
  /** What one of the two chose to say to both at a review. */
  'review-words': z.strictObject({ ...about, words: reviewWords }),
} as const
