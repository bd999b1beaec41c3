import { implement, os } from '@orpc/server'
import { contract } from '#api/contract.ts'
import { toCallError } from './call-errors.ts'
import type { EngineLeft } from './engine.ts'
import type { EngineTools } from './engine-tools.ts'
import type { Session } from './session.ts'
import type { Pause } from './talk/pause-file.ts'
import type { GateKeeper } from './together/gate.ts'
import type { Together } from './together/together.ts'

/** What every handler works with. */
export interface HandlerContext {
  readonly session: Session
  /** In an engine for both; null in every other. */
  readonly together: Together | null
  /** In an engine that takes one passphrase for both; null in every other. */
  readonly gate: GateKeeper | null
  /** The return time of two who paused a talk. */
  readonly pause: Pause
  readonly tools: EngineTools
  /** One for each page that listens; called when the engine is about to lock. */
  readonly watchers: Set<() => void>
  /** Closes every room and ends the engine; nothing works after it. */
  readonly leave: (left: Partial<EngineLeft>) => void
  /** Called with the minutes after which the room that is open locks by itself. */
  readonly onAutoLock: (minutes: number) => void
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
