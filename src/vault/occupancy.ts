import type { Opened } from '#api/vault-contract.ts'
import type { AgreementsPlace } from './agreements/agreements-place.ts'
import { leaveReviews } from './agreements/reviews-service.ts'
import { leavePosts, settle } from './agreements/settle.ts'
import { reopenRoom } from './change-passphrase.ts'
import type { EngineTools } from './engine-tools.ts'
import type { VaultLayout } from './files/vault-layout.ts'
import type { MemberSlot } from './member-slot.ts'
import { type MemberLink, openMemberLink } from './membership/member-link.ts'
import type { PrivateRoom } from './private-room.ts'
import { openSharedCopies, type SharedCopies } from './snapshots/shared-copies.ts'
import type { OpenMember } from './unlock-member.ts'
import { toVaultError, VaultError } from './vault-error.ts'

/** Who is in, and what ties them to the other member. */
export interface Inside extends OpenMember {
  readonly link: MemberLink
  readonly sharedCopies: SharedCopies
}

/** Who is in the vault of this engine: nobody at first, one member then, and nobody ever again after `end`. */
export interface Occupancy {
  /** Who is in; `locked` when nobody is. */
  whoIsIn(): Inside
  isOpen(): boolean
  isEnded(): boolean
  /** Throws `not-locked` while somebody is in, is being let in, or the engine is about to end. */
  assertNobody(): void
  /** Lets somebody in: never while a room is open. */
  letIn(work: () => Promise<OpenMember>): Promise<Opened>
  /** One piece of work on the keys at a time; `not-locked` while another is under way. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  /** The same for work that tells its steps. */
  exclusiveSteps<T>(work: () => AsyncGenerator<T, void>): AsyncGenerator<T, void>
  /** Puts another file in place of the open room. From closing to reopening nothing waits: no save can come between. */
  exchangeFile(work: (slot: MemberSlot) => MemberSlot): Opened
  /** Nobody is in after it, whatever it throws. */
  closeRooms(): void
  /** The same, for good. */
  end(): void
}

export function createOccupancy(layout: VaultLayout, tools: EngineTools): Occupancy {
  let inside: Inside | null = null
  let isBusy = false
  let isEnded = false

  function whoIsIn(): Inside {
    if (inside === null || isEnded) throw new VaultError('locked')
    return inside
  }

  function enter(member: OpenMember): Opened {
    const { mid, slot, room } = member
    const link = openMemberLink({ layout, tools, ...member, name: room.name })
    const { store, copyWork } = room
    const sharedCopies = openSharedCopies(copyWork, { layout, slot, store, clock: tools.clock, mid, link })
    inside = { ...member, link, sharedCopies }
    sharedCopies.keepDaily()
    aboutAgreements(settle)
    return summaryOf(member.room)
  }

  /** Work on what both hold. It keeps nobody out of their own room, and nobody in: what fails is tried the next time. */
  function aboutAgreements(work: (place: AgreementsPlace) => void): void {
    if (inside === null) return
    const { mid, slot, link, room } = inside
    const { clock, newUuid: newId } = tools
    try {
      work({ room: link.shared(), author: { mid, bag: slot.bag }, store: room.store, tools: { clock, newId } })
    } catch {
      // No shared room, or a full disk. What counts is in the rooms already.
    }
  }

  function closeRooms(): void {
    const member = inside
    inside = null
    try {
      member?.link.close()
    } catch {
      // Whatever the shared room says, the person's own has to be closed in order.
    }
    member?.room.close()
  }

  async function* exclusiveSteps<T>(work: () => AsyncGenerator<T, void>): AsyncGenerator<T, void> {
    if (isBusy) throw new VaultError('not-locked')
    isBusy = true
    try {
      yield* work()
    } catch (error) {
      throw toVaultError(error)
    } finally {
      isBusy = false
    }
  }

  async function exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (isBusy) throw new VaultError('not-locked')
    isBusy = true
    try {
      return await work()
    } catch (error) {
      throw toVaultError(error)
    } finally {
      isBusy = false
    }
  }

  return {
    whoIsIn,
    isOpen: () => inside !== null && !isEnded,
    isEnded: () => isEnded,
    assertNobody() {
      if (isBusy || inside !== null || isEnded) throw new VaultError('not-locked')
    },
    async letIn(work) {
      if (inside !== null || isEnded) throw new VaultError('not-locked')
      return exclusively(async () => {
        const member = await work()
        if (!isEnded) return enter(member)
        member.room.close()
        throw new VaultError('locked')
      })
    },
    exclusively,
    exclusiveSteps,
    exchangeFile(work) {
      const { vid, mid, slot } = whoIsIn()
      closeRooms()
      let next = slot
      try {
        next = work(slot)
      } finally {
        enter({ vid, mid, slot: next, room: reopenRoom(layout, { vid, mid, slot: next }, tools) })
      }
      return summaryOf(whoIsIn().room)
    },
    closeRooms,
    end() {
      isEnded = true
      aboutAgreements(leavePosts)
      aboutAgreements(leaveReviews)
      closeRooms()
    },
  }
}

function summaryOf({ name, closedInOrder, lastOpenedAt }: PrivateRoom): Opened {
  return { name, closedInOrder, lastOpenedAt }
}
