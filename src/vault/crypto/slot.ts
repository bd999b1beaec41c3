import * as z from 'zod'
import { memberMarkSchema } from '#api/vault-contract.ts'
import { VaultError } from '../vault-error.ts'
import { decodeCanonical, encodeCanonical } from './canonical-file.ts'
import { domainBytes } from './domain-bytes.ts'
import { base64Of, fromBase64, hexIdSchema, toBase64 } from './encoding.ts'
import { isAcceptedKdfCost, type KdfCost } from './kdf-policy.ts'
import { type BagOwner, type KeyBag, openKeyBag, sealedBagBytes, sealKeyBag } from './key-bag.ts'
import { openRecoveryPart, recoveryPartSchema, sealRecoveryPart } from './recovery-part.ts'
import { openSealed, seal } from './sealed-box.ts'
import { SecretKey } from './secret-key.ts'
import { sodium } from './sodium.ts'

/** Every slot file has this size, in bytes, whatever it holds. */
export const slotFileBytes = 16 * 1024

const passphraseSlotSchema = z.strictObject({
  kind: z.literal('passphrase'),
  alg: z.literal('argon2id13'),
  ops: z.int(),
  memBytes: z.int(),
  salt: base64Of(16),
  nonce: base64Of(24),
  box: base64Of(32 + 16),
})

/** One member's slot file: who it belongs to, the unlock key under the passphrase, the key bag under that. */
const slotFileSchema = z
  .strictObject({
    format: z.literal('notes-slot'),
    version: z.literal(1),
    vid: hexIdSchema,
    mid: hexIdSchema,
    mark: memberMarkSchema,
    passphrase: passphraseSlotSchema,
    /** The unlock key under a recovery code, or random bytes. Slots of the first version have none until they are written. */
    recovery: recoveryPartSchema.optional(),
    bag: z.strictObject({ epoch: z.int().min(1), nonce: base64Of(24), box: base64Of(sealedBagBytes) }),
  })
  // The cost is judged here, before anything is allocated for it.
  .refine((file) => isAcceptedKdfCost(file.passphrase))
export type SlotFile = z.infer<typeof slotFileSchema>

export interface OpenSlot {
  readonly unlockKey: SecretKey
  readonly bag: KeyBag
}

export function encodeSlotFile(file: SlotFile): Uint8Array {
  return encodeCanonical(slotFileSchema.parse(file), slotFileBytes)
}

export function decodeSlotFile(bytes: Uint8Array): SlotFile {
  return decodeCanonical(bytes, slotFileSchema, slotFileBytes)
}

export interface NewSlot {
  readonly owner: Omit<BagOwner, 'epoch'> & { readonly mark: SlotFile['mark'] }
  readonly bag: KeyBag
  readonly cost: KdfCost
  readonly salt: Uint8Array
  readonly passphraseKey: SecretKey
  /** 1 for a new member; one more than the file that it replaces otherwise. */
  readonly epoch: number
}

/** A slot file with a fresh unlock key: a member's first, or the one that a changed passphrase opens. */
export function newSlotFile({ owner, bag, cost, salt, passphraseKey, epoch }: NewSlot): {
  file: SlotFile
  unlockKey: SecretKey
} {
  const unlockKey = SecretKey.random()
  const head = { kind: 'passphrase', alg: 'argon2id13', ...cost, salt: toBase64(salt) } as const
  const sealed = seal(unlockKey.expose(), slotContext(owner, head), passphraseKey)
  const file: SlotFile = {
    format: 'notes-slot',
    version: 1,
    vid: owner.vid,
    mid: owner.mid,
    mark: owner.mark,
    passphrase: { ...head, nonce: toBase64(sealed.nonce), box: toBase64(sealed.box) },
    ...sealedParts(bag, { ...owner, epoch }, unlockKey, toBase64(newSalt())),
  }
  return { file, unlockKey }
}

/** The same slot with a newer bag. The epoch grows by one, so an older file can be told from a newer one. */
export function withBag(file: SlotFile, bag: KeyBag, unlockKey: SecretKey): SlotFile {
  const salt = file.recovery?.salt ?? toBase64(newSalt())
  return { ...file, ...sealedParts(bag, { ...file, epoch: file.bag.epoch + 1 }, unlockKey, salt) }
}

/** Opens slot and bag. Fails closed with `wrong-passphrase`, whatever was wrong. */
export function openSlotFile(file: SlotFile, passphraseKey: SecretKey): OpenSlot {
  const { passphrase } = file
  const plain = openSealed(
    { nonce: fromBase64(passphrase.nonce), box: fromBase64(passphrase.box) },
    slotContext(file, passphrase),
    passphraseKey,
  )
  return openedWith(file, new SecretKey(plain))
}

/** Opens slot and bag by a recovery code. The same neutral error when it is another code, or there is none. */
export function openSlotFileByCode(file: SlotFile, code: Uint8Array): OpenSlot {
  if (file.recovery === undefined) throw new VaultError('wrong-passphrase')
  return openedWith(file, openRecoveryPart(file.recovery, file, code))
}

function openedWith(file: SlotFile, unlockKey: SecretKey): OpenSlot {
  const sealed = { nonce: fromBase64(file.bag.nonce), box: fromBase64(file.bag.box) }
  return { unlockKey, bag: openKeyBag(sealed, { ...file, epoch: file.bag.epoch }, unlockKey) }
}

export function newSalt(): Uint8Array {
  return sodium.randombytes_buf(16)
}

type SlotHead = Pick<SlotFile['passphrase'], 'kind' | 'alg' | 'ops' | 'memBytes' | 'salt'>

/** Binds a slot to its own fields only: another member's change must not shut this one out. */
function slotContext(owner: { vid: string; mid: string }, head: SlotHead): Uint8Array {
  const { kind, ops, memBytes, alg, salt } = head
  return domainBytes('three-rooms/slot/v1', owner.vid, owner.mid, kind, ops, memBytes, alg, fromBase64(salt))
}

/**
 * Everything that a write seals anew. The recovery part is among it each time, whether there is a code or not: a part
 * that stays the same, or changes once, would tell whoever compares copies of the file.
 */
function sealedParts(
  bag: KeyBag,
  owner: BagOwner,
  unlockKey: SecretKey,
  salt: string,
): Required<Pick<SlotFile, 'recovery' | 'bag'>> {
  const recovery = sealRecoveryPart(bag.recoveryKey, { ...owner, salt }, unlockKey)
  const { nonce, box } = sealKeyBag(bag, { ...owner, recovery }, unlockKey)
  return { recovery, bag: { epoch: owner.epoch, nonce: toBase64(nonce), box: toBase64(box) } }
}
