import * as fs from 'node:fs'
import { basename } from 'node:path'
import { decodeSlotFile } from '#vault/crypto/slot.ts'
import type { EngineTools } from '#vault/engine-tools.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { openMemberSlot } from '#vault/member-slot.ts'
import type { RoomOwner } from '#vault/private-room.ts'
import { goodPassphrase } from './test-tools.ts'
import { slotPath } from './vault-files.ts'

/** The slot of the only member, opened below the session: for tests that need the keys themselves. */
export async function openSlot(folder: string, tools: EngineTools): Promise<RoomOwner> {
  const { vid } = decodeSlotFile(fs.readFileSync(slotPath(folder)))
  const mid = basename(slotPath(folder), '.slot')
  const slot = await openMemberSlot({ layout: vaultLayout(folder), ...tools }, { vids: [vid], mid }, goodPassphrase)
  return { vid, mid, slot }
}
