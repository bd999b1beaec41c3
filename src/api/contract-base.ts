import { oc } from '@orpc/contract'
import * as z from 'zod'
import { type ErrorCode, errorCodes, errorDataSchema } from './errors.ts'

type ErrorMap = Record<ErrorCode, { status: number; data: z.ZodOptional<typeof errorDataSchema> }>

/** Every call of the contract may fail with any code of the closed list, and with nothing else. */
const errorMap = Object.fromEntries(
  errorCodes.map((code) => [code, { status: 400, data: errorDataSchema.optional() }]),
) as ErrorMap // Object.fromEntries forgets the keys that it was given

export const base = oc.errors(errorMap)

/** For calls that take or return nothing. */
export const nothing = z.strictObject({})
