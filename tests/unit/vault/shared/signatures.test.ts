import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainOf, headOf, recordAfter, signedRow, signer, vid } from '#tests/support/record-chain.ts'
import { isDepartureOf, signDeparture } from '#vault/crypto/departure.ts'
import { type DomainLabel, domainBytes } from '#vault/crypto/domain-bytes.ts'
import { fromBase64, toBase64 } from '#vault/crypto/encoding.ts'
import { answerJoining, answerOf, signJoining } from '#vault/crypto/joining.ts'
import { signWith } from '#vault/crypto/key-bag.ts'
import { closeEnvelope, isEnvelopeFrom } from '#vault/crypto/shared-envelope.ts'
import { isMembershipSigned, signMembership } from '#vault/crypto/statement.ts'
import { judgeChains } from '#vault/shared/chain.ts'
import { isDelegationFrom, signDelegation } from '#vault/shared/delegation.ts'
import { bodyHash, type RecordRow, recordKinds, recordRowSchema } from '#vault/shared/record.ts'

// Check 18: whatever is changed about a signed record, it never passes for its author's.
const ana = signer('aa'.repeat(16))
const ben = signer('bb'.repeat(16))
const members = [ana.identity, ben.identity] as const
const original = [...chainOf(ana, 4), ...chainOf(ben, 2)]
const anchors = { [ana.mid]: headOf(original.slice(0, 4)), [ben.mid]: headOf(original) }
/** Mutations in one run. */
const mutations = 10_000

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(toBase64)
const hexId = fc.constantFrom(ana.mid, ben.mid, 'cc'.repeat(16))
const mutated: { [Field in keyof RecordRow]: fc.Arbitrary<RecordRow[Field]> } = {
  author: hexId,
  seq: fc.integer({ min: 1, max: 9 }),
  id: fc.uuid(),
  kind: fc.constantFrom(...recordKinds),
  prev: fc.oneof(bytes(32), fc.constantFrom(...original.map(({ prev }) => prev))),
  seen_seq: fc.integer({ min: 0, max: 9 }),
  seen_hash: bytes(32),
  body_hash: fc.oneof(bytes(32), fc.constantFrom(...original.map(({ body_hash }) => body_hash))),
  salt: fc.oneof(bytes(32), fc.constant(null)),
  body: fc.oneof(fc.string(), fc.constantFrom(...original.map(({ body }) => body)), fc.constant(null)),
  delegation: fc.oneof(fc.string(), fc.constant(lentTo())),
  signature: fc.oneof(bytes(64), fc.constantFrom(...original.map(({ signature }) => signature))),
}
const mutation = fc
  .record({ at: fc.nat(original.length - 1), field: fc.constantFrom(...Object.keys(mutated)) })
  .chain(({ at, field }) =>
    mutated[field as keyof RecordRow].map((value) => ({
      at,
      field,
      row: { ...original[at], [field]: value } as RecordRow,
    })),
  )
  .filter(({ at, row }) => JSON.stringify(row) !== JSON.stringify(original[at]))

const wholeIn = (rows: readonly RecordRow[], from: typeof anchors | object) =>
  judgeChains(rows, { vid, members, anchors: { ...from } }).records.filter(({ state }) => state === 'whole')
const contentOf = (rows: readonly RecordRow[]) =>
  new Set(wholeIn(rows, {}).map((record) => JSON.stringify(withoutOrder(record))))
const withoutOrder = ({ order: _order, ...record }: ReturnType<typeof wholeIn>[number]) => record

describe('a signed record', () => {
  test(`never passes with other content, in ${mutations} mutations`, () => {
    const known = contentOf(original)
    let tried = 0
    let refused = 0
    fc.assert(
      fc.property(mutation, fc.boolean(), ({ at, field, row }, isAnchored) => {
        tried += 1
        const rows = original.with(at, row).filter((found) => recordRowSchema.safeParse(found).success)
        const whole = wholeIn(rows, isAnchored ? anchors : {})
        // A chain that leads to the anchor needs no signature, so there only the lent key of the same words may differ.
        const mayStay = isAnchored && field === 'delegation'
        if (whole.length < original.length) refused += 1
        expect(whole.filter((record) => !known.has(JSON.stringify(withoutOrder(record))))).toEqual([])
        if (!mayStay) expect(whole.length).toBeLessThan(original.length)
      }),
      { numRuns: mutations },
    )
    expect(tried).toBeGreaterThanOrEqual(mutations)
    expect(refused).toBeGreaterThan(mutations / 2)
  })

  test('control: the same mutations pass when their author signs them', () => {
    const [row] = original
    if (row === undefined) throw new Error('no record')
    for (const change of [{ id: crypto.randomUUID() }, { seen_seq: 2 }, bodyOf(row, 'other words')]) {
      const signed = signedRow(ana, { ...row, ...change })
      expect(wholeIn([signed], {})).toHaveLength(1)
      expect(wholeIn([{ ...signed, signature: row.signature }], {})).toEqual([])
    }
  })
})

