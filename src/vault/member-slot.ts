import type { MemberMark } from '#api/vault-contract.ts'
import type { KdfCost } from './crypto/kdf-policy.ts'
import type { KeyBag, RoomAnchor } from './crypto/key-bag.ts'
import type { DerivePassphraseKey } from './crypto/passphrase-key.ts'
import type { SecretKey } from './crypto/secret-key.ts'
import {
  decodeSlotFile,
  encodeSlotFile,
  newSalt,
  newSlotFile,
  openSlotFile,
  type SlotFile,
  slotFileBytes,
  withBag,
} from './crypto/slot.ts'
import { readPairedCopies, writePairedFile } from './files/paired-file.ts'
import type { VaultLayout } from './files/vault-layout.ts'
import { VaultError } from './vault-error.ts'

/** A member's slot file, opened: the keys, and the place where the vault remembers the state of the room. */
export interface MemberSlot {
  /** The vault that this slot is sealed to. */
  readonly vid: string
  readonly bag: KeyBag
  /** Grows with every write of the slot file. */
  readonly epoch: number
  /** Replaces what is remembered of the private room, durably. */
  remember(anchor: RoomAnchor): void
  /** Replaces other things that the bag holds, in one durable step. */
  change(change: Partial<Pick<KeyBag, 'leftovers' | 'snapshots' | 'partner' | 'shared'>>): void
  /**
   * Exchanges passphrase and bag in one durable step: before it only the old passphrase opens, after it only the new
   * one. Answers the slot that goes on; this one must not be used any more.
   */
  exchange(lock: PassphraseLock, bag: KeyBag): MemberSlot
}

/** What a passphrase was turned into, with what is needed to do so again. */
export interface PassphraseLock {
  readonly key: SecretKey
  readonly salt: Uint8Array
  readonly cost: KdfCost
}

export interface NewMember {
  readonly vid: string
  readonly mid: string
  readonly mark: MemberMark
  readonly passphrase: string
}

export interface SlotTools {
  readonly layout: VaultLayout
  readonly deriveKey: DerivePassphraseKey
  readonly kdfCost: KdfCost
}

export async function lockWith(tools: SlotTools, passphrase: string): Promise<PassphraseLock> {
  const salt = newSalt()
  return { key: await tools.deriveKey(passphrase, salt, tools.kdfCost), salt, cost: tools.kdfCost }
}

export async function createMemberSlot(tools: SlotTools, member: NewMember, bag: KeyBag): Promise<MemberSlot> {
  const lock = await lockWith(tools, member.passphrase)
  return writeSlot(tools.layout, member, lock, bag, 1)
}

/**
 * Opens a slot with a passphrase. `vids` are the vaults that the statement's copies name; one of them may be damaged.
 * Whatever fails, the person reads the same sentence: `wrong-passphrase`; only a file that cannot be a slot at all is
 * `vault-damaged`, because then no passphrase would help.
 */
export async function openMemberSlot(
  tools: SlotTools,
  owner: { vids: readonly string[]; mid: string },
  passphrase: string,
): Promise<MemberSlot> {
  const copies = readPairedCopies(tools.layout.slot(owner.mid), slotFileBytes * 4, decodeSlotFile)
  const own = withoutOlderLocks(copies.filter((file) => owner.vids.includes(file.vid) && file.mid === owner.mid))
  if (own.length === 0) throw new VaultError('vault-damaged')

  const opened: MemberSlot[] = []
  const keys = new Map<string, SecretKey>()
  for (const file of own) {
    const { ops, memBytes, salt } = file.passphrase
    // Both copies have the same salt, unless one was damaged: Argon2id runs once.
    const name = `${salt} ${ops} ${memBytes}`
    const key = keys.get(name) ?? (await tools.deriveKey(passphrase, Buffer.from(salt, 'base64'), { ops, memBytes }))
    keys.set(name, key)
    try {
      const { unlockKey, bag } = openSlotFile(file, key)
      opened.push(openedSlot(tools.layout, file, unlockKey, bag))
    } catch (error) {
      if (!(error instanceof VaultError)) throw error // the other copy may still open
    }
  }
  for (const key of keys.values()) key.wipe()
  const [newest] = opened.toSorted((a, b) => b.epoch - a.epoch)
  if (newest === undefined) throw new VaultError('wrong-passphrase')
  return newest
}

type SlotOwner = Pick<SlotFile, 'vid' | 'mid' | 'mark'>

function writeSlot(
  layout: VaultLayout,
  owner: SlotOwner,
  lock: PassphraseLock,
  bag: KeyBag,
  epoch: number,
): MemberSlot {
  const { key, salt, cost } = lock
  const { file, unlockKey } = newSlotFile({ owner, bag, cost, salt, passphraseKey: key, epoch })
  key.wipe()
  writePairedFile(layout.slot(owner.mid), encodeSlotFile(file))
  return openedSlot(layout, file, unlockKey, bag)
}

function openedSlot(layout: VaultLayout, first: SlotFile, unlockKey: SecretKey, bag: KeyBag): MemberSlot {
  let file = first
  let current = bag
  const write = (change: Partial<KeyBag>) => {
    const nextBag = { ...current, ...change }
    const next = withBag(file, nextBag, unlockKey)
    writePairedFile(layout.slot(file.mid), encodeSlotFile(next))
    file = next
    current = nextBag
  }
  return {
    vid: file.vid,
    get bag() {
      return current
    },
    get epoch() {
      return file.bag.epoch
    },
    remember: (anchor) => write({ anchor }),
    change: write,
    exchange: (lock, nextBag) => writeSlot(layout, file, lock, nextBag, file.bag.epoch + 1),
  }
}

/**
 * Copies that may still be opened. A crash in the middle of a change of passphrase leaves the new slot in the first
 * copy and the old one in the second; the old passphrase must not open that one any more. A single damaged byte never
 * looks like this: it leaves salt or epoch as they were.
 */
function withoutOlderLocks(copies: readonly SlotFile[]): SlotFile[] {
  const [newest] = copies.toSorted((a, b) => b.bag.epoch - a.bag.epoch)
  return copies.filter(
    (copy) => copy.bag.epoch === newest?.bag.epoch || copy.passphrase.salt === newest?.passphrase.salt,
  )
}
