import type { ClientLink } from '@orpc/client'
import { createORPCClient } from '@orpc/client'
import { toApiError } from './api-error.ts'
import type { Client } from './link.ts'

interface NextCall {
  next(): Promise<unknown>
}

/** Put into each transport: no screen ever sees an error of a lower layer. */
export const errorInterceptor = async ({ next }: NextCall): Promise<unknown> => {
  try {
    return await next()
  } catch (error) {
    throw toApiError(error)
  }
}

export function createEngineClient(link: ClientLink<Record<never, never>>): Client {
  return createORPCClient(link)
}
