import type { JournalDocument } from '#api/journal-document.ts'
import type { Keeping } from '#api/together-contract.ts'
import type { EngineTools } from '../engine-tools.ts'
import { isLentAt } from '../shared/delegation.ts'
import { type LentKey, signForBoth } from '../shared/kept-together.ts'
import { bodyOf, nextRecord } from '../shared/next-record.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import { VaultError } from '../vault-error.ts'

/**
 * What two may keep from a session together. It lies in the memory of this engine and nowhere else until both have said
 * that they keep it: what they said it of is what is written, to the letter.
 */
export interface Keeper {
  /** Puts words before both, in the place of those before. `too-large` when the room cannot hold them. */
  propose(document: JournalDocument): Keeping
  /** One of the two keeps it. With the second one it is written. `together-over` when a key is no longer lent. */
  keep(id: string, member: string): Keeping
  /** One of the two takes that back. */
  notYet(id: string, member: string): Keeping
  /** Puts it away. Nothing of it stays. */
  putAway(id: string): void
}

interface Proposal {
  readonly id: string
  readonly document: JournalDocument
  readonly keptBy: ReadonlySet<string>
}

/** `lent` in the order in which the two sat down: what is kept stands in the first one's chain. */
export function openKeeper(
  room: SharedRoom,
  lent: readonly [LentKey, LentKey],
  { clock, newUuid }: Pick<EngineTools, 'clock' | 'newUuid'>,
  /** Called when something was written. */
  onKept: () => void,
): Keeper {
  let proposal: Proposal | null = null
  const mids = lent.map(({ delegation }) => delegation.mid)

  /** `not-found` for words that do not stand before both any more, and for anybody who does not sit there. */
  function found(id: string, member: string): Proposal {
    if (proposal === null || proposal.id !== id || !mids.includes(member)) throw new VaultError('not-found')
    return proposal
  }
  const saying = ({ id, keptBy }: Proposal, isKept = false): Keeping => ({ id, keptBy: [...keptBy], isKept })

  function write({ id, document }: Proposal): void {
    const now = clock.now()
    if (!lent.every(({ delegation }) => isLentAt(delegation, now))) throw new VaultError('together-over')
    const [author, other] = lent
    const content = { createdAt: now.toISOString(), document }
    const row = nextRecord(room, author.delegation.mid, { id, kind: 'kept-together', content })
    room.append(signForBoth(room.vid, row, author, other))
    onKept()
  }

  return {
    propose(document) {
      bodyOf({ createdAt: clock.now().toISOString(), document })
      proposal = { id: newUuid(), document, keptBy: new Set() }
      return saying(proposal)
    },
    keep(id, member) {
      const before = found(id, member)
      const next = { ...before, keptBy: new Set([...before.keptBy, member]) }
      const isKept = mids.every((mid) => next.keptBy.has(mid))
      if (isKept) write(next) // what fails leaves the proposal as it was
      proposal = isKept ? null : next
      return saying(next, isKept)
    },
    notYet(id, member) {
      const before = found(id, member)
      proposal = { ...before, keptBy: new Set([...before.keptBy].filter((mid) => mid !== member)) }
      return saying(proposal)
    },
    putAway(id) {
      if (proposal?.id === id) proposal = null
    },
  }
}
