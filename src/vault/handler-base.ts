import { implement, os } from '@orpc/server'
import { contract } from '#api/contract.ts'
import { toCallError } from './call-errors.ts'
import type { EngineTools } from './engine-tools.ts'
import type { Session } from './session.ts'

/** What every handler works with. */
export interface HandlerContext {
  readonly session: Session
  readonly tools: EngineTools
  /** One for each page that listens; called when the engine is about to lock. */
  readonly watchers: Set<() => void>
  /** Closes every room; nothing works after it. */
  readonly lock: (hidden: boolean) => void
}

// First in line, so that it also sees what the validators refuse.
const closedErrors = os.middleware(async ({ next }) => {
  try {
    return await next()
  } catch (error) {
    throw toCallError(error)
  }
})

/** Where the handlers of a feature begin: `on.journal.list.handler(...)`. */
export const on = implement(contract).$context<HandlerContext>().use(closedErrors)
