import { toBase64 } from '../crypto/encoding.ts'
import type { ChainHead } from '../crypto/key-bag.ts'
import { sodium } from '../crypto/sodium.ts'
import { isMembershipSigned, isSameIdentity, type PublicIdentity, type StatementOfTwo } from '../crypto/statement.ts'
import type { EngineTools } from '../engine-tools.ts'
import { equaliseTimes } from '../files/equal-times.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import { takeVaultLock } from '../files/vault-lock.ts'
import { readStatements } from '../membership/standing.ts'
import { isDelegationFrom, isLentAt } from '../shared/delegation.ts'
import { openSharedRoom, type SharedRoom } from '../shared/shared-room.ts'
import type { Pause } from '../talk/pause-file.ts'
import { openPlaceFile } from '../talk/place-file.ts'
import { openTalkKeeper, type TalkKeeper } from '../talk/talk-keeper.ts'
import { VaultError } from '../vault-error.ts'
import { openSeat, type Seat } from './hand-on.ts'
import { writeHandedBack } from './handed-back-file.ts'
import { type Keeper, openKeeper } from './keeping.ts'

/** The shared room for both. It never sees a passphrase, and holds nothing that opens a room of one's own. */
export interface Together {
  /** Public key that seats are sealed to, in base64. It is new in every engine. */
  readonly key: string
  /** Takes a member's sealed seat; with the second one the room opens. Anything else is `vault-damaged`. */
  seat(sealed: string): void
  /** `locked` until both are seated. */
  room(): SharedRoom
  /** What the two may keep; `locked` until both are seated. */
  keeper(): Keeper
  /** Where the two are in a guided talk; `locked` until both are seated. */
  talk(): TalkKeeper
  isOpen(): boolean
  close(): void
}

export function openTogether(layout: VaultLayout, tools: EngineTools, pause: Pause): Together {
  const lock = takeVaultLock(layout.lock)
  const keys = sodium.crypto_box_keypair()
  const seats: Seat[] = []
  let room: SharedRoom | null = null
  let keeper: Keeper | null = null
  let talk: TalkKeeper | null = null
  /** Something was kept, and the members have not been told in a file how far the chains reach since. */
  let isOwed = false

  function handBack(open: SharedRoom, lent: readonly [Seat, Seat]): void {
    if (!isOwed) return
    try {
      writeHandedBack(layout, open, open.report().anchors, lent, tools.clock.now())
      isOwed = false
    } catch {
      // The words are durable. On a full disk this is tried again when the room is put in order, and at lock.
    }
  }

  function openRoom(statement: StatementOfTwo, [first, second]: readonly [Seat, Seat]): void {
    const open = openSharedRoom({
      layout,
      vid: statement.vid,
      members: [second.partner, first.partner],
      access: { ...first.access, heads: ownHeads([first, second]) },
      handedBack: {},
      clock: tools.clock,
      isFrozen: false,
      inOrder: null,
      onHeads: () => room !== null && handBack(room, [first, second]),
    })
    room = open
    talk = openTalkKeeper(openPlaceFile(layout, first.access, tools.clock), pause)
    // At once, and not when the session ends: a killed engine must not leave the members without it.
    keeper = openKeeper(open, [first, second], tools, () => {
      isOwed = true
      handBack(open, [first, second])
    })
  }

  return {
    key: toBase64(keys.publicKey),
    seat(sealed) {
      const statement = statementOfTwo(layout)
      const { seat, sender } = openSeat(sealed, statement.members, keys)
      assertFits(statement, seat, sender)
      if (!isLentAt(seat.delegation, tools.clock.now())) throw new VaultError('vault-damaged')
      if (seats.some(({ mid }) => mid === seat.mid)) throw new VaultError('vault-damaged')
      seats.push(seat)
      const [first, second] = seats
      if (first === undefined || second === undefined) return
      // One of the two could have brought the key of another room. Then they would not be looking at the same words.
      if (first.access.root !== second.access.root) throw new VaultError('vault-damaged')
      openRoom(statement, [first, second])
    },
    room() {
      if (room === null) throw new VaultError('locked')
      return room
    },
    keeper() {
      if (keeper === null) throw new VaultError('locked')
      return keeper
    },
    talk() {
      if (talk === null) throw new VaultError('locked')
      return talk
    },
    isOpen: () => room !== null,
    close() {
      try {
        room?.close()
      } finally {
        if (room !== null) equaliseTimes(layout, tools.clock.now())
        room = null
        keeper = null
        talk = null
        sodium.memzero(keys.privateKey)
        lock.release()
      }
    },
  }
}

/** Each member has pinned the other's keys, so the two seats prove the statement that names them both. */
function assertFits(statement: StatementOfTwo, seat: Seat, sender: PublicIdentity): void {
  const { vid, epoch, members, shared } = statement
  const other = members.find(({ mid }) => mid !== sender.mid)
  const fits =
    other !== undefined &&
    isSameIdentity(seat.partner, other) &&
    seat.access.epoch === epoch &&
    seat.access.file === shared.file &&
    isDelegationFrom(vid, seat.delegation, sender) &&
    members.every((member) => isMembershipSigned(vid, epoch, members, member))
  if (!fits) throw new VaultError('vault-damaged')
}

function statementOfTwo(layout: VaultLayout): StatementOfTwo {
  const found = readStatements(layout).find((statement): statement is StatementOfTwo => 'shared' in statement)
  if (found === undefined) throw new VaultError('vault-damaged')
  return found
}

/** Each about their own chain only: neither can make the other's words look as if some had gone. */
function ownHeads(seats: readonly Seat[]): Record<string, ChainHead> {
  return Object.fromEntries(seats.flatMap(({ mid, access }) => (access.heads[mid] ? [[mid, access.heads[mid]]] : [])))
}
