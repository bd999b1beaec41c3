import type { EnginePart } from '#api/engine-control.ts'
import { agreementsHandlers } from './agreements/agreements-handlers.ts'
import { checkInsHandlers } from './agreements/check-ins-handlers.ts'
import { reviewsHandlers } from './agreements/reviews-handlers.ts'
import { cardsHandlers } from './cards/cards-handlers.ts'
import { draftHandlers } from './draft/draft-handlers.ts'
import type { EngineTools } from './engine-tools.ts'
import { exportHandlers } from './export/export-handlers.ts'
import { feelingsHandlers } from './feelings/feelings-handlers.ts'
import { vaultLayout } from './files/vault-layout.ts'
import { type HandlerContext, on } from './handler-base.ts'
import { imagesHandlers } from './images/images-handlers.ts'
import { importHandlers } from './import/import-handlers.ts'
import { journalHandlers } from './journal/journal-handlers.ts'
import { leavingHandlers } from './leaving/leaving-handlers.ts'
import { membershipHandlers } from './membership/membership-handlers.ts'
import { questionsHandlers } from './questions/questions-handlers.ts'
import { recoveryHandlers } from './recovery/recovery-handlers.ts'
import { reflectionHandlers } from './reflection/reflection-handlers.ts'
import { openSession } from './session.ts'
import { passphraseHandlers, sessionHandlers, vaultHandlers } from './session-handlers.ts'
import { settingsHandlers } from './settings/settings-handlers.ts'
import { settlingHandlers } from './settling/settling-handlers.ts'
import { sharedHandlers } from './shared/shared-handlers.ts'
import { snapshotsHandlers } from './snapshots/snapshots-handlers.ts'
import { takeoutHandlers } from './takeout/takeout-handlers.ts'
import { openPause } from './talk/pause-file.ts'
import { talkHandlers } from './talk/talk-handlers.ts'
import { closedSession } from './together/closed-session.ts'
import { openGate } from './together/gate.ts'
import { openTogether } from './together/together.ts'
import { togetherHandlers } from './together/together-handlers.ts'
import { unlockHistoryHandlers } from './unlock-history/unlock-history-handlers.ts'
import { VaultError } from './vault-error.ts'
import { versionsHandlers } from './versions/versions-handlers.ts'

/** Every handler of the contract. A feature adds one line here. */
export const engineRouter = on.router({
  vault: vaultHandlers,
  passphrase: passphraseHandlers,
  session: sessionHandlers,
  recovery: recoveryHandlers,
  settings: settingsHandlers,
  journal: journalHandlers,
  images: imagesHandlers,
  versions: versionsHandlers,
  feelings: feelingsHandlers,
  reflection: reflectionHandlers,
  membership: membershipHandlers,
  shared: sharedHandlers,
  cards: cardsHandlers,
  together: togetherHandlers,
  talk: talkHandlers,
  questions: questionsHandlers,
  snapshots: snapshotsHandlers,
  unlockHistory: unlockHistoryHandlers,
  draft: draftHandlers,
  leaving: leavingHandlers,
  settling: settlingHandlers,
  takeout: takeoutHandlers,
  export: exportHandlers,
  import: importHandlers,
  agreements: agreementsHandlers,
  checkIns: checkInsHandlers,
  reviews: reviewsHandlers,
})

/** One vault and who is in it. A transport serves `engineRouter` with `context`. */
export interface Engine {
  readonly context: HandlerContext
  /** Public key of an engine for both, in base64; null for any other. */
  readonly key: string | null
  /** Takes what a gate has sealed to this engine. `not-found` where it is not one for both. */
  seat(sealed: string): void
  /** Tells every page that the engine is about to lock, so that it hands over its last words. */
  announceLock(): void
  /** Writes everything back and closes every room. */
  close(): void
}

/** How a page has ended its engine. */
export interface EngineLeft {
  readonly hidden: boolean
  readonly next: 'alone' | 'together'
  /** What a gate hands on. */
  readonly handedOn: { readonly mid: string; readonly sealed: string } | null
}

export interface EngineOptions {
  readonly part?: EnginePart
  /** Called with the minutes after which the room that is open locks by itself. */
  readonly onAutoLock?: (minutes: number) => void
}

/** `onLeft` is called once, when a page has ended the engine's work; everything is closed by then. */
export function createEngine(
  vaultDir: string,
  tools: EngineTools,
  onLeft: (left: EngineLeft) => void,
  { part = { kind: 'alone' }, onAutoLock = () => {} }: EngineOptions = {},
): Engine {
  const layout = vaultLayout(vaultDir)
  const pause = openPause(layout, tools.clock)
  const together = part.kind === 'together' ? openTogether(layout, tools, pause) : null
  const gate = part.kind === 'gate' ? openGate(layout, tools, part) : null
  const session = part.kind === 'alone' ? openSession(vaultDir, tools) : closedSession(layout)
  const watchers = new Set<() => void>()
  const close = () => {
    try {
      session.close()
    } finally {
      together?.close()
    }
  }
  let hasLeft = false
  const leave = (left: Partial<EngineLeft>) => {
    if (hasLeft) return // a page that stops a talk locks as well, in case the first word does not arrive
    hasLeft = true
    try {
      close()
    } catch {
      // What was acknowledged is durable. Whatever failed, the keys have to leave this computer's memory now.
    } finally {
      onLeft({ hidden: false, next: 'alone', handedOn: null, ...left })
    }
  }
  return {
    context: { session, together, gate, pause, tools, watchers, leave, onAutoLock },
    key: together?.key ?? null,
    seat(sealed) {
      if (together === null) throw new VaultError('not-found')
      together.seat(sealed)
    },
    announceLock() {
      for (const tell of watchers) tell()
    },
    close,
  }
}
