import * as fs from 'node:fs'
import type { Membership } from '#api/membership-contract.ts'
import { answerJoining, encodeJoining, type Joining, type JoiningAnswer } from '../crypto/joining.ts'
import type { SharedAccess } from '../crypto/key-bag.ts'
import { identityOf, type PublicIdentity } from '../crypto/statement.ts'
import { hasDeparted, markOf } from '../files/member-files.ts'
import { writePairedFile } from '../files/paired-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { MemberSlot } from '../member-slot.ts'
import type { VaultTools } from '../session.ts'
import { openSharedRoom, type SharedRoom } from '../shared/shared-room.ts'
import { tellName } from '../shared/shared-service.ts'
import { VaultError } from '../vault-error.ts'
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
  readonly tools: VaultTools
  readonly mid: string
  readonly name: string
  readonly slot: MemberSlot
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
    standing = finish(place, readStanding(layout, { vid: slot.vid, mid, bag: slot.bag }))
    const { frozen } = slot.bag
    const access = standing.state === 'paired' ? standing.access : standing.state === 'solo' ? frozen : null
    if (access === null) return
    try {
      shared = standing.state === 'paired' ? openShared(place, standing.partner, standing.access) : openFrozen(place)
    } catch (error) {
      why = whyNot(layout, access, error)
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
      answer(standing.joining, 'withdrawn')
    },
    askAgain() {
      const [statement] = readStatements(layout)
      if (standing.state !== 'turned-down' || statement?.members.length !== 1) throw new VaultError('not-found')
      askToJoin(layout, { vid: slot.vid, mid, slot }, statement.epoch + 1)
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
    clock,
    isFrozen: hasDeparted(layout, slot.vid, partner),
    onHeads(heads) {
      const kept = slot.bag.shared
      if (kept !== null && JSON.stringify(kept.heads) !== JSON.stringify(heads))
        slot.change({ shared: { ...kept, heads } })
    },
  })
  if (!room.isFrozen) tellName(room, { mid, bag: slot.bag }, { clock, newId: newUuid }, name)
  return room
}

/** The shared room of a vault that this member has left. Its records are those of the two who wrote it there. */
function openFrozen({ layout, tools: { clock }, slot }: LinkPlace): SharedRoom | null {
  const { frozen } = slot.bag
  if (frozen === null) return null
  const { vid, members, file, root, heads } = frozen
  const access: SharedAccess = { file, root, epoch: 1, heads }
  return openSharedRoom({ layout, vid, members, access, clock, isFrozen: true, onHeads: () => {} })
}

function whyNot(layout: VaultLayout, { file }: Pick<SharedAccess, 'file'>, error: unknown): Why {
  if (!fs.existsSync(layout.room(file))) return 'missing'
  if (!(error instanceof VaultError)) throw error
  if (error.code === 'vault-newer') return 'newer'
  return error.code === 'vault-damaged' ? 'changed' : 'disk'
}

function toMembership(layout: VaultLayout, vid: string, standing: Standing, why: Why): Membership {
  switch (standing.state) {
    case 'solo':
      return { state: 'solo', answered: standing.answered === 'withdrawn' ? null : standing.answered }
    case 'asked': {
      const { mid } = standing.joining.second
      return { state: 'asked', words: [...standing.words], mark: markOf(layout, vid, mid) }
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
