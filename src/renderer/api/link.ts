import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#api/contract.ts'

export type Client = ContractRouterClient<Contract>

/** A page's one connection to its engine, whichever shell it runs in. */
export interface Link {
  readonly client: Client
  readonly shell: 'window' | 'browser'
  /** Settles when the engine is gone. It never rejects. */
  readonly closed: Promise<void>
  /** Called while the engine still lives: fetches what the page needs to come back to a lock screen. */
  prepareReturn(): Promise<void>
  /** Called when the engine is gone: replaces this page, and all that it remembers, by a new one. */
  leave(options: { hidden: boolean }): void
}

/** What a page finds when it starts. */
export type Connection =
  | { readonly kind: 'linked'; readonly link: Link; readonly covered: boolean }
  /** The browser shell's page without a valid link. */
  | { readonly kind: 'unlinked' }
