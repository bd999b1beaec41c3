import * as z from 'zod'
import { agreementTextSchema } from '#api/agreement-text.ts'
import { boxBytes, pointBytes } from '../agreements/blind-post.ts'
import { base64Of, hexIdSchema } from '../crypto/encoding.ts'

const createdAt = z.iso.datetime()
const day = z.iso.date()
const about = { agreement: z.uuid(), version: z.int().min(1).max(10_000) }

/** What the two do with a version beside writing and signing it. */
export const agreementStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('put-away') }),
  z.strictObject({ kind: z.literal('pause'), until: day }),
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({ kind: z.literal('end-on'), day }),
  z.strictObject({ kind: z.literal('end') }),
  /** Nobody's wish: an engine saw that a date was over, so that no clock that goes back makes it come again. */
  z.strictObject({ kind: z.literal('over') }),
  /** The clock is right now, and was ahead before. It counts with the other's word. */
  z.strictObject({ kind: z.literal('clock-right') }),
])
export type AgreementStep = z.infer<typeof agreementStepSchema>

/** Records about agreements, by kind. Each counts by what `src/vault/agreements` makes of it. */
export const agreementBodies = {
  /** A version, put before both. With `beside`, what is in force goes on while this one is coming. */
  'agreement-text': z.strictObject({ createdAt, ...about, beside: z.boolean(), text: agreementTextSchema }),
  'agreement-step': z.strictObject({ createdAt, ...about, step: agreementStepSchema }),
  /**
   * One of the posts by which two signatures meet (`blind-post.ts`). Every one has the same size, and none has a time:
   * it would tell the other when this member was here.
   */
  'agreement-post': z.strictObject({
    ...about,
    point: base64Of(pointBytes),
    answers: z.uuid(),
    box: base64Of(boxBytes),
  }),
  /** Both signatures, and the post and the key that the author has the other's from. */
  'agreement-signed': z.strictObject({
    createdAt,
    ...about,
    signatures: z.record(hexIdSchema, base64Of(64)).refine((given) => Object.keys(given).length === 2),
    post: z.uuid(),
    key: base64Of(32),
  }),
} as const
