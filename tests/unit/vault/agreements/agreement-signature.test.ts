import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgreementText } from '#api/agreement-text.ts'
import { someAgreement } from '#tests/support/agreements.ts'
import { recordAfter, signer, vid } from '#tests/support/record-chain.ts'
import {
  agreementBytes,
  canonicalAgreement,
  fingerprintOf,
  isAgreementSigned,
  signAgreement,
} from '#vault/agreements/agreement-signature.ts'
import { type DomainLabel, domainBytes } from '#vault/crypto/domain-bytes.ts'
import { fromBase64, toBase64 } from '#vault/crypto/encoding.ts'
import { signWith } from '#vault/crypto/key-bag.ts'
import { judgeChains } from '#vault/shared/chain.ts'
import { emptyHead, recordBytes } from '#vault/shared/record.ts'

// Check 18, for agreements: whatever is changed about what two have signed, neither signature counts for it.
const [ana, ben] = [signer('aa'.repeat(16)), signer('bb'.repeat(16))]
const id = '0b8e2a52-6a0f-4b7e-9d0c-3f1d2c4b5a69'
const signed = { id, version: 2, body: someAgreement() }
const words = canonicalAgreement(signed)
const signatures = { ana: signAgreement(ana.bag, vid, words), ben: signAgreement(ben.bag, vid, words) }
const countsFor = (text: string, { sign } = ana.identity, signature = signatures.ana, vault = vid) =>
  isAgreementSigned(vault, text, signature, { sign })
/** Mutations in one run. */
const mutations = 10_000

describe('a signed agreement', () => {
  test('is signed by both over the same bytes', () => {
    expect(countsFor(words)).toBe(true)
    expect(countsFor(words, ben.identity, signatures.ben)).toBe(true)
    expect(countsFor(words, ben.identity, signatures.ana)).toBe(false)
    expect(signatures.ana).not.toBe(signatures.ben)
  })

  test(`loses both signatures with any of ${mutations} changes to what it says`, () => {
    const parts: { [Part in keyof AgreementText]?: fc.Arbitrary<AgreementText[Part]> } = {
      title: fc.string({ maxLength: 80 }),
      measure: fc.oneof(
        fc.string(),
        fc.constant(`${signed.body.measure} `),
        fc.constant(signed.body.measure.toUpperCase()),
      ),
      level: fc.constantFrom(1, 2, 3),
      doneBy: fc.constantFrom('both', ana.mid, ben.mid),
      fair: fc.string(),
      inScope: fc.string(),
      outOfScope: fc.string(),
      why: fc.constantFrom(
        { [ana.mid]: 'x', [ben.mid]: '' },
        { [ben.mid]: signed.body.why[ana.mid] ?? '', [ana.mid]: '' },
      ),
      smaller: fc.string(),
      privacy: fc.string(),
      monthly: fc.boolean(),
      review: fc.constantFrom(7, 14, 30),
      slips: fc.subarray(['tell', 'talk', 'say-why', 'change', 'end']),
      slipBy: fc.string(),
      reasons: fc.constantFrom([], [{ guard: 'g_test', reason: 'x' }]),
      start: fc.constantFrom('2026-03-10', '2026-03-11', '2025-03-10'),
      end: fc.constantFrom('2026-04-09', '2026-04-10', '2027-04-09'),
      template: fc.constantFrom(null, 'tpl_plans', 'tpl_day'),
    }
    const change = fc
      .constantFrom(...(Object.keys(parts) as (keyof AgreementText)[]))
      .chain((part) => (parts[part] as fc.Arbitrary<unknown>).map((value) => ({ [part]: value })))
    const about = fc.oneof(
      change.map((body) => ({ ...signed, body: { ...signed.body, ...body } })),
      fc.uuid().map((other) => ({ ...signed, id: other })),
      fc.integer({ min: 1, max: 9 }).map((version) => ({ ...signed, version })),
    )
    let changed = 0
    fc.assert(
      fc.property(about, (other) => {
        const text = canonicalAgreement(other)
        const isSame = text === words
        changed += Number(!isSame)
        expect([countsFor(text), countsFor(text, ben.identity, signatures.ben)]).toEqual([isSame, isSame])
        expect(fingerprintOf(vid, text) === fingerprintOf(vid, words)).toBe(isSame)
      }),
      { numRuns: mutations },
    )
    expect(changed).toBeGreaterThan(mutations / 2)
  })

  test('loses its signature with every changed byte of the words, and of the signature', () => {
    const bytes = Buffer.from(words, 'latin1')
    let tried = 0
    for (const at of bytes.keys()) {
      const other = Buffer.from(bytes)
      other[at] = (bytes[at] ?? 0) ^ 1
      tried += 1
      if (countsFor(other.toString('latin1'))) throw new Error(`byte ${at} counts for nothing`)
    }
    const signature = Buffer.from(signatures.ana, 'base64')
    for (const at of signature.keys())
      for (let bit = 0; bit < 8; bit += 1) {
        const other = Buffer.from(signature)
        other[at] = (signature[at] ?? 0) ^ (1 << bit)
        expect(countsFor(words, ana.identity, other.toString('base64'))).toBe(false)
      }
    expect(tried).toBe(words.length)
    expect(countsFor(words)).toBe(true) // control
  })

  test('is signed in one vault, and by keys that belong to it', () => {
    expect(countsFor(words, ana.identity, signatures.ana, '0f'.repeat(16))).toBe(false)
    expect(countsFor(words, signer('aa'.repeat(16)).identity)).toBe(false)
  })
})

describe('a signature that was made for something else', () => {
  test.each<DomainLabel>([
    'three-rooms/record/v1',
    'three-rooms/chain/v1',
    'three-rooms/membership/v1',
    'three-rooms/delegation/v1',
    'three-rooms/departure/v1',
    'three-rooms/handed-back/v1',
    'three-rooms/joining-answer/v1',
    'three-rooms/agreement/v2' as DomainLabel,
  ])('%s is none of the same words', (label) => {
    const made = (as: DomainLabel) => toBase64(signWith(ana.bag, domainBytes(as, vid, words)))
    expect(countsFor(words, ana.identity, made(label))).toBe(false)
    expect(countsFor(words, ana.identity, made('three-rooms/agreement/v1'))).toBe(true) // control
  })

  test('is none of a record, and no record’s signature is one', () => {
    const row = recordAfter(ana, emptyHead)
    expect(countsFor(words, ana.identity, row.signature)).toBe(false)
    const members = [ana.identity, ben.identity] as const
    const judge = (signature: string) =>
      judgeChains([{ ...row, signature }], { vid, members, anchors: {} }).records.map(({ state }) => state)
    expect(judge(signatures.ana)).toEqual(['changed'])
    expect(judge(toBase64(signWith(ana.bag, agreementBytes(vid, words))))).toEqual(['changed'])
    expect(judge(toBase64(signWith(ana.bag, recordBytes(vid, row))))).toEqual(['whole']) // control
  })

  test('is none without a label: the bare words are nobody’s agreement', () => {
    const bare = toBase64(signWith(ana.bag, Buffer.from(words, 'utf8')))
    expect(countsFor(words, ana.identity, bare)).toBe(false)
    expect(fromBase64(bare)).toHaveLength(64)
  })
})
