import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a link may wait before it is opened, in milliseconds. */
const linkLifetime = 60_000

/** Milliseconds on a clock that never jumps. */
export type MonotonicClock = () => number

/** 256 random bits, as 43 characters that fit into an address. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** One secret to compare with, kept as its hash: comparing takes the same time however much of a guess is right. */
export interface SealedSecret {
  matches(guess: string): boolean
}

export function sealSecret(secret: string): SealedSecret {
  const expected = hash(secret)
  return { matches: (guess) => timingSafeEqual(hash(guess), expected) }
}

/** Who was given a token: the person in the terminal, the window that this shell opens, or a page that will load again. */
export type TokenHolder = 'person' | 'window' | 'page'

export interface LinkTokens {
  /** A token for one link. The holder's earlier one dies, used or not; those of other holders live on. */
  issue(holder: TokenHolder): string
  /** Takes that holder's newest token out, within `linkLifetime`, so that it works once; else null. */
  redeem(guess: string): RedeemedToken | null
}

export interface RedeemedToken {
  readonly holder: TokenHolder
  /** It bought nothing, so it stays good for the rest of its time, unless the holder was given a newer one. */
  giveBack(): void
}

export function createLinkTokens(now: MonotonicClock): LinkTokens {
  const newestByHolder = new Map<TokenHolder, { secret: SealedSecret; expiresAt: number }>()
  return {
    issue(holder) {
      const token = makeSecret()
      newestByHolder.set(holder, { secret: sealSecret(token), expiresAt: now() + linkLifetime })
      return token
    },
    redeem(guess) {
      for (const [holder, { secret, expiresAt }] of newestByHolder) {
        if (!secret.matches(guess)) continue
        newestByHolder.delete(holder)
        if (now() >= expiresAt) return null
        return {
          holder,
          giveBack() {
            if (!newestByHolder.has(holder)) newestByHolder.set(holder, { secret, expiresAt })
          },
        }
      }
      return null
    },
  }
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
