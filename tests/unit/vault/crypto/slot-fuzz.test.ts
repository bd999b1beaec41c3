import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anasMark, floorCost } from '#tests/support/test-tools.ts'
import { newKeyBag } from '#vault/crypto/key-bag.ts'
import { SecretKey } from '#vault/crypto/secret-key.ts'
import {
  decodeSlotFile,
  encodeSlotFile,
  newSalt,
  newSlotFile,
  openSlotFile,
  slotFileBytes,
} from '#vault/crypto/slot.ts'
import { VaultError } from '#vault/vault-error.ts'

// The subject is the slot file, so the key that Argon2id would give is handed in.
const passphraseKey = SecretKey.random()
const vid = '0123456789abcdef0123456789abcdef'
const mid = 'fedcba9876543210fedcba9876543210'
const { file } = newSlotFile({
  owner: { vid, mid, mark: anasMark },
  bag: newKeyBag('00112233445566778899aabbccddeeff'),
  cost: floorCost,
  salt: newSalt(),
  passphraseKey,
  epoch: 1,
})
const good = encodeSlotFile(file)

function unlocks(bytes: Uint8Array): boolean {
  try {
    openSlotFile(decodeSlotFile(bytes), passphraseKey)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(VaultError)
    return false
  }
}

describe('a slot file', () => {
  test('opens as it was written', () => {
    expect(good).toHaveLength(slotFileBytes)
    expect(unlocks(good)).toBe(true)
  })

  test('refuses one flipped bit in every byte', () => {
    const opened: number[] = []
    for (let at = 0; at < good.length; at += 1) {
      const bytes = Uint8Array.from(good)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      if (unlocks(bytes)) opened.push(at)
    }
    expect(opened).toEqual([])
  })

  test('refuses 1,000 mutations', () => {
    const mutation = fc.oneof(
      fc.record({ at: fc.nat(good.length - 1), value: fc.integer({ min: 0, max: 255 }) }).map(({ at, value }) => {
        const bytes = Uint8Array.from(good)
        bytes[at] = value
        return bytes
      }),
      fc.nat(good.length - 1).map((length) => good.slice(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 64 }).map((extra) => Buffer.concat([good, extra])),
      fc.tuple(fc.nat(good.length - 64), fc.nat(good.length - 64)).map(([from, to]) => {
        const bytes = Uint8Array.from(good)
        bytes.copyWithin(to, from, from + 64)
        return bytes
      }),
      fieldMutation(),
    )
    fc.assert(
      fc.property(mutation, (bytes) => Buffer.from(bytes).equals(good) || !unlocks(bytes)),
      { numRuns: 1000 },
    )
  })

  test('control: without the canonical check, some changed bytes would go unseen', () => {
    const json: unknown = JSON.parse(Buffer.from(good).toString('utf8'))
    const respelled = Buffer.from(`${JSON.stringify(json, null, 1)}`.padEnd(slotFileBytes), 'utf8')
    expect(respelled.equals(good)).toBe(false)
    expect(() => openSlotFile(JSON.parse(respelled.toString('utf8')), passphraseKey)).not.toThrow()
    expect(unlocks(respelled)).toBe(false)
  })

  test.each([
    ['no passes', { ops: 0 }],
    ['fewer passes than the floor', { ops: 2 }],
    ['more passes than the ceiling', { ops: 11 }],
    ['less memory than the floor', { memBytes: 32 * 1024 * 1024 }],
    ['a memory bomb', { memBytes: 4 * 1024 * 1024 * 1024 }],
    ['a fraction', { memBytes: 64 * 1024 * 1024 + 0.5 }],
  ])('refuses a cost of %s before it allocates', (_name, change) => {
    const before = process.memoryUsage().rss
    expect(unlocks(forged({ passphrase: { ...file.passphrase, ...change } }))).toBe(false)
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
  })

  test.each([
    ['another version', { version: 2 }],
    ['version 0', { version: 0 }],
    ['another format', { format: 'notes-vault' }],
    ['another member', { mid: vid }],
    ['another vault', { vid: mid }],
    ['another mark', { mark: { letter: 'B', colour: 'clay' } }],
    ['an extra field', { hint: 'garden' }],
    ['an older bag epoch', { bag: { ...file.bag, epoch: file.bag.epoch + 1 } }],
    ['another algorithm', { passphrase: { ...file.passphrase, alg: 'argon2i13' } }],
  ])('refuses %s', (_name, change) => {
    expect(unlocks(forged(change))).toBe(false)
  })

  test('refuses another key', () => {
    expect(() => openSlotFile(decodeSlotFile(good), SecretKey.random())).toThrow('wrong-passphrase')
  })
})

function forged(change: object): Uint8Array {
  const json = JSON.stringify({ ...file, ...change })
  return Buffer.from(`${json.padEnd(slotFileBytes - 1)}\n`, 'utf8')
}

/** Changes one character inside one of the sealed fields and spells the file canonically again. */
function fieldMutation(): fc.Arbitrary<Uint8Array> {
  return fc
    .record({
      field: fc.constantFrom('salt', 'nonce', 'box', 'bagNonce', 'bagBox'),
      at: fc.nat(60),
      by: fc.integer({ min: 1, max: 63 }),
    })
    .map(({ field, at, by }) => {
      const change = (text: string) => {
        const bytes = Buffer.from(text, 'base64')
        const index = at % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ by
        return bytes.toString('base64')
      }
      if (field === 'bagNonce') return forged({ bag: { ...file.bag, nonce: change(file.bag.nonce) } })
      if (field === 'bagBox') return forged({ bag: { ...file.bag, box: change(file.bag.box) } })
      const { passphrase } = file
      if (field === 'salt') return forged({ passphrase: { ...passphrase, salt: change(passphrase.salt) } })
      if (field === 'nonce') return forged({ passphrase: { ...passphrase, nonce: change(passphrase.nonce) } })
      return forged({ passphrase: { ...passphrase, box: change(passphrase.box) } })
    })
}
