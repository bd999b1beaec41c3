import type { SharedMember, SharedOverview } from '#api/shared-contract.ts'
import type { MemberMark } from '#api/vault-contract.ts'
import { plainMark } from '../files/member-files.ts'
import type { Session } from '../session.ts'
import { namesIn } from './shared-service.ts'
import type { SharedView } from './shared-view.ts'

/** The marks of the members, by the ids that they have in the shared room. */
export function marksFor(session: Session, self: string | null): ReadonlyMap<string, MemberMark> {
  const status = session.status()
  const members = status.state === 'ready' ? status.members : []
  // In a frozen room this member still has the id of the vault that was left.
  const own = session.isOpen() ? session.author().mid : null
  return new Map(members.map(({ id, mark }) => [id === own && self !== null ? self : id, mark]))
}

/** Who the two are, and what about the room does not fit. `self` is null in a session together. */
export function overviewOf(
  room: SharedView,
  self: string | null,
  marks: ReadonlyMap<string, MemberMark>,
): SharedOverview {
  const { missing, rewritten } = room.report()
  const names = namesIn(room)
  const member = (mid: string): SharedMember => ({
    id: mid,
    name: names.get(mid) ?? null,
    mark: marks.get(mid) ?? markOfGone(names.get(mid)),
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

/** Nobody shows a mark for a member who has left. The first letter of the name that they told stands for them. */
function markOfGone(name = ''): MemberMark {
  const [letter = plainMark.letter] = name.match(/\p{L}/u) ?? []
  return { ...plainMark, letter }
}
