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

export async function createMemberSlot(tools: SlotTools, member: NewMember, bag: KeyBag): Promise<MemberSlot> {
  const salt = newSalt()
  const passphraseKey = await tools.deriveKey(member.passphrase, salt, tools.kdfCost)
  const { file, unlockKey } = newSlotFile({ owner: member, bag, cost: tools.kdfCost, salt, passphraseKey })
  passphraseKey.wipe()
  writePairedFile(tools.layout.slot(member.mid), encodeSlotFile(file))
  return openedSlot(tools.layout, file, unlockKey, bag)
}

/**
 * Opens a slot with a passphrase. `vids` are the vaults that the statement's copies name; one of them may be damaged.
 * Whatever fails, the person reads the same sentence: `wrong-passphrase`; only a
 * file that cannot be a slot at all is `vault-damaged`, because then no passphrase would help.
 */
export async function openMemberSlot(
  tools: SlotTools,
  owner: { vids: readonly string[]; mid: string },
  passphrase: string,
): Promise<MemberSlot> {
  const copies = readPairedCopies(tools.layout.slot(owner.mid), slotFileBytes * 4, decodeSlotFile)
  const own = copies.filter((file) => owner.vids.includes(file.vid) && file.mid === owner.mid)
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

function openedSlot(layout: VaultLayout, first: SlotFile, unlockKey: SecretKey, bag: KeyBag): MemberSlot {
  let file = first
  let current = bag
  return {
    vid: file.vid,
    get bag() {
      return current
    },
    get epoch() {
      return file.bag.epoch
    },
    remember(anchor) {
      const nextBag = { ...current, anchor }
      const next = withBag(file, nextBag, unlockKey)
      writePairedFile(layout.slot(file.mid), encodeSlotFile(next))
      file = next
      current = nextBag
    },
  }
}
