import type { MemberMark } from '#api/vault-contract.ts'
import { fromBase64, toBase64 } from './crypto/encoding.ts'
import type { KdfCost } from './crypto/kdf-policy.ts'
import type { KeyBag, RoomAnchor } from './crypto/key-bag.ts'
import type { DerivePassphraseKey } from './crypto/passphrase-key.ts'
import { recoveryKey } from './crypto/recovery-key.ts'
import type { SecretKey } from './crypto/secret-key.ts'
import {
  decodeSlotFile,
  encodeSlotFile,
  newSalt,
  newSlotFile,
  type OpenSlot,
  openSlotFile,
  openSlotFileByCode,
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
  change(change: Partial<Omit<KeyBag, 'dbRoot' | 'signSeed' | 'boxSeed'>>): void
  /** From now on this recovery code opens the slot too, until the next exchange. Durable, like any other write. */
  allowRecovery(code: Uint8Array): void
  /**
   * Exchanges passphrase and bag in one durable step: before it only the old passphrase opens, after it only the new
   * one. A recovery code is void after it. Answers the slot that goes on; this one must not be used any more.
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
export async function openMemberSlot(tools: SlotTools, owner: SlotPlace, passphrase: string): Promise<MemberSlot> {
  const opened: MemberSlot[] = []
  const keys = new Map<string, SecretKey>()
  for (const file of ownCopies(tools.layout, owner)) {
    const { ops, memBytes, salt } = file.passphrase
    // Both copies have the same salt, unless one was damaged: Argon2id runs once.
    const name = `${salt} ${ops} ${memBytes}`
    const key = keys.get(name) ?? (await tools.deriveKey(passphrase, Buffer.from(salt, 'base64'), { ops, memBytes }))
    keys.set(name, key)
    opened.push(...tryToOpen(tools.layout, file, () => openSlotFile(file, key)))
  }
  for (const key of keys.values()) key.wipe()
  return newestOf(opened)
}

/** The same by a recovery code. `wrong-passphrase` too when there is none: nobody but the owner learns that. */
export function openMemberSlotByCode(layout: VaultLayout, owner: SlotPlace, code: Uint8Array): MemberSlot {
  const copies = ownCopies(layout, owner)
  return newestOf(copies.flatMap((file) => tryToOpen(layout, file, () => openSlotFileByCode(file, code))))
}

function ownCopies(layout: VaultLayout, { vids, mid }: SlotPlace): SlotFile[] {
  const copies = readPairedCopies(layout.slot(mid), slotFileBytes * 4, decodeSlotFile)
  const own = withoutOlderLocks(copies.filter((file) => vids.includes(file.vid) && file.mid === mid))
  if (own.length === 0) throw new VaultError('vault-damaged')
  return own
}

/** One slot or none: when this copy does not open, the other one still may. */
function tryToOpen(layout: VaultLayout, file: SlotFile, open: () => OpenSlot): MemberSlot[] {
  try {
    const { unlockKey, bag } = open()
    return [openedSlot(layout, file, unlockKey, bag)]
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    return []
  }
}

function newestOf(opened: readonly MemberSlot[]): MemberSlot {
  const [newest] = opened.toSorted((a, b) => b.epoch - a.epoch)
  if (newest === undefined) throw new VaultError('wrong-passphrase')
  return newest
}

/** Whose slot, in which of the vaults that the statement's copies name. */
export interface SlotPlace {
  readonly vids: readonly string[]
  readonly mid: string
}

type SlotOwner = Pick<SlotFile, 'vid' | 'mid' | 'mark'>

function writeSlot(
  layout: VaultLayout,
  owner: SlotOwner,
  lock: PassphraseLock,
  withCode: KeyBag,
  epoch: number,
): MemberSlot {
  const { key, salt, cost } = lock
  const bag = { ...withCode, recoveryKey: null } // a code belongs to one unlock key, and this is another one
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
    allowRecovery(code) {
      if (file.recovery === undefined) write({}) // a slot of the first version gets its part, and with it the salt
      const salt = fromBase64(file.recovery?.salt ?? '')
      write({ recoveryKey: toBase64(recoveryKey(code, salt).expose()) })
    },
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
