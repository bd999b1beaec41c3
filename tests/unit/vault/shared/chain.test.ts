import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { chainOf, headOf, recordAfter, type Signer, signedRow, signer, vid } from '#tests/support/record-chain.ts'
import { toBase64 } from '#vault/crypto/encoding.ts'
import { newKeyBag } from '#vault/crypto/key-bag.ts'
import { type ChainContext, judgeChains, judgeNext } from '#vault/shared/chain.ts'
import { bodyHash, emptyHead, maxSeq, type RecordRow, recordRowSchema } from '#vault/shared/record.ts'

const ana = signer('aa'.repeat(16))
const ben = signer('bb'.repeat(16))
const createdAt = '2026-03-02T20:15:00.000Z'

function context(anchors: ChainContext['anchors'] = {}): ChainContext {
  return { vid, members: [ana.identity, ben.identity], anchors }
}

function judge(rows: readonly RecordRow[], anchors: ChainContext['anchors'] = {}) {
  return judgeChains(rows, context(anchors))
}

const states = (rows: readonly RecordRow[], anchors: ChainContext['anchors'] = {}) =>
  judge(rows, anchors).records.map(({ state }) => state)

const takingBack = (author: Signer, rows: readonly RecordRow[], target: string) =>
  recordAfter(author, headOf(rows), { kind: 'taken-back', content: { createdAt, target } })

describe('a chain', () => {
  test('that nobody touched is whole, with or without an anchor', () => {
    const rows = chainOf(ana, 5)
    for (const anchors of [{}, { [ana.mid]: headOf(rows.slice(0, 3)) }, { [ana.mid]: headOf(rows) }]) {
      const report = judge(rows.toReversed(), anchors)
      expect(report.records.map(({ state, seq }) => [state, seq])).toEqual([1, 2, 3, 4, 5].map((seq) => ['whole', seq]))
      expect(report).toMatchObject({
        missing: {},
        rewritten: [],
        heads: { [ana.mid]: headOf(rows), [ben.mid]: emptyHead },
      })
      expect(report.anchors).toEqual(report.heads)
    }
  })

  test.each([
    ['one from the middle', [1, 2, 4, 5], 1],
    ['the first', [2, 3, 4, 5], 1],
    ['two gaps', [2, 4, 5], 2],
  ])('misses %s', (_name, left, missing) => {
    const rows = chainOf(ana, 5).filter(({ seq }) => left.includes(seq))
    expect(judge(rows)).toMatchObject({ missing: { [ana.mid]: missing }, rewritten: [] })
    expect(states(rows)).toEqual(left.map(() => 'whole'))
  })

  test('misses its tail for whoever has seen it, and does not forget it', () => {
    const rows = chainOf(ana, 5)
    const anchors = { [ana.mid]: headOf(rows) }
    const report = judge(rows.slice(0, 3), anchors)
    expect(report).toMatchObject({ missing: { [ana.mid]: 2 }, heads: anchors, anchors })
    expect(judge([], report.anchors).missing).toEqual({ [ana.mid]: 5 })
    expect(judge(rows.slice(0, 3)).missing).toEqual({}) // who has not seen it cannot know
  })

  test('misses nothing before a row that anybody planted far behind its end', () => {
    const rows = chainOf(ana, 3)
    const far = { ...(rows[0] as RecordRow), seq: 9000 }
    expect(judge([...rows, far])).toMatchObject({ missing: {}, heads: { [ana.mid]: headOf(rows) } })
    const signed = recordAfter(ana, { seq: 8999, hash: emptyHead.hash })
    expect(judge([...rows, signed]).missing).toEqual({ [ana.mid]: 8996 }) // control
  })

  test.each([[[3]], [[3, 4, 5]], [[1, 2, 3, 4, 5]]])(
    'that its author wrote again (places %j) is rewritten, every time it is read',
    (places) => {
      const rows = chainOf(ana, 5)
      const again = [...rows]
      for (const seq of places) again[seq - 1] = recordAfter(ana, headOf(again.slice(0, seq - 1)))
      const anchors = { [ana.mid]: headOf(rows) }
      const first = judge(again, anchors)
      expect(first.rewritten).toEqual([ana.mid])
      const longer = [...again, recordAfter(ana, headOf(again))]
      const second = judge(longer, first.anchors)
      expect(second).toMatchObject({ rewritten: [ana.mid], heads: { [ana.mid]: headOf(longer) } })
      expect(judge(longer, second.anchors).rewritten).toEqual([ana.mid])
    },
  )

  test('with a fork is rewritten, also without an anchor', () => {
    const rows = chainOf(ana, 4)
    const fork = recordAfter(ana, headOf(rows.slice(0, 2)))
    expect(judge([...rows.slice(0, 2), fork, ...rows.slice(3)]).rewritten).toEqual([ana.mid])
  })

  test('changed by somebody else is changed, and its author is not called a rewriter', () => {
    const rows = chainOf(ana, 4)
    const forged = rows.map((row) =>
      row.seq === 3 ? { ...recordAfter(ben, headOf(rows.slice(0, 2))), author: ana.mid } : row,
    )
    const report = judge(forged, { [ana.mid]: headOf(rows) })
    expect(report.records.map(({ state }) => state)).toEqual(['whole', 'whole', 'changed', 'whole'])
    expect(report).toMatchObject({ rewritten: [], missing: {} })
  })

  test('with words gone that nobody took back is changed; taken back, it is taken back, and its hash tells nothing', () => {
    const rows = chainOf(ana, 2)
    const emptied = rows.map((row) => (row.seq === 1 ? { ...row, salt: null, body: null } : row))
    expect(states(emptied)).toEqual(['changed', 'whole'])
    const back = takingBack(ana, rows, rows[0]?.id ?? '')
    expect(states([...emptied, back])).toEqual(['taken-back', 'whole', 'whole'])
    const guessed = bodyHash(toBase64(new Uint8Array(32)), rows[0]?.body ?? '')
    expect(guessed).not.toBe(emptied[0]?.body_hash)
  })

  test('shows nothing of words that the other put back after they were taken back', () => {
    const rows = chainOf(ana, 1)
    const report = judge([...rows, takingBack(ana, rows, rows[0]?.id ?? '')])
    expect(JSON.stringify(report)).not.toContain('number 1')
  })

  test('can be taken back by its author only, whatever the other calls a record', () => {
    const [row] = chainOf(ana, 1)
    const same = recordAfter(ben, emptyHead, { id: row?.id ?? '' })
    const back = takingBack(ben, [same], row?.id ?? '')
    const { records } = judge([...(row === undefined ? [] : [row]), same, back])
    expect(records.map(({ author, state }) => [author, state])).toEqual([
      [ana.mid, 'whole'],
      [ben.mid, 'taken-back'],
      [ben.mid, 'whole'],
    ])
  })

  test('with one id twice keeps the first record, and does not show the second', () => {
    const [first] = chainOf(ana, 1)
    const rows = first === undefined ? [] : [first, recordAfter(ana, headOf([first]), { id: first.id })]
    expect(states(rows)).toEqual(['whole', 'unreadable'])
  })

  test('with an id that somebody else planted before it shows its own record', () => {
    const [first, second] = chainOf(ana, 2)
    if (first === undefined || second === undefined) throw new Error('no chain')
    const planted: RecordRow = { ...first, id: second.id }
    expect(states([planted, second])).toEqual(['changed', 'whole'])
  })

  test('of a stranger is not judged', () => {
    expect(judge(chainOf(signer('cc'.repeat(16)), 3))).toMatchObject({ records: [], missing: {}, rewritten: [] })
  })

  test('of 3,000 rows without a signature costs 1,000 tries at most, and the known part stays whole', () => {
    const rows = chainOf(ana, 20)
    const planted = Array.from({ length: 3000 }, (_, n): RecordRow => ({ ...(rows[0] as RecordRow), seq: 21 + n }))
    const late = recordAfter(ana, { seq: 4000, hash: emptyHead.hash })
    const { records } = judge([...rows, ...planted, late], { [ana.mid]: headOf(rows) })
    expect(records.filter(({ state }) => state === 'whole').map(({ seq }) => seq)).toEqual(rows.map(({ seq }) => seq))
    expect(judge([...rows, late]).records.filter(({ state }) => state === 'whole')).toHaveLength(21) // control
  })
})

