import { describe, expect, test } from 'vitest'
import { anasMark, floorCost } from '#tests/support/test-tools.ts'
import { newKeyBag } from '#vault/crypto/key-bag.ts'
import { newRecoveryCode, recoveryKey } from '#vault/crypto/recovery-key.ts'
import { sealRecoveryPart } from '#vault/crypto/recovery-part.ts'
import { SecretKey } from '#vault/crypto/secret-key.ts'
import {
  decodeSlotFile,
  encodeSlotFile,
  newSalt,
  newSlotFile,
  openSlotFile,
  openSlotFileByCode,
  type SlotFile,
  slotFileBytes,
  withBag,
} from '#vault/crypto/slot.ts'
import { VaultError } from '#vault/vault-error.ts'

// The subject is the recovery part, so the key that Argon2id would give is handed in.
const passphraseKey = SecretKey.random()
const vid = '0123456789abcdef0123456789abcdef'
const mid = 'fedcba9876543210fedcba9876543210'
const bag = newKeyBag('00112233445566778899aabbccddeeff')
const { file: without, unlockKey } = newSlotFile({
  owner: { vid, mid, mark: anasMark },
  bag,
  cost: floorCost,
  salt: newSalt(),
  passphraseKey,
  epoch: 1,
})
const code = newRecoveryCode()
const bagWithCode = { ...bag, recoveryKey: keyFor(without) }
const withCode = withBag(without, bagWithCode, unlockKey)

function keyFor(file: SlotFile): string {
  const salt = Buffer.from(file.recovery?.salt ?? '', 'base64')
  return Buffer.from(recoveryKey(code, salt).expose()).toString('base64')
}

function opens(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(VaultError)
    return false
  }
}
const opensByCode = (file: SlotFile) => opens(() => openSlotFileByCode(file, code))
const opensByPassphrase = (file: SlotFile) => opens(() => openSlotFile(file, passphraseKey))

describe('the recovery part of a slot', () => {
  test('opens the same bag as the passphrase', () => {
    expect(openSlotFileByCode(withCode, code).bag).toEqual(openSlotFile(withCode, passphraseKey).bag)
  })

  test('holds nothing that a code opens when there is none', () => {
    expect(opensByCode(without)).toBe(false)
    expect(opensByPassphrase(without)).toBe(true)
  })

  test('refuses 1,000 other codes with the same words as a slot without one', () => {
    for (let round = 0; round < 1000; round += 1) {
      const other = newRecoveryCode()
      expect(() => openSlotFileByCode(withCode, other)).toThrow('wrong-passphrase')
    }
    expect(() => openSlotFileByCode(without, code)).toThrow('wrong-passphrase')
  })

  test('13: one flipped bit in any byte shuts code and passphrase out, save that the code needs no passphrase part', () => {
    const good = encodeSlotFile(withCode)
    const text = Buffer.from(good).toString('utf8')
    const part = { from: text.indexOf('"passphrase":'), to: text.indexOf('"recovery":') }
    const opened: number[] = []
    for (let at = 0; at < good.length; at += 1) {
      const bytes = Uint8Array.from(good)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      if (opens(() => openSlotFile(decodeSlotFile(bytes), passphraseKey))) opened.push(at)
      const isOutside = at < part.from || at >= part.to
      if (isOutside && opens(() => openSlotFileByCode(decodeSlotFile(bytes), code))) opened.push(at)
    }
    expect(opened).toEqual([])
    const broken = { ...withCode, passphrase: { ...withCode.passphrase, salt: Buffer.alloc(16).toString('base64') } }
    expect(opensByCode(broken)).toBe(true) // the control of the exception: a spoilt passphrase part costs no words
  })

  test.each([
    ['the part of an earlier write', { recovery: without.recovery }],
    ['no part', { recovery: undefined }],
    ['another vault', { vid: mid }],
    ['another member', { mid: vid }],
    ['another salt', { recovery: { ...part(), salt: Buffer.alloc(16, 1).toString('base64') } }],
    ['another nonce', { recovery: { ...part(), nonce: Buffer.alloc(24, 1).toString('base64') } }],
    ['another box', { recovery: { ...part(), box: Buffer.alloc(48, 1).toString('base64') } }],
  ])('does not open, by code or passphrase, with %s', (_name, change) => {
    const changed: SlotFile = { ...withCode, ...change }
    expect(opensByCode(changed)).toBe(false)
    expect(opensByPassphrase(changed)).toBe(false)
  })

  test.each([
    ['a box that is too short', { ...part(), box: Buffer.alloc(47).toString('base64') }],
    ['an extra field', { ...part(), hint: 'garden' }],
    ['another spelling', { ...part(), salt: `${part().salt.slice(0, -3)}B==` }],
    ['nothing', null],
  ])('is no slot file with %s', (_name, recovery) => {
    const json = JSON.stringify({ ...withCode, recovery })
    expect(() => decodeSlotFile(Buffer.from(`${json.padEnd(slotFileBytes - 1)}\n`, 'utf8'))).toThrow('vault-damaged')
  })
})

