import { ORPCError } from '@orpc/client'
import { type ErrorCode, type ErrorData, errorDataSchema, isErrorCode } from '#api/errors.ts'

/** The contract's codes, and the one thing that only a page can see: the engine is gone. */
export type FailureCode = ErrorCode | 'disconnected'

/** How every failed call looks to a screen. */
export class ApiError extends Error {
  readonly code: FailureCode
  readonly data: ErrorData

  constructor(code: FailureCode, data: ErrorData = {}) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.data = data
  }
}

export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof ORPCError) {
    const data = errorDataSchema.safeParse(error.data)
    if (isErrorCode(error.code)) return new ApiError(error.code, data.success ? data.data : {})
    // oRPC's own refusal of a call that does not fit the contract
    if (error.code === 'BAD_REQUEST') return new ApiError('invalid-input')
    return new ApiError('internal')
  }
  // Whatever else a transport throws means that nobody answers any more.
  return new ApiError('disconnected')
}

export function failureCode(error: unknown): FailureCode {
  return toApiError(error).code
}