describe('the order', () => {
  test('is that of what was seen, and never that of a clock', () => {
    const clocks = ['2099-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z']
    const rows: RecordRow[] = []
    for (let n = 0; n < 12; n += 1) {
      const [author, other] = n % 3 === 0 ? [ana, ben] : [ben, ana]
      const of = (mid: string) => rows.filter((row) => row.author === mid)
      const plan = { seen: headOf(of(other.mid)), createdAt: clocks[n % 3] ?? createdAt }
      rows.push(recordAfter(author, headOf(of(author.mid)), plan))
    }
    expect(judge(rows.toReversed()).records.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  test('cannot be led by large numbers: neither seen nor reached', () => {
    const seen = { seq: maxSeq, hash: emptyHead.hash }
    const early = recordAfter(ben, emptyHead, { seen }) // says to have seen a billion records
    const next = recordAfter(ben, headOf([early]), { seen: { seq: 4, hash: emptyHead.hash } }) // and one that is to come
    const planted = {
      ...recordAfter(ben, { seq: maxSeq - 1, hash: emptyHead.hash }),
      author: ana.mid,
      signature: early.signature,
    }
    const rows = chainOf(ana, 3)
    const later = recordAfter(ana, headOf(rows), { seen: headOf([early, next]) })
    const { records } = judge([early, next, ...rows, later, planted])
    expect(records.filter(({ state }) => state === 'whole').at(-1)?.id).toBe(later.id)
    expect(recordRowSchema.safeParse({ ...early, seq: maxSeq + 1 }).success).toBe(false)
    expect(recordRowSchema.safeParse({ ...early, seen_seq: Number.MAX_SAFE_INTEGER }).success).toBe(false)
    expect(recordRowSchema.safeParse(early).success).toBe(true)
  })

  test('is the same whichever way the rows come, after a jump of the other to the last place too', () => {
    const jump = recordAfter(ben, { seq: maxSeq - 1, hash: emptyHead.hash })
    const rows: RecordRow[] = []
    while (rows.length < 5) rows.push(recordAfter(ana, headOf(rows), { seen: headOf([jump]) }))
    const ids = judge([jump, ...rows]).records.map(({ id }) => id)
    expect(ids).toEqual(judge([...rows, jump].toReversed()).records.map(({ id }) => id))
    expect(ids.slice(-5)).toEqual(rows.map(({ id }) => id))
  })
})

describe('one more record', () => {
  test('judged alone gives the report of all of them', () => {
    const rows = [...chainOf(ana, 4), ...chainOf(ben, 3)]
    const note = recordAfter(ana, headOf(rows.slice(0, 4)), { seen: headOf(rows) })
    const content = { createdAt, target: rows[5]?.id }
    const back = recordAfter(ben, headOf(rows), { kind: 'taken-back', content, seen: headOf(rows.slice(0, 4)) })
    for (const row of [note, back]) expect(judgeNext(judge(rows), row, context())).toEqual(judge([...rows, row]))
  })

  test.each<[string, (row: RecordRow) => RecordRow]>([
    ['leaves a gap', (row) => signedRow(ana, { ...row, seq: row.seq + 1 })],
    ['follows another', (row) => signedRow(ana, { ...row, prev: emptyHead.hash })],
    ['has no signature', (row) => ({ ...row, signature: toBase64(new Uint8Array(64)) })],
    ['has other words', (row) => ({ ...row, body: '{}' })],
    ['is a stranger’s', (row) => ({ ...row, author: 'cc'.repeat(16) })],
  ])('that %s has to be judged with all the others', (_name, change) => {
    const rows = chainOf(ana, 3)
    const next = recordAfter(ana, headOf(rows))
    expect(judgeNext(judge(rows), change(next), context())).toBeNull()
    expect(judgeNext(judge(rows), next, context())).not.toBeNull() // control
  })

  test('takes the place of a planted one by a look at everything', () => {
    const rows = chainOf(ana, 3)
    const next = recordAfter(ana, headOf(rows))
    const planted = { ...next, signature: toBase64(new Uint8Array(64)) }
    expect(judgeNext(judge([...rows, planted]), next, context())).toBeNull()
  })
})

describe('a record that is whole', () => {
  test.each<[string, unknown]>([
    ['nested 30,000 deep', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['of many nodes', JSON.stringify({ createdAt, document: { type: 'doc', content: Array(60_000).fill({}) } })],
    [
      'with a prototype',
      `{"createdAt":"${createdAt}","document":{"type":"doc","content":[{"type":"paragraph"}]},"__proto__":{"a":1}}`,
    ],
    ['that is no JSON', 'not json'],
    ['with HTML', JSON.stringify({ createdAt, document: { type: 'doc', content: [{ type: 'html', html: '<b>' }] } })],
  ])('is never one %s, signed or not', (_name, body) => {
    const salt = toBase64(new Uint8Array(32))
    const row = recordAfter(ana, emptyHead)
    const odd = signedRow(ana, { ...row, salt, body: String(body), body_hash: bodyHash(salt, String(body)) })
    expect(states([odd])).toEqual(['unreadable'])
    expect(states([{ ...odd, signature: row.signature }])).toEqual(['changed'])
    expect(states([{ ...odd, body: row.body }])).toEqual(['changed']) // control: what its author signed is not there
  })

  test.each([
    ['a name that turns around', 'Ana \u202eneB'],
    ['a name with a line', 'Ana\nBen says'],
    ['a name that shows nothing', '\u3164\u200b'],
    ['a name with a hidden letter', 'An\u200ba'],
    ['a name of joiners', '\u200d'],
  ])('is never %s', (_name, name) => {
    const told = recordAfter(ana, emptyHead, { kind: 'member-name', content: { createdAt, name } })
    expect(states([told])).toEqual(['unreadable'])
  })

  test.each(['Zoë', 'Jean-Luc O’Neill', 'نازنین‌زهرا', '陳大文', 'Đặng Thị'])('may be the name %s', (name) => {
    const told = recordAfter(ana, emptyHead, { kind: 'member-name', content: { createdAt, name } })
    expect(states([told])).toEqual(['whole'])
  })

  test('is a document as the journal has it', () => {
    const note = recordAfter(ana, emptyHead, { content: { createdAt, document: plainDocument('ours') } })
    expect(judge([note]).records).toMatchObject([{ state: 'whole', body: { document: plainDocument('ours') } }])
    expect(newKeyBag('00'.repeat(16)).asked).toBeNull()
  })
})
