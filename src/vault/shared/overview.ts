import type { SharedMember, SharedOverview } from '#api/shared-contract.ts'
import type { MemberMark } from '#api/vault-contract.ts'
import { plainMark } from '../files/member-files.ts'
import type { SharedRoom } from './shared-room.ts'
import { namesIn } from './shared-service.ts'

/** Who the two are, and what about the room does not fit. `self` is null in a session together. */
export function overviewOf(
  room: SharedRoom,
  self: string | null,
  marks: ReadonlyMap<string, MemberMark>,
): SharedOverview {
  const { missing, rewritten } = room.report()
  const names = namesIn(room)
  const member = (mid: string): SharedMember => ({
    id: mid,
    name: names.get(mid) ?? null,
    mark: marks.get(mid) ?? plainMark,
  })
  const [first, second] = room.members
  return {
    self,
    members: [member(first.mid), member(second.mid)],
    findings: {
      missing: Object.keys(missing),
      rewritten: [...rewritten],
      foreign: room.foreign() > 0,
      ahead: room.isAhead,
    },
    writable: self !== null && !room.isFrozen,
  }
}
