import { inspectVault } from '../files/inspect-vault.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { Session } from '../session.ts'
import { VaultError } from '../vault-error.ts'

/** The session of an engine that never opens anybody's own room: everything private answers `locked`, for ever. */
export function closedSession(layout: VaultLayout): Session {
  const locked = (): never => {
    throw new VaultError('locked')
  }
  const refuse = async () => locked()
  return {
    status: () => inspectVault(layout),
    create: refuse,
    unlock: refuse,
    join: refuse,
    changePassphrase: refuse,
    confirm: refuse,
    checkRecovery: locked,
    recover: refuse,
    unlockSnapshot: refuse,
    restoreSnapshot: refuse,
    outlook: locked,
    leave: locked,
    erase: refuse,
    room: locked,
    slot: locked,
    link: locked,
    sharedCopies: locked,
    author: locked,
    isOpen: () => false,
    close: () => {},
  }
}
