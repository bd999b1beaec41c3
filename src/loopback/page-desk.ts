import type { HostToEngine } from '#api/engine-control.ts'
import type { EngineProcess } from '#host/engine-process.ts'
import {
  createLinkTokens,
  type MonotonicClock,
  makeSecret,
  type SealedSecret,
  sealSecret,
  type TokenHolder,
} from './credentials.ts'

/**
 * Wrong tokens and bearers before the shell locks and ends. Requests that a guard refuses do not count: otherwise any
 * web page could end a person's session by knocking.
 */
export const maxBadAttempts = 20
/** How long a person's link waits for a page that may be leaving, before it ends that page, in milliseconds. */
const reloadPatience = 1_500
/** How long a page waits for an old engine to go, and for a fresh one to come, in milliseconds. */
const enginePatience = 15_000
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
  /**
   * Waits for an engine that is still starting. A token that got no bearer, because there was no engine or the page
   * that asks `isGone` meanwhile, is not used up.
   */
  exchange(token: string, isGone: () => boolean): Promise<{ bearer: string } | 'refused' | 'busy'>
  /** A token for the page that is joined now, or was until a moment ago: its way back to the lock screen. */
  renew(bearer: string): string | null
  /** A page without a bearer asks for a link, which only the terminal shows. */
  askForLink(): void
  readonly hasSession: boolean
  /** An engine has its page: one that has proved its bearer. */
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

  async function awaitSeat(holder: TokenHolder): Promise<void> {
    // A page that reloads asks before the engine that it left is gone.
    if (isOccupied(seat)) await within(holder === 'person' ? reloadPatience : enginePatience, seat.freed.promise)
    // Only the person may end another page's session with a link, or two pages could take turns for ever.
    if (isOccupied(seat) && holder === 'person') await emptied(seat)
    await within(enginePatience, anEngine())
  }

  /** Asked in the tick in which the bearer is sold: two pages may have been waiting for the same engine. */
  function isFreeFor(holder: TokenHolder): boolean {
    if (seat.engine === null || isOccupied(seat)) return false
    return seat.bearer === null || holder === 'person'
  }

  /** A seat whose engine failed is never filled: the next one may be. */
  async function anEngine(): Promise<void> {
    while (seat.engine === null) await Promise.race([seat.filled.promise, seat.freed.promise])
  }

  return {
    issueToken: (holder) => tokens.issue(holder),
    attach(engine) {
      const own = seat
      own.engine = engine
      engine.onVerdict((verdict) => {
        own.asking -= 1
        if (verdict === 'turned-away') return countBadAttempt()
        if (verdict === 'gone-silent') return // it never tried a bearer
        own.joined = true
        own.bearer = null
      })
      own.filled.resolve()
    },
    detach() {
      last = { bearerSeal: seat.bearerSeal, until: now() + farewellTime }
      seat.freed.resolve()
      seat = emptySeat()
    },
    async exchange(token, isGone) {
      if (badAttempts >= maxBadAttempts) return 'refused'
      const redeemed = tokens.redeem(token)
      if (redeemed === null) {
        countBadAttempt()
        return 'refused'
      }
      await awaitSeat(redeemed.holder)
      if (!isFreeFor(redeemed.holder) || isGone()) {
        redeemed.giveBack()
        return 'busy'
      }
      const bearer = makeSecret()
      seat.bearer = bearer
      seat.bearerSeal = sealSecret(bearer)
      onSession()
      return { bearer }
    },
    renew(bearer) {
      const isOwn = seat.bearerSeal?.matches(bearer)
      const isFormer = now() < last.until && last.bearerSeal?.matches(bearer)
      if (!isOwn && !isFormer) countBadAttempt()
      // What a former page comes back to is its lock screen, not the seat of a page that came after it.
      const hasWay = isOwn || (isFormer && seat.bearerSeal === null)
      return hasWay && badAttempts < maxBadAttempts ? tokens.issue('page') : null
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
      // It may be anyone's: whose it is, its first message tells, which this process never sees.
      seat.asking += 1
    },
  }
}

/** What one engine's life holds. A new engine gets a new seat, so that nothing of the last page lives on. */
interface Seat {
  engine: EngineProcess | null
  bearer: string | null
  bearerSeal: SealedSecret | null
  /** Sockets that may still prove the bearer. */
  asking: number
  joined: boolean
  readonly filled: PromiseWithResolvers<void>
  readonly freed: PromiseWithResolvers<void>
}

function emptySeat(): Seat {
  return {
    engine: null,
    bearer: null,
    bearerSeal: null,
    asking: 0,
    joined: false,
    filled: Promise.withResolvers(),
    freed: Promise.withResolvers(),
  }
}

/** A bearer that is being looked at must not be replaced: two pages would then hold one seat. */
function isOccupied({ joined, asking }: Seat): boolean {
  return joined || asking > 0
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
