import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { domainBytes } from '#vault/crypto/domain-bytes.ts'
import { newKeyBag, publicKeysOf, roomFileKey } from '#vault/crypto/key-bag.ts'
import { openSealed, seal } from '#vault/crypto/sealed-box.ts'
import { SecretKey } from '#vault/crypto/secret-key.ts'
import { decodeStatement, encodeStatement, isOwnStatement, signFirstStatement } from '#vault/crypto/statement.ts'

const file = 'aa112233445566778899aabbccddeeff'
const vid = '0123456789abcdef0123456789abcdef'
const mid = 'fedcba9876543210fedcba9876543210'

describe('a secret key', () => {
  test('prints nothing of itself', () => {
    const key = new SecretKey(new Uint8Array(32).fill(0x41))
    for (const shown of [String(key), JSON.stringify({ key }), inspect(key), inspect({ key }, { showHidden: true })]) {
      expect(shown).not.toMatch(/65|AAAA|41/)
      expect(shown).toContain('<secret>')
    }
  })

  test('is zero after it was wiped', () => {
    const bytes = new Uint8Array(32).fill(7)
    new SecretKey(bytes).wipe()
    expect([...bytes]).toEqual(new Array(32).fill(0))
  })
})

describe('domain bytes', () => {
  test('are different for different fields', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        const bytes = (fields: string[]) => Buffer.from(domainBytes('three-rooms/test/v1', ...fields))
        return bytes(one).equals(bytes(other)) === same
      }),
    )
  })

  test('control: plain joining would confuse two fields', () => {
    expect(['ab', 'c'].join('')).toBe(['a', 'bc'].join(''))
    expect(domainBytes('three-rooms/test/v1', 'ab', 'c')).not.toEqual(domainBytes('three-rooms/test/v1', 'a', 'bc'))
  })
})

describe('a sealed box', () => {
  test('opens with its own key and context only', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.uint8Array(), (plain, context, other) => {
        const key = SecretKey.random()
        const sealed = seal(plain, context, key)
        expect(openSealed(sealed, context, key)).toEqual(plain)
        expect(() => openSealed(sealed, context, SecretKey.random())).toThrow('wrong-passphrase')
        if (!Buffer.from(context).equals(other)) {
          expect(() => openSealed(sealed, other, key)).toThrow('wrong-passphrase')
        }
      }),
    )
  })
})

describe('room keys', () => {
  test('are different for every file and every member', () => {
    const [ana, ben] = [newKeyBag(file), newKeyBag(file)]
    const keys = [roomFileKey(ana, file), roomFileKey(ana, vid), roomFileKey(ben, file)]
    expect(new Set(keys.map((key) => Buffer.from(key.expose()).toString('hex'))).size).toBe(3)
  })
})

describe('the membership statement', () => {
  const bag = newKeyBag(file)
  const statement = signFirstStatement(vid, mid, bag)

  test('is verified by the keys of its member', () => {
    const read = decodeStatement(encodeStatement(statement))
    expect(isOwnStatement(read, vid, mid, publicKeysOf(bag))).toBe(true)
  })

  test.each([
    ['another vault', { ...statement, vid: mid }],
    ['another epoch', { ...statement, epoch: 2 }],
    ['nobody', { ...statement, members: [] }],
    ['the keys of someone else', signFirstStatement(vid, mid, newKeyBag(file))],
    [
      'an added member',
      { ...statement, members: [...statement.members, ...signFirstStatement(vid, vid, newKeyBag(file)).members] },
    ],
  ])('of %s is refused', (_name, forged) => {
    expect(isOwnStatement(forged, vid, mid, publicKeysOf(bag))).toBe(false)
  })

  test('of a later program is told apart from a damaged one', () => {
    const later = Buffer.from(JSON.stringify({ ...statement, version: 2, rooms: [] }))
    expect(() => decodeStatement(later)).toThrow('vault-newer')
    expect(() => decodeStatement(later.subarray(0, 40))).toThrow('vault-damaged')
  })
})
