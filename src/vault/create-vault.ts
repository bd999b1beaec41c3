import * as fs from 'node:fs'
import type { MemberMark } from '#api/vault-contract.ts'
import { newKeyBag } from './crypto/key-bag.ts'
import { encodeStatement, signFirstStatement } from './crypto/statement.ts'
import type { EngineTools } from './engine-tools.ts'
import { writePairedFile } from './files/paired-file.ts'
import { createPrivateFolder } from './files/private-file.ts'
import type { VaultLayout } from './files/vault-layout.ts'
import { createMemberSlot } from './member-slot.ts'
import { beginVault, clearUnfinished } from './new-vault.ts'
import { createPrivateRoom, type PrivateRoom } from './private-room.ts'
import type { OpenMember } from './unlock-member.ts'

/** A person who gets a slot and a room. */
export interface NewPerson {
  readonly name: string
  readonly passphrase: string
  readonly mark: MemberMark
}

/** Makes a vault with its first member, whose room is open then. `hold` takes the vault's lock. */
export async function createVault(
  layout: VaultLayout,
  tools: EngineTools,
  member: NewPerson,
  hold: () => void,
): Promise<OpenMember> {
  const existed = fs.existsSync(layout.folder)
  if (existed) fs.chmodSync(layout.folder, 0o700)
  else createPrivateFolder(layout.folder)
  hold() // nothing may be made or cleared without it: another window may be in the middle of making this vault
  let room: PrivateRoom | null = null
  try {
    beginVault(layout)
    const vid = tools.newHexId()
    const mid = tools.newHexId()
    const bag = newKeyBag(tools.newHexId())
    const slot = await createMemberSlot({ layout, ...tools }, { vid, mid, ...member }, bag)
    room = createPrivateRoom(layout, { vid, mid, slot }, member.name, tools)
    // The statement comes last: until it is there, a crash leaves an unfinished folder that can be made anew.
    writePairedFile(layout.statement, encodeStatement(signFirstStatement(vid, mid, bag)))
    fs.rmSync(layout.unfinished)
    return { vid, mid, slot, room }
  } catch (error) {
    room?.abandon()
    clearUnfinished(layout)
    throw error
  }
}
