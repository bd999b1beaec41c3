import * as fs from 'node:fs'
import type { Membership } from '#api/membership-contract.ts'
import { answerJoining, encodeJoining, type Joining, type JoiningAnswer } from '../crypto/joining.ts'
import type { SharedAccess } from '../crypto/key-bag.ts'
import { identityOf, type PublicIdentity } from '../crypto/statement.ts'
import type { EngineTools } from '../engine-tools.ts'
import { hasDeparted, markOrPlain } from '../files/member-files.ts'
import { writePairedFile } from '../files/paired-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { MemberSlot } from '../member-slot.ts'
import type { PrivateRoom } from '../private-room.ts'
import { openSharedRoom, type SharedRoom } from '../shared/shared-room.ts'
import { tellName } from '../shared/shared-service.ts'
import { clearHandedBack, readHandedBack } from '../together/handed-back-file.ts'
import { toVaultError, VaultError } from '../vault-error.ts'
import { acceptJoining, finishAccepting } from './accept.ts'
import { askToJoin } from './join.ts'
import { readStanding, readStatements, type Standing } from './standing.ts'

/** What ties the member whose room is open to the other one: an asking, or a shared room. */
export interface MemberLink {
  get(): Membership
  /** The shared room; `not-found` when there is none to open. */
  shared(): SharedRoom
  /** The member's own id in the shared room. One that was taken along names the vault that it is from. */
  sharedSelf(): string
  accept(words: readonly string[]): void
  decline(words: readonly string[], because: 'declined' | 'words-differ'): void
  withdraw(): void
  askAgain(): void
  close(): void
}

export interface LinkPlace {
  readonly layout: VaultLayout
  readonly tools: EngineTools
  readonly mid: string
  readonly name: string
  readonly slot: MemberSlot
  readonly room: Pick<PrivateRoom, 'closedInOrder'>
}

type Why = Extract<Membership, { state: 'broken' }>['why']

/** Works out how the member stands to the other, finishes what a crash cut off, and opens the shared room. */
export function openMemberLink(place: LinkPlace): MemberLink {
  const { layout, tools, mid, slot } = place
  let standing: Standing = { state: 'broken' }
  let shared: SharedRoom | null = null
  let why: Why = 'keys'
  const look = () => {
    shared?.close()
    shared = null
    // Whatever is wrong with what both can write, it may not keep this member from the room of their own.
    try {
      standing = finish(place, readStanding(layout, { vid: slot.vid, mid, bag: slot.bag }))
      if (standing.state === 'paired') shared = openShared(place, standing.partner, standing.access)
      if (standing.state === 'solo') shared = openFrozen(place)
      why = 'keys'
    } catch (error) {
      why = whyNot(layout, fileOf(standing, slot), error)
      standing = { state: 'broken' }
    }
  }
  look()

  /** The asking that the person has just read the words of, and not one that was put in its place since. */
  const askedWith = (words: readonly string[]): Joining => {
    standing = readStanding(layout, { vid: slot.vid, mid, bag: slot.bag })
    if (standing.state !== 'asked' || standing.words.join(' ') !== words.join(' '))
      throw new VaultError('words-changed')
    return standing.joining
  }
  const answer = (joining: Joining, kind: JoiningAnswer) => {
    writePairedFile(layout.joining, encodeJoining(answerJoining(joining, kind, slot.bag)))
    look()
  }

  return {
    get: () =>
      standing.state === 'solo' && shared !== null
        ? { state: 'parted' }
        : toMembership(layout, slot.vid, standing, why),
    shared() {
      if (shared === null) throw new VaultError('not-found')
      return shared
    },
    sharedSelf: () => (standing.state === 'solo' ? (slot.bag.frozen?.members[0].mid ?? mid) : mid),
    accept(words) {
      acceptJoining(layout, slot, askedWith(words), tools.newHexId())
      look()
    },
    decline: (words, because) => answer(askedWith(words), because),
    withdraw() {
      if (standing.state !== 'waiting') throw new VaultError('not-found')
      const { joining } = standing
      // First where nobody else can change it: the answer in the file could be taken out again, and then accepted.
      slot.change({ asked: { epoch: joining.epoch, isOpen: false } })
      answer(joining, 'withdrawn')
    },
    askAgain() {
      const [statement] = readStatements(layout)
      if (standing.state !== 'turned-down' || statement?.members.length !== 1) throw new VaultError('not-found')
      const epoch = Math.max(statement.epoch, slot.bag.asked?.epoch ?? 0) + 1
      slot.change({ asked: { epoch, isOpen: true } })
      askToJoin(layout, { vid: slot.vid, mid, slot }, epoch)
      look()
    },
    close() {
      shared?.close()
      shared = null
    },
  }
}

