import { argon2Sync, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sodium } from '#vault/crypto/sodium.ts'

// Check 20. The cryptography below this app does what the standards say, today and after an update of libsodium.

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('Argon2id', () => {
  test('is that of RFC 9106 in Node, and in libsodium that of Node', () => {
    const standard = argon2Sync('argon2id', {
      message: new Uint8Array(32).fill(1),
      nonce: new Uint8Array(16).fill(2),
      secret: new Uint8Array(8).fill(3),
      associatedData: new Uint8Array(12).fill(4),
      parallelism: 4,
      memory: 32,
      passes: 3,
      tagLength: 32,
    })
    expect(toHex(standard)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
    // libsodium takes neither a secret nor lanes, so it is held against what was just proved.
    for (const [passes, memory] of [
      [1, 64],
      [3, 1024],
      [4, 8192],
    ] as const) {
      const [message, nonce] = [Uint8Array.from(randomBytes(40)), Uint8Array.from(randomBytes(16))]
      const { crypto_pwhash_ALG_ARGON2ID13: algorithm } = sodium
      const ours = sodium.crypto_pwhash(32, message, nonce, passes, memory * 1024, algorithm)
      const node = argon2Sync('argon2id', { message, nonce, parallelism: 1, memory, passes, tagLength: 32 })
      expect(toHex(ours)).toBe(toHex(node))
    }
  })
})

/** RFC 8032, 7.1: seed, public key, message, signature. */
const signatures = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const

/** The order of the group of Ed25519. */
const order = 2n ** 252n + 27742317777372353535851937790883648493n
const fromLittle = (bytes: Uint8Array) => BigInt(`0x${toHex(Uint8Array.from(bytes).reverse())}`)
const toLittle = (value: bigint) => hex(value.toString(16).padStart(64, '0')).reverse()

/** Points of small order, in every spelling that fits: with them, anybody's signature or secret would be the same. */
const smallOrder = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
] as const

describe('Ed25519', () => {
  test.each(signatures)('signs as RFC 8032 says: %s', (seed, publicKey, message, signature) => {
    const pair = sodium.crypto_sign_seed_keypair(hex(seed))
    expect(toHex(pair.publicKey)).toBe(publicKey)
    expect(toHex(sodium.crypto_sign_detached(hex(message), pair.privateKey))).toBe(signature)
    expect(sodium.crypto_sign_verify_detached(hex(signature), hex(message), hex(publicKey))).toBe(true)
  })

  test('takes no second spelling of a signature, no changed one, and no key of small order', () => {
    for (const [, publicKey, message, signature] of signatures) {
      const verifies = (sig: Uint8Array, key = hex(publicKey)) =>
        sodium.crypto_sign_verify_detached(sig, hex(message), key)
      const whole = hex(signature)
      const raised = Uint8Array.from([...whole.subarray(0, 32), ...toLittle(fromLittle(whole.subarray(32)) + order)])
      expect(verifies(raised)).toBe(false)
      for (let bit = 0; bit < 512; bit += 1) {
        const changed = Uint8Array.from(whole)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(verifies(changed), `bit ${bit}`).toBe(false)
      }
      for (const point of smallOrder) {
        expect(verifies(new Uint8Array(64), hex(point))).toBe(false)
        expect(verifies(Uint8Array.from([...hex(point), ...new Uint8Array(32)]), hex(point))).toBe(false)
      }
    }
  })
})

describe('X25519', () => {
  test('is that of RFC 7748', () => {
    const shared = (scalar: string, point: string) => toHex(sodium.crypto_scalarmult(hex(scalar), hex(point)))
    expect(
      shared(
        'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
        'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
      ),
    ).toBe('c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552')
    const alice = '77076d0a7318a57d3c16c17251b26645dfd9e2d2e2a3b1a3b0d3a4d6b1a2c3d4'
    const bob = '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'
    const [alicePublic, bobPublic] = [alice, bob].map((one) => toHex(sodium.crypto_scalarmult_base(hex(one))))
    expect(bobPublic).toBe('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f')
    expect(shared(alice, bobPublic ?? '')).toBe(shared(bob, alicePublic ?? ''))
  })

  test.each(smallOrder)('makes no secret with a point of small order: %s', (point) => {
    expect(() => sodium.crypto_scalarmult(Uint8Array.from(randomBytes(32)), hex(point))).toThrow()
  })
})

test('XChaCha20-Poly1305 is that of draft-irtf-cfrg-xchacha, and refuses every changed bit', () => {
  const text =
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
  const about = hex('50515253c0c1c2c3c4c5c6c7')
  const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f')
  const nonce = hex('404142434445464748494a4b4c4d4e4f5051525354555657')
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(text, about, null, nonce, key)
  expect(toHex(sealed)).toBe(
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e' +
      'c0875924c1c7987947deafd8780acf49',
  )
  const open = (bytes: Uint8Array, aad = about) =>
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, bytes, aad, nonce, key)
  expect(Buffer.from(open(sealed)).toString()).toBe(text)
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Uint8Array.from(sealed)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => open(changed)).toThrow()
  }
  expect(() => open(sealed, about.subarray(1))).toThrow()
})
