import * as z from 'zod'
import { VaultError } from '../vault-error.ts'
import { domainBytes } from './domain-bytes.ts'
import { base64Of, fromBase64, hexIdSchema, toBase64 } from './encoding.ts'
import type { RecoveryPart } from './recovery-part.ts'
import { openSealed, type SealedBox, seal } from './sealed-box.ts'
import { SecretKey } from './secret-key.ts'
import { sodium } from './sodium.ts'

/** Plain size of a key bag. Fixed, so that its length does not tell how much it holds. */
const bagBytes = 4096
/** Size on disk: the padded content and the 16-byte tag. */
export const sealedBagBytes = bagBytes + 16

/**
 * What the vault remembers about the state of a private room, kept outside that room's file: if the file is later
 * put back to an older version, the two disagree.
 */
const anchorSchema = z.strictObject({
  /** Commits that the room had when it was last written to the bag. */
  commits: z.int().min(0),
  /** SHA-256 of the closed file in hex; null while the room is open or was not closed in order. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})
export type RoomAnchor = z.infer<typeof anchorSchema>

/** An earlier copy of a room. Its key comes from `dbRoot` and its own file id. */
export const snapshotSchema = z.strictObject({
  file: hexIdSchema,
  madeAt: z.iso.datetime(),
  /** SHA-256 of the closed file in hex. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type SnapshotRecord = z.infer<typeof snapshotSchema>

/** The partner's public keys, as they were when both compared the six words. A file that names others is refused. */
const pinnedPartnerSchema = z.strictObject({ mid: hexIdSchema, sign: base64Of(32), box: base64Of(32) })

/** How far one author's chain of shared records reached when it was last seen. */
export const chainHeadSchema = z.strictObject({ seq: z.int().min(0), hash: base64Of(32) })
export type ChainHead = z.infer<typeof chainHeadSchema>
/** The head of each author, by member id. */
export const headsSchema = z.record(hexIdSchema, chainHeadSchema)

/** What opens the shared room, and what this member last saw in it. */
export const sharedAccessSchema = z.strictObject({
  file: hexIdSchema,
  /** Root of the shared room's key. Both members hold it; nobody else does. */
  root: base64Of(32),
  /** Epoch of the membership statement that gave it. An older statement is refused. */
  epoch: z.int().min(1),
  /** The last seen head of each author. */
  heads: headsSchema,
})
export type SharedAccess = z.infer<typeof sharedAccessSchema>

/** A shared room that a member has taken along. It is read and never written; its records name the vault they are from. */
const frozenRoomSchema = z.strictObject({
  /** The vault that the records were signed for. */
  vid: hexIdSchema,
  file: hexIdSchema,
  root: base64Of(32),
  /** The two who wrote it, with the keys that were compared there; the member who took it along first. */
  members: z.tuple([pinnedPartnerSchema, pinnedPartnerSchema]),
  heads: headsSchema,
})
export type FrozenRoom = z.infer<typeof frozenRoomSchema>

/**
 * The second member's last asking, by the epoch of the membership that it asks for. A yes to an older asking, or to one
 * that was taken back, counts for nothing, whatever the files say.
 */
const askedSchema = z.strictObject({ epoch: z.int().min(2), isOpen: z.boolean() })

/** Everything secret that a member owns. All values are random and independent: none is derived from another. */
const keyBagSchema = z.strictObject({
  /** Root of the member's file keys. Exchanged when the passphrase changes. */
  dbRoot: base64Of(32),
  /** Seed of the Ed25519 key that signs. Never used for anything else. */
  signSeed: base64Of(32),
  /** Seed of the X25519 key that receives. Never used for anything else. */
  boxSeed: base64Of(32),
  /** File id of the private room. */
  privateFile: hexIdSchema,
  anchor: anchorSchema,
  /** Room files that are to be removed: what a change of passphrase began, or left behind. */
  leftovers: z.array(hexIdSchema).max(32).default([]),
  /** Earlier copies of the private room: seven of days, four of weeks, and one that is being made. */
  snapshots: z.array(snapshotSchema).max(12).default([]),
  /** Null as long as nobody else belongs to the vault, or the partner was not accepted yet. */
  partner: pinnedPartnerSchema.nullable().default(null),
  /**
   * What the recovery code was turned into; null when there is none. It opens nothing that whoever reads it here has
   * not opened already, and with it every write can seal the recovery part anew.
   */
  recoveryKey: base64Of(32).nullable().default(null),
  shared: sharedAccessSchema.nullable().default(null),
  /** The shared room of a vault that this member has left. */
  frozen: frozenRoomSchema.nullable().default(null),
  /** What this member, as the second one, last asked for; null as long as they have asked for nothing. */
  asked: askedSchema.nullable().default(null),
})
export type KeyBag = z.infer<typeof keyBagSchema>

/** To whom a bag belongs and how new it is. `epoch` grows with every write. */
export interface BagOwner {
  readonly vid: string
  readonly mid: string
  readonly epoch: number
  /** The member's public mark: bound here, so that nobody else can change what the lock screen shows. */
  readonly mark: { readonly letter: string; readonly colour: string }
  /** Bound here, so that it cannot be exchanged unseen. Slots of the first version have none. */
  readonly recovery?: RecoveryPart | undefined
}

export function sealKeyBag(bag: KeyBag, owner: BagOwner, unlockKey: SecretKey): SealedBox {
  const plain = Buffer.from(JSON.stringify(keyBagSchema.parse(bag)), 'utf8')
  if (plain.length >= bagBytes) throw new RangeError('key bag is full')
  const padded = sodium.pad(plain, bagBytes)
  const key = bagKey(unlockKey)
  const sealed = seal(padded, bagContext(owner), key)
  sodium.memzero(padded)
  key.wipe()
  return sealed
}

export function openKeyBag(sealed: SealedBox, owner: BagOwner, unlockKey: SecretKey): KeyBag {
  const key = bagKey(unlockKey)
  try {
    const padded = openSealed(sealed, bagContext(owner), key)
    const json: unknown = JSON.parse(Buffer.from(sodium.unpad(padded, bagBytes)).toString('utf8'))
    return keyBagSchema.parse(json)
  } catch {
    throw new VaultError('wrong-passphrase')
  } finally {
    key.wipe()
  }
}

export function newKeyBag(privateFile: string): KeyBag {
  return {
    dbRoot: newSecret(),
    signSeed: newSecret(),
    boxSeed: newSecret(),
    privateFile,
    anchor: { commits: 0, digest: null },
    leftovers: [],
    snapshots: [],
    partner: null,
    recoveryKey: null,
    shared: null,
    frozen: null,
    asked: null,
  }
}

/** The room files and snapshots that this member's keys open and that are in use. Nothing may ever remove them. */
export function livingFiles({ privateFile, shared, snapshots }: KeyBag): string[] {
  return [privateFile, ...(shared === null ? [] : [shared.file]), ...snapshots.map(({ file }) => file)]
}

/** 32 random bytes in base64: the root of a new shared room, for one. */
export function newSecret(): string {
  return toBase64(sodium.randombytes_buf(32))
}

/** The same member with other file keys: what the old passphrase opened, the new bag's files are not. */
export function withNewFileKeys(bag: KeyBag, privateFile: string): KeyBag {
  // The snapshots' keys come from the old root, which the old passphrase may still open somewhere: they go too.
  const earlier = bag.leftovers.filter((file) => file !== privateFile)
  const leftovers = [...earlier, bag.privateFile, ...bag.snapshots.map(({ file }) => file)]
  return { ...bag, dbRoot: newSecret(), privateFile, leftovers, snapshots: [] }
}

/** The key of one database file. One file, one key: a page moved from another file cannot be opened. */
export function roomFileKey(bag: KeyBag, file: string): SecretKey {
  const context = domainBytes('three-rooms/dbfile/v1', file)
  return new SecretKey(sodium.crypto_generichash(32, context, fromBase64(bag.dbRoot)))
}

export interface PublicKeys {
  readonly sign: Uint8Array
  readonly box: Uint8Array
}

export function publicKeysOf(bag: KeyBag): PublicKeys {
  return {
    sign: sodium.crypto_sign_seed_keypair(fromBase64(bag.signSeed)).publicKey,
    box: sodium.crypto_box_seed_keypair(fromBase64(bag.boxSeed)).publicKey,
  }
}

export function signWith(bag: KeyBag, message: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(message, sodium.crypto_sign_seed_keypair(fromBase64(bag.signSeed)).privateKey)
}

/** Boxes `plain` so that only the holder of `recipient` opens it, and knows that it came from this member. */
export function boxFor(bag: KeyBag, recipient: Uint8Array, plain: Uint8Array): SealedBox {
  const nonce = sodium.randombytes_buf(sodium.crypto_box_NONCEBYTES)
  const { privateKey } = sodium.crypto_box_seed_keypair(fromBase64(bag.boxSeed))
  return { nonce, box: sodium.crypto_box_easy(plain, nonce, recipient, privateKey) }
}

/** Opens what the holder of `sender` boxed for this member. Anything else is `vault-damaged`. */
export function openBoxFrom(bag: KeyBag, sender: Uint8Array, { nonce, box }: SealedBox): Uint8Array {
  const { privateKey } = sodium.crypto_box_seed_keypair(fromBase64(bag.boxSeed))
  try {
    return sodium.crypto_box_open_easy(box, nonce, sender, privateKey)
  } catch {
    throw new VaultError('vault-damaged')
  }
}

/** The key of the shared room, from the root that both members hold. */
export function sharedFileKey({ file, root }: Pick<SharedAccess, 'file' | 'root'>): SecretKey {
  return new SecretKey(sodium.crypto_generichash(32, domainBytes('three-rooms/dbfile/v1', file), fromBase64(root)))
}

function bagContext({ vid, mid, epoch, mark, recovery }: BagOwner): Uint8Array {
  const part = recovery === undefined ? [] : [recovery.salt, recovery.nonce, recovery.box]
  return domainBytes('three-rooms/keybag/v1', vid, mid, epoch, mark.letter, mark.colour, ...part)
}

function bagKey(unlockKey: SecretKey): SecretKey {
  return new SecretKey(sodium.crypto_kdf_derive_from_key(32, 1, 'DYADkbag', unlockKey.expose()))
}
