import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '#api/errors.ts'
import { toApiError } from '#renderer/api/api-error.ts'
import { failureCopy } from '#renderer/ui/failure-copy.ts'

describe('an error as a screen sees it', () => {
  it('has a code of the closed list, and a sentence', () => {
    for (const code of errorCodes) {
      expect(toApiError(new ORPCError(code)).code).toBe(code)
      expect(failureCopy[code]).toMatch(/\.$/)
    }
  })

  it('never carries a message of a lower layer', () => {
    const error = toApiError(new ORPCError('internal', { message: 'words of a person', data: { reason: 'common' } }))
    expect(error.message).toBe('internal')
    expect(error.data).toEqual({ reason: 'common' })
    expect(toApiError(new ORPCError('internal', { data: { words: 'x' } })).data).toEqual({})
  })

  it('means that nobody answers when a transport fails', () => {
    expect(toApiError(new Error('closed')).code).toBe('disconnected')
    expect(toApiError(null).code).toBe('disconnected')
  })

  it('takes a refused call as refused input', () => {
    expect(toApiError(new ORPCError('BAD_REQUEST')).code).toBe('invalid-input')
    expect(toApiError(new ORPCError('TEAPOT')).code).toBe('internal')
  })
})