function part(): NonNullable<SlotFile['recovery']> {
  if (withCode.recovery === undefined) throw new Error('the slot has no recovery part')
  return withCode.recovery
}

describe('a slot with a code and one without', () => {
  test('have the same size, the same fields and the same lengths', () => {
    expect(shapeOf(encodeSlotFile(withCode))).toEqual(shapeOf(encodeSlotFile(without)))
  })

  test('have the same history: every write seals the part anew under one salt', () => {
    const plain = [without, withBag(without, bag, unlockKey)]
    const made = [without, withCode]
    const kept = [withCode, withBag(withCode, bagWithCode, unlockKey)]
    for (const [before, after] of [plain, made, kept]) {
      expect(changesBetween(before, after)).toEqual(sealedAnew)
    }
  })

  test('control: a part that was written once only would tell', () => {
    const once = withBag(without, bag, unlockKey)
    expect(changesBetween(without, { ...once, recovery: without.recovery })).not.toContain('recovery.box')
  })

  test('have boxes whose bits are even', () => {
    const onesIn = (key: string | null) => {
      const boxes = Array.from(
        { length: 500 },
        () => sealRecoveryPart(key, { vid, mid, salt: part().salt }, unlockKey).box,
      )
      const bits = Buffer.concat(boxes.map((box) => Buffer.from(box, 'base64')))
      return bits.reduce((ones, byte) => ones + byte.toString(2).replaceAll('0', '').length, 0) / (bits.length * 8)
    }
    // 192,000 bits each: six standard deviations are 0.0068.
    for (const share of [onesIn(null), onesIn(bagWithCode.recoveryKey)])
      expect(Math.abs(share - 0.5)).toBeLessThan(0.007)
  })
})

/** Everything of a file but its random bytes. */
function shapeOf(bytes: Uint8Array): unknown {
  const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'), (key, value: unknown) =>
    ['salt', 'nonce', 'box'].includes(key) ? Buffer.from(String(value), 'base64').length : key === 'epoch' ? 0 : value,
  )
  return { length: bytes.length, json: JSON.stringify(json) }
}

const sealedAnew = ['recovery.nonce', 'recovery.box', 'bag.epoch', 'bag.nonce', 'bag.box']

function changesBetween(before: SlotFile | undefined, after: SlotFile | undefined): string[] {
  const [earlier, later] = [before, after].map((file) => new Map(fieldsOf(file ?? {})))
  const changed = [...(later ?? [])].filter(([name, value]) => earlier?.get(name) !== value).map(([name]) => name)
  return changed.toSorted((a, b) => sealedAnew.indexOf(a) - sealedAnew.indexOf(b))
}

function fieldsOf(file: object): [string, unknown][] {
  return Object.entries(file).flatMap(([name, value]): [string, unknown][] =>
    typeof value === 'object'
      ? Object.entries(value as object).map(([field, text]) => [`${name}.${field}`, text])
      : [[name, value]],
  )
}
