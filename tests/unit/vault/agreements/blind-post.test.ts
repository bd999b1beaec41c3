import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BlindPost,
  boxBytes,
  isBoxOf,
  isPostOf,
  makePost,
  type OwnSignature,
  openPost,
  type PostContext,
  pointBytes,
} from '#vault/agreements/blind-post.ts'
import { fromBase64, toBase64 } from '#vault/crypto/encoding.ts'
import { sodium } from '#vault/crypto/sodium.ts'

const context: PostContext = { vid: 'f0'.repeat(16), agreement: crypto.randomUUID(), version: 3 }
const signature = () => ({
  signature: toBase64(sodium.randombytes_buf(64)),
  secret: toBase64(sodium.randombytes_buf(32)),
})
const post = (own: OwnSignature | null, other: BlindPost | null, about = context) =>
  makePost(about, { id: crypto.randomUUID(), own, other, noPost: crypto.randomUUID() })

describe('two posts', () => {
  test.each([
    ['who is first', 0],
    ['who is second', 1],
    ['who has looked five times before', 5],
  ])('of two who have signed meet, whoever signed first: after %s', (_name, before) => {
    const [anas, bens] = [signature(), signature()]
    let last: BlindPost | null = null
    for (let n = 0; n < before; n += 1) last = post(null, last)
    const first = post(anas, last)
    const second = post(bens, first)
    const found = openPost(context, anas, first, second)
    expect(found?.signature).toBe(bens.signature)
    expect(isBoxOf(context, second, found?.key ?? '', bens.signature)).toBe(true)
    // And with the next post of the first, the other way round.
    const third = post(anas, second)
    expect(openPost(context, bens, second, third)?.signature).toBe(anas.signature)
  })

  test('of which one has not signed hold nothing for either', () => {
    const anas = signature()
    const [bensFirst, open] = [post(null, null), post(anas, null)]
    const forBen = post(anas, bensFirst)
    const bensNext = post(null, open)
    expect(openPost(context, anas, open, bensNext)).toBeNull()
    // Ben has no secret behind his own post. He can try every signature that he could make now.
    for (let n = 0; n < 50; n += 1) {
      const late = signature()
      expect(openPost(context, late, bensFirst, forBen)).toBeNull()
      expect(isPostOf(late, bensFirst)).toBe(false)
    }
    // Control: had he signed before that post, it would have been for him.
    const bens = signature()
    const signedFirst = post(bens, null)
    expect(openPost(context, bens, signedFirst, post(anas, signedFirst))?.signature).toBe(anas.signature)
  })

  test('have one size and one shape, whether anybody has signed or not', () => {
    const anas = signature()
    const kinds = [post(null, null), post(anas, null), post(null, post(null, null)), post(anas, post(anas, null))]
    for (const { point, box, answers } of kinds) {
      expect(fromBase64(point)).toHaveLength(pointBytes)
      expect(sodium.crypto_core_ristretto255_is_valid_point(fromBase64(point))).toBe(true)
      expect(fromBase64(box)).toHaveLength(boxBytes)
      expect(answers).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  test('of one who has signed have nothing in common: no byte of point or box is more likely than without', () => {
    const anas = signature()
    const other = post(signature(), null)
    const bits = (own: OwnSignature | null) => {
      const counts = new Array<number>((pointBytes + boxBytes) * 8).fill(0)
      for (let n = 0; n < 600; n += 1) {
        const { point, box } = post(own, other)
        const bytes = Buffer.concat([fromBase64(point), fromBase64(box)])
        for (const at of counts.keys()) counts[at] = (counts[at] ?? 0) + (((bytes[at >> 3] ?? 0) >> (at & 7)) % 2)
      }
      return counts
    }
    const [signed, not] = [bits(anas), bits(null)]
    // Seven standard deviations of the difference of two such counts: of a thousand of them, none comes by chance.
    const allowed = 7 * Math.sqrt(2 * 600 * 0.25)
    expect(signed.filter((count, at) => Math.abs(count - (not[at] ?? 0)) > allowed)).toEqual([])
    expect(new Set(Array.from({ length: 50 }, () => post(anas, other).point)).size).toBe(50)
  })

  test('count for one version of one agreement in one vault', () => {
    const [anas, bens] = [signature(), signature()]
    const first = post(anas, null)
    const second = post(bens, first)
    for (const change of [{ vid: '0f'.repeat(16) }, { agreement: crypto.randomUUID() }, { version: 4 }])
      expect(openPost({ ...context, ...change }, anas, first, second)).toBeNull()
    expect(openPost(context, anas, first, second)).not.toBeNull()
  })

  test('are no posts when their point is none, and break nothing', () => {
    const [anas, bens] = [signature(), signature()]
    const first = post(anas, null)
    const points = [
      new Uint8Array(pointBytes),
      new Uint8Array(pointBytes).fill(0xff),
      Uint8Array.from({ length: pointBytes }, (_, at) => (at === 0 ? 1 : 0)),
    ]
    for (const point of points) {
      const broken = { ...post(bens, first), point: toBase64(point) }
      expect(openPost(context, anas, first, broken)).toBeNull()
      const answer = post(anas, broken) // a key that everybody could work out would hold nothing back
      expect(fromBase64(answer.box)).toHaveLength(boxBytes)
      expect(isBoxOf(context, answer, toBase64(sodium.crypto_generichash(32, point, null)), anas.signature)).toBe(false)
    }
  })

  test('open with their own key to their own signature, and with 2,000 others to none', () => {
    const [anas, bens] = [signature(), signature()]
    const first = post(anas, null)
    const second = post(bens, first)
    const key = openPost(context, anas, first, second)?.key ?? ''
    const other = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64)
    fc.assert(
      fc.property(other, (wrong) => !isBoxOf(context, second, wrong, bens.signature) || wrong === key),
      { numRuns: 2000 },
    )
    expect(isBoxOf(context, second, key, anas.signature)).toBe(false)
    expect(isBoxOf(context, second, key, bens.signature)).toBe(true) // control
  })
})
