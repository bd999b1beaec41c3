import { randomBytes } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { type ErrorData, isErrorCode } from '#api/errors.ts'
import { toVaultError, VaultError } from './vault-error.ts'

/**
 * The last stop of every call, well or badly formed. Whatever went wrong becomes a code of the closed list: the
 * message of an unexpected error, and the list of what a validator did not like, may both hold a person's words.
 */
export function toCallError(error: unknown): ORPCError<string, ErrorData | undefined> {
  if (error instanceof ORPCError) return fromProtocol(error)
  const known = toVaultError(error)
  if (known instanceof VaultError) return callError(known.code, known.data)
  return unexpected()
}

function fromProtocol(error: ORPCError<string, unknown>): ORPCError<string, ErrorData | undefined> {
  // A code of ours has been through here already; protocol codes are in capitals.
  if (isErrorCode(error.code) && error.defined) return error as ORPCError<string, ErrorData | undefined>
  switch (error.code) {
    case 'BAD_REQUEST':
    case 'METHOD_NOT_SUPPORTED':
      return callError('invalid-input')
    case 'NOT_FOUND':
      return callError('not-found')
    case 'PAYLOAD_TOO_LARGE':
      return callError('too-large')
    default:
      return unexpected()
  }
}

function callError(code: string, data?: ErrorData): ORPCError<string, ErrorData | undefined> {
  return new ORPCError(code, { status: 400, message: code, data, defined: true })
}

function unexpected(): ORPCError<string, ErrorData | undefined> {
  return callError('internal', { reference: randomBytes(4).toString('hex') })
}
