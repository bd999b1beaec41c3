import { newRecoveryCode, spellRecoveryCode } from '../crypto/recovery-key.ts'
import type { Session } from '../session.ts'
import { VaultError } from '../vault-error.ts'

export function hasRecoveryCode(session: Session): boolean {
  return session.slot().bag.recoveryKey !== null
}

/**
 * A new code for whoever is in, spelled; it is kept nowhere. An earlier code is made void first, by exchanging the keys
 * that it opened: an old copy of the slot would go on opening for it otherwise.
 */
export async function makeRecoveryCode(session: Session, passphrase: string, split: boolean): Promise<string[]> {
  if (hasRecoveryCode(session)) await session.changePassphrase(passphrase, passphrase)
  else await session.confirm(passphrase)
  if (hasRecoveryCode(session)) throw new VaultError('not-locked') // asked for twice at once: the other call has made it
  const code = newRecoveryCode()
  session.slot().allowRecovery(code)
  return spellRecoveryCode(code, split)
}

export async function removeRecoveryCode(session: Session, passphrase: string): Promise<void> {
  if (!hasRecoveryCode(session)) throw new VaultError('not-found')
  await session.changePassphrase(passphrase, passphrase)
}