function finish({ layout, mid, slot }: LinkPlace, standing: Standing): Standing {
  if (standing.state === 'accepting' && slot.bag.shared !== null) {
    finishAccepting(layout, slot, standing.joining, slot.bag.shared)
    return readStanding(layout, { vid: slot.vid, mid, bag: slot.bag })
  }
  // The second member's first look at the room that the first one has opened to them.
  if (standing.state === 'paired' && slot.bag.shared === null) slot.change({ shared: standing.access })
  return standing
}

function openShared(place: LinkPlace, partner: PublicIdentity, access: SharedAccess): SharedRoom {
  const { layout, tools, mid, slot, name } = place
  const { clock, newUuid } = tools
  const members = [identityOf(mid, slot.bag), partner] as const
  const room = openSharedRoom({
    layout,
    vid: slot.vid,
    members,
    access,
    handedBack: readHandedBack(layout, slot.vid, slot.bag, members) ?? {},
    clock,
    isFrozen: hasDeparted(layout, slot.vid, partner),
    inOrder: place.room.closedInOrder ? mid : null,
    onHeads(heads) {
      const kept = slot.bag.shared
      if (kept !== null && JSON.stringify(kept.heads) !== JSON.stringify(heads))
        slot.change({ shared: { ...kept, heads } })
    },
  })
  clearHandedBack(layout, mid, slot.bag) // its heads are in the slot
  try {
    if (!room.isFrozen) tellName(room, { mid, bag: slot.bag }, { clock, newId: newUuid }, name)
    return room
  } catch (error) {
    room.close() // an open file would keep the next look out
    throw error
  }
}

/** The shared room of a vault that this member has left. Its records are those of the two who wrote it there. */
function openFrozen({ layout, tools: { clock }, slot }: LinkPlace): SharedRoom | null {
  const { frozen } = slot.bag
  if (frozen === null) return null
  const { vid, members, file, root, heads } = frozen
  const access: SharedAccess = { file, root, epoch: 1, heads }
  const handedBack = {} // whoever left looked at their own first
  return openSharedRoom({
    layout,
    vid,
    members,
    access,
    handedBack,
    clock,
    isFrozen: true,
    inOrder: null,
    onHeads: () => {},
  })
}

/** File id of the shared room that should open; null when none should. */
function fileOf(standing: Standing, { bag }: MemberSlot): string | null {
  if (standing.state === 'paired') return standing.access.file
  return standing.state === 'solo' ? (bag.frozen?.file ?? null) : null
}

/** An error without a code comes from a database that nobody has made this way: it was changed. */
function whyNot(layout: VaultLayout, file: string | null, error: unknown): Why {
  if (file !== null && !fs.existsSync(layout.room(file))) return 'missing'
  const known = toVaultError(error)
  if (!(known instanceof VaultError)) return 'changed'
  if (known.code === 'vault-newer') return 'newer'
  return known.code === 'vault-damaged' ? 'changed' : 'disk'
}

function toMembership(layout: VaultLayout, vid: string, standing: Standing, why: Why): Membership {
  switch (standing.state) {
    case 'solo':
      return { state: 'solo', answered: standing.answered === 'withdrawn' ? null : standing.answered }
    case 'asked': {
      const { mid } = standing.joining.second
      return { state: 'asked', words: [...standing.words], mark: markOrPlain(layout, vid, mid) }
    }
    case 'waiting':
      return { state: 'waiting', words: [...standing.words] }
    case 'turned-down':
      return { state: 'turned-down', kind: standing.kind }
    case 'paired':
      return { state: hasDeparted(layout, vid, standing.partner) ? 'parted' : 'paired' }
    case 'accepting':
    case 'broken':
      return { state: 'broken', why }
  }
}
