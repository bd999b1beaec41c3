import type { EngineTools } from './engine-tools.ts'
import { type HandlerContext, on } from './handler-base.ts'
import { journalHandlers } from './journal/journal-handlers.ts'
import { membershipHandlers } from './membership/membership-handlers.ts'
import { openSession } from './session.ts'
import { passphraseHandlers, sessionHandlers, vaultHandlers } from './session-handlers.ts'
import { settingsHandlers } from './settings/settings-handlers.ts'
import { sharedHandlers } from './shared/shared-handlers.ts'

/** Every handler of the contract. A feature adds one line here. */
export const engineRouter = on.router({
  vault: vaultHandlers,
  passphrase: passphraseHandlers,
  session: sessionHandlers,
  settings: settingsHandlers,
  journal: journalHandlers,
  membership: membershipHandlers,
  shared: sharedHandlers,
})

/** One vault and who is in it. A transport serves `engineRouter` with `context`. */
export interface Engine {
  readonly context: HandlerContext
  /** Tells every page that the engine is about to lock, so that it hands over its last words. */
  announceLock(): void
  /** Writes everything back and closes every room. */
  close(): void
}

/** `onLocked` is called once, when a page asked to lock; everything is closed by then. */
export function createEngine(vaultDir: string, tools: EngineTools, onLocked: (hidden: boolean) => void): Engine {
  const session = openSession(vaultDir, tools)
  const watchers = new Set<() => void>()
  const lock = (hidden: boolean) => {
    try {
      session.close()
    } catch {
      // What was acknowledged is durable. Whatever failed, the keys have to leave this computer's memory now.
    } finally {
      onLocked(hidden)
    }
  }
  return {
    context: { session, tools, watchers, lock },
    announceLock() {
      for (const tell of watchers) tell()
    },
    close: () => session.close(),
  }
}
