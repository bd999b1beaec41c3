import type { HostToEngine } from '#api/engine-control.ts'
import type { EngineProcess } from '#host/engine-process.ts'
import { createLinkTokens, type MonotonicClock, makeSecret, type SealedSecret, sealSecret } from './credentials.ts'

/**
 * Wrong tokens and bearers before the shell locks and ends. Requests that a guard refuses do not count: otherwise any
 * web page could end a person's session by knocking.
 */
export const maxBadAttempts = 20
/** How long a reloaded page waits for the engine that it left to go, in milliseconds. */
const reloadPatience = 1_500
/** How long a page waits for a fresh engine, in milliseconds. */
const enginePatience = 5_000
/** How long the page of an ended engine may still ask for its way back to the lock screen, in milliseconds. */
const farewellTime = 10_000
/** Shortest time between two links that pages ask for, in milliseconds. */
const linkPause = 5_000

type UpgradeRequest = Extract<HostToEngine, { type: 'join-socket' }>['request']

/**
 * Decides which page may talk to the engine: a link's token buys one bearer, a bearer joins one page, and one engine
 * serves one page in its whole life.
 */
export interface PageDesk {
  issueToken(holder: 'person' | 'window'): string
  attach(engine: EngineProcess): void
  /** The engine ended: its bearer is worth nothing from here on. */
  detach(): void
  /** `isGone` tells whether the page that asks has left meanwhile. */
  exchange(token: string, isGone: () => boolean): Promise<{ bearer: string } | 'refused' | 'busy'>
  /** A token for the page that is joined now, or was until a moment ago: its way back to the lock screen. */
  renew(bearer: string): string | null
  /** A page without a bearer asks for a link, which only the terminal shows. */
  askForLink(): void
  readonly hasSession: boolean
  readonly isTaken: boolean
  /** Hands the page's socket to the engine. Throws when the engine has just gone. */
  join(request: UpgradeRequest, host: string, socket: unknown): void
}

export interface PageDeskOptions {
  readonly now: MonotonicClock
  /** Shows a fresh link in the terminal. */
  readonly showLink: () => void
  /** A link was used. */
  readonly onSession: () => void
  readonly onTooManyBadAttempts: () => void
}

export function createPageDesk({ now, showLink, onSession, onTooManyBadAttempts }: PageDeskOptions): PageDesk {
  const tokens = createLinkTokens(now)
  let seat = emptySeat()
  let last: { bearerSeal: SealedSecret | null; until: number } = { bearerSeal: null, until: 0 }
  let badAttempts = 0
  let linkAskedAt = Number.NEGATIVE_INFINITY

  function countBadAttempt(): void {
    badAttempts += 1
    if (badAttempts === maxBadAttempts) onTooManyBadAttempts()
  }

  return {
    issueToken: (holder) => tokens.issue(holder),
    attach(engine) {
      seat.engine = engine
      seat.filled.resolve()
    },
    detach() {
      last = { bearerSeal: seat.joined ? seat.bearerSeal : null, until: now() + farewellTime }
      seat.freed.resolve()
      seat = emptySeat()
    },
    async exchange(token, isGone) {
      if (badAttempts >= maxBadAttempts) return 'refused'
      const holder = tokens.redeem(token)
      if (holder === null) {
        countBadAttempt()
        return 'refused'
      }
      // A page that reloads asks before the engine that it left is gone.
      if (seat.joined) await within(reloadPatience, seat.freed.promise)
      // Only the person may end another page's session with a link, or two pages could take turns for ever.
      if (seat.joined && holder === 'person') await emptied(seat)
      await within(enginePatience, seat.filled.promise)
      if (seat.engine === null || seat.joined || isGone()) return 'busy'
      const bearer = makeSecret()
      seat.bearer = bearer
      seat.bearerSeal = sealSecret(bearer)
      onSession()
      return { bearer }
    },
    renew(bearer) {
      const isKnown = seat.joined
        ? seat.bearerSeal?.matches(bearer)
        : now() < last.until && last.bearerSeal?.matches(bearer)
      if (isKnown && badAttempts < maxBadAttempts) return tokens.issue('page')
      countBadAttempt()
      return null
    },
    askForLink() {
      if (now() - linkAskedAt < linkPause) return
      linkAskedAt = now()
      showLink()
    },
    get hasSession() {
      return seat.bearer !== null || seat.joined
    },
    get isTaken() {
      return seat.joined
    },
    join(request, host, socket) {
      // Without a session nobody can know this bearer, so nobody can use the connection.
      const bearer = seat.bearer ?? makeSecret()
      if (seat.engine === null) throw new Error('no engine is there')
      seat.engine.join({ type: 'join-socket', request, host, bearer }, socket)
      seat.bearer = null
      seat.joined = true
    },
  }
}

/** What one engine's life holds. A new engine gets a new seat, so that nothing of the last page lives on. */
interface Seat {
  engine: EngineProcess | null
  bearer: string | null
  bearerSeal: SealedSecret | null
  joined: boolean
  readonly filled: PromiseWithResolvers<void>
  readonly freed: PromiseWithResolvers<void>
}

function emptySeat(): Seat {
  return {
    engine: null,
    bearer: null,
    bearerSeal: null,
    joined: false,
    filled: Promise.withResolvers(),
    freed: Promise.withResolvers(),
  }
}

async function emptied({ engine, freed }: Seat): Promise<void> {
  await engine?.lock()
  await within(enginePatience, freed.promise)
}

async function within(milliseconds: number, event: Promise<void>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  await Promise.race([event, late]).finally(() => clearTimeout(timer))
}
