import * as fs from 'node:fs'
import { clearLeftovers, reopenRoom } from './change-passphrase.ts'
import { publicKeysOf } from './crypto/key-bag.ts'
import { isOwnStatement, type Statement } from './crypto/statement.ts'
import type { EngineTools } from './engine-tools.ts'
import { slotIds } from './files/member-files.ts'
import { clearUnfinishedJoin, clearUnfinishedRoom } from './files/unfinished-join.ts'
import type { VaultLayout } from './files/vault-layout.ts'
import { clearUnusedImages } from './images/images-service.ts'
import { clearUnfinished } from './import/import-service.ts'
import { tidyAfterErasing } from './leaving/finish-erasing.ts'
import type { MemberSlot, SlotPlace } from './member-slot.ts'
import { boxKeyOf, readStatements } from './membership/standing.ts'
import { openPrivateRoom, type PrivateRoom, type RoomDigests } from './private-room.ts'
import { filesOfRoom } from './snapshots/carried-over.ts'
import type { AnswerToDamage } from './snapshots/damaged-room.ts'
import { digestFile } from './sqlite/room-file.ts'
import { noteOpening, notingRefusal } from './unlock-history/unlock-history.ts'
import { toVaultError, VaultError } from './vault-error.ts'

/** A member's own room, with the slot that opened it. */
export interface OpenMember {
  readonly vid: string
  readonly mid: string
  readonly slot: MemberSlot
  readonly room: PrivateRoom
}

/** Where this member's slot is to be looked for. Somebody who has none here gets the same answer as a wrong passphrase. */
export function placeOf(layout: VaultLayout, mid: string): SlotPlace {
  const statements = readStatements(layout)
  // A second member whose asking is open is not in the statement yet: their slot alone says whose vault it is.
  if (!isNamed(statements, mid) && !slotIds(layout).includes(mid)) throw new VaultError('wrong-passphrase')
  return { vids: statements.map(({ vid }) => vid), mid }
}

export interface MemberOpening {
  readonly mid: string
  /** What opens the slot, for the owner's history. */
  readonly by: 'passphrase' | 'recovery'
  readonly openSlot: (place: SlotPlace) => Promise<MemberSlot>
  /** What is done about a room that is damaged. */
  readonly answer: AnswerToDamage
}

/** Opens a member's room with whatever opens the slot, and tells its owner of those who tried before. */
export async function unlockMember(
  layout: VaultLayout,
  tools: EngineTools,
  { mid, by, openSlot, answer }: MemberOpening,
): Promise<OpenMember> {
  const { clock } = tools
  clearUnfinishedJoin(layout)
  const refusal = { layout, mid, box: boxKeyOf(layout, mid), clock, kind: `refused-${by}` as const }
  // The digests are computed while Argon2id runs in its own thread, so they cost the person no time.
  const [slot, digests] = await Promise.all([
    notingRefusal(refusal, openSlot(placeOf(layout, mid))),
    digestRooms(layout),
  ])
  const { vid } = slot
  const statements = readStatements(layout)
  const own = publicKeysOf(slot.bag)
  // What is wrong with a statement of two is said of the shared room; it keeps nobody from their own.
  const isBelieved = (statement: Statement) => 'shared' in statement || isOwnStatement(statement, vid, mid, own)
  if (isNamed(statements, mid) && !statements.some(isBelieved)) {
    throw new VaultError('vault-damaged')
  }
  const owner = { vid, mid, slot }
  let room: PrivateRoom
  try {
    room = openPrivateRoom(layout, owner, digests, tools)
  } catch (failure) {
    await answer({ layout, slot, ...tools }, failure)
    room = reopenRoom(layout, owner, tools)
  }
  noteOpening({ layout, mid, slot, store: room.store, clock }, by)
  clearUnfinished(room.store)
  clearUnusedImages(room.store)
  clearUnfinishedRoom(layout, mid, slot.bag)
  const files = room.store.read(filesOfRoom)
  clearLeftovers(layout, slot, files)
  tidyAfterErasing(layout, mid, slot, files)
  return { ...owner, room }
}

function isNamed(statements: readonly Statement[], mid: string): boolean {
  return statements.some(({ members }) => members.some((member) => member.mid === mid))
}

/** Looks at every room file: before the slot is open, nobody knows which one is whose. */
async function digestRooms(layout: VaultLayout): Promise<RoomDigests> {
  const results = new Map<string, { digest: string } | { failure: unknown }>()
  const names = fs.existsSync(layout.rooms) ? fs.readdirSync(layout.rooms) : []
  for (const name of names) {
    const file = name.match(/^([0-9a-f]{32})\.db$/)?.[1]
    if (file === undefined) continue
    results.set(
      file,
      await digestFile(layout.room(file)).then(
        (digest) => ({ digest }),
        (failure: unknown) => ({ failure }),
      ),
    )
  }
  return {
    of(file) {
      const result = results.get(file)
      if (result === undefined) return null
      if ('failure' in result) throw toVaultError(result.failure)
      return result.digest
    },
  }
}
