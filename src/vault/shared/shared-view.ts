import type { ChainHead } from '../crypto/key-bag.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { assertSharedRoom } from './assert-shared-room.ts'
import { judgeChains, withoutTakenBack } from './chain.ts'
import type { SharedRoom } from './shared-room.ts'
import { readRecords } from './shared-store.ts'

/** What can be looked at in a shared room, living or as it was on another day. */
export type SharedView = Pick<SharedRoom, 'members' | 'isFrozen' | 'isAhead' | 'report' | 'foreign'>

interface ViewPlace {
  readonly vid: string
  readonly file: string
  readonly members: SharedRoom['members']
  /** How far each chain reached when the copy was made. */
  readonly anchors: Readonly<Record<string, ChainHead>>
  /** Names of records that were taken back since, or were already then. */
  readonly takenBack: ReadonlySet<string>
}

/** A copy of the shared room, judged like the living one. Nothing in it is changed, and nothing of it is remembered. */
export function viewOfCopy(db: CipherDatabase, { vid, file, members, anchors, takenBack }: ViewPlace): SharedView {
  assertSharedRoom(db, vid, file)
  const mids = members.map(({ mid }) => mid)
  const { rows, foreign } = readRecords(db, mids)
  const judged = judgeChains(rows, { vid, members, anchors })
  const report = { ...judged, records: withoutTakenBack(judged.records, takenBack) }
  return { members, isFrozen: true, isAhead: false, report: () => report, foreign: () => foreign }
}
