import { changePassphrase, reopenRoom } from '../change-passphrase.ts'
import type { EngineTools } from '../engine-tools.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { PassphraseLock } from '../member-slot.ts'
import type { OpenMember } from '../unlock-member.ts'
import { VaultError } from '../vault-error.ts'

export interface Renewal {
  /** Asked with the member's name before anything is changed; throws what is wrong with the next passphrase. */
  readonly accept: (name: string) => void
  readonly nextLock: () => Promise<PassphraseLock>
  readonly isEnding: () => boolean
}

/**
 * Exchanges passphrase and keys of a room that a recovery code has just opened. Until the exchange the old passphrase
 * and the code stay what they were; after it both are void. The answer says of the room what its opening said.
 */
export async function renewRecovered(
  layout: VaultLayout,
  tools: Pick<EngineTools, 'clock' | 'newHexId' | 'newUuid'>,
  open: OpenMember,
  { accept, nextLock, isEnding }: Renewal,
): Promise<OpenMember> {
  const { name, closedInOrder, lastOpenedAt } = open.room
  let lock: PassphraseLock
  try {
    accept(name)
    lock = await nextLock()
  } finally {
    open.room.close()
  }
  if (isEnding()) throw new VaultError('locked')
  const slot = changePassphrase(layout, open.slot, tools.newHexId(), lock)
  const room = reopenRoom(layout, { ...open, slot }, tools)
  return { ...open, slot, room: { ...room, closedInOrder, lastOpenedAt } }
}