describe('a signature that was made for something else', () => {
  const row = recordAfter(ana, headOf([]))
  const fields = [
    vid,
    row.id,
    row.author,
    row.seq,
    fromBase64(row.prev),
    row.seen_seq,
    fromBase64(row.seen_hash),
    row.kind,
  ]
  const signedAs = (label: DomainLabel, more: readonly (string | number | Uint8Array)[] = fields): RecordRow => ({
    ...row,
    signature: toBase64(signWith(ana.bag, domainBytes(label, ...more, fromBase64(row.body_hash)))),
  })

  test.each<DomainLabel>([
    'three-rooms/membership/v1',
    'three-rooms/joining-answer/v1',
    'three-rooms/shared-envelope/v1',
    'three-rooms/delegation/v1',
    'three-rooms/departure/v1',
    'three-rooms/handed-back/v1',
    'three-rooms/chain/v1',
    'three-rooms/record-body/v1',
    'three-rooms/record/v2' as DomainLabel,
  ])('%s is none of a record with the same fields', (label) => {
    expect(wholeIn([signedAs(label)], {})).toEqual([])
    expect(wholeIn([signedAs('three-rooms/record/v1')], {})).toHaveLength(1) // control
  })

  test.each<[string, Partial<RecordRow>]>([
    ['another author', { author: ben.mid }],
    ['another place', { seq: 2 }],
    ['another kind', { kind: 'member-name' }],
    ['another past', { prev: toBase64(new Uint8Array(32).fill(1)) }],
    ['another id', { id: crypto.randomUUID() }],
  ])('is none for %s', (_name, change) => {
    expect(wholeIn([{ ...row, ...change }], {})).toEqual([])
    expect(wholeIn([row], {})).toHaveLength(1) // control
  })

  test('is none in another vault, and none of the other member', () => {
    expect(wholeIn([signedRow(ana, row, '0f'.repeat(16))], {})).toEqual([])
    expect(wholeIn([signedRow(ben, row)], {})).toEqual([])
    expect(wholeIn([signedRow(ana, row)], {})).toHaveLength(1) // control
  })

  test('is none of a lent key: what both keep is the one kind that lent keys sign', () => {
    const lent = signer('aa'.repeat(16))
    const borrowed = { ...signedRow(lent, row), delegation: lentTo(lent.identity.sign) }
    expect(wholeIn([borrowed], {})).toEqual([])
  })

  test('is neither membership, answer, envelope, delegation nor departure when it is a record’s', () => {
    const pair = [ana.identity, ben.identity] as const
    const member = { ...ana.identity, signature: row.signature }
    const place = { vid, epoch: 2, from: ana.mid, to: ben.mid }
    const envelope = closeEnvelope(ana.bag, place, ben.identity, { file: '11'.repeat(16), root: row.prev })
    const joining = signJoining({ vid, epoch: 2, first: ana.identity, second: ben.identity }, ben.bag)
    const departure = signDeparture(vid, ana.mid, ana.bag, headOf([]))
    const lent = JSON.parse(lentTo())
    const { signature } = row
    expect(isMembershipSigned(vid, 2, pair, member)).toBe(false)
    expect(isEnvelopeFrom({ ...envelope, signature }, place, ana.identity)).toBe(false)
    expect(isDepartureOf({ ...departure, signature }, vid, ana.identity)).toBe(false)
    expect(isDelegationFrom(vid, { ...lent, signature }, ana.identity)).toBe(false)
    expect(() => answerOf({ ...joining, answer: { kind: 'declined', signature } })).toThrow('vault-damaged')
    // Controls: each is believed with its own.
    expect(isMembershipSigned(vid, 2, pair, { ...member, signature: signMembership(vid, 2, pair, ana.bag) })).toBe(true)
    expect(isEnvelopeFrom(envelope, place, ana.identity)).toBe(true)
    expect(isDepartureOf(departure, vid, ana.identity)).toBe(true)
    expect(isDelegationFrom(vid, lent, ana.identity)).toBe(true)
    expect(answerOf(answerJoining(joining, 'declined', ana.bag))).toBe('declined')
  })

  test('fits no other place among the others either: 4 kinds x 4 uses', () => {
    const place = { vid, epoch: 2, from: ana.mid, to: ben.mid }
    const envelope = closeEnvelope(ana.bag, place, ben.identity, { file: '11'.repeat(16), root: row.prev })
    const departure = signDeparture(vid, ana.mid, ana.bag, headOf([]))
    const lent = JSON.parse(lentTo())
    const membership = { ...ana.identity, signature: signMembership(vid, 2, members, ana.bag) }
    const made = [envelope, departure, lent, membership]
    const believed = made.map(({ signature }) => [
      isEnvelopeFrom({ ...envelope, signature }, place, ana.identity),
      isDepartureOf({ ...departure, signature }, vid, ana.identity),
      isDelegationFrom(vid, { ...lent, signature }, ana.identity),
      isMembershipSigned(vid, 2, members, { ...membership, signature }),
    ])
    expect(believed).toEqual(made.map((_, use) => made.map((_other, at) => at === use)))
  })
})

function lentTo(key = signer('dd'.repeat(16)).identity.sign): string {
  const lent = { mid: ana.mid, key, engine: ben.identity.box, expiresAt: '2099-01-01T00:00:00.000Z' }
  return JSON.stringify(signDelegation(vid, ana.bag, lent))
}

function bodyOf({ salt, body }: RecordRow, words: string): Pick<RecordRow, 'body' | 'body_hash'> {
  const other = String(body).replace('number', words)
  return { body: other, body_hash: bodyHash(String(salt), other) }
}
