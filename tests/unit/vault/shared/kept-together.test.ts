import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { keptAfter, keptAt, lend, unsigned } from '#tests/support/lent-keys.ts'
import { chainOf, headOf, recordAfter, type Signer, signedRow, signer, vid } from '#tests/support/record-chain.ts'
import { type ChainContext, judgeChains, judgeNext } from '#vault/shared/chain.ts'
import type { LentKey } from '#vault/shared/kept-together.ts'
import { emptyHead, type RecordKind, type RecordRow, recordRowSchema } from '#vault/shared/record.ts'

const ana = signer('aa'.repeat(16))
const ben = signer('bb'.repeat(16))

function judge(rows: readonly RecordRow[], anchors: ChainContext['anchors'] = {}) {
  const known = rows.filter((row) => recordRowSchema.safeParse(row).success)
  return judgeChains(known, { vid, members: [ana.identity, ben.identity], anchors })
}
const states = (rows: readonly RecordRow[], anchors: ChainContext['anchors'] = {}) =>
  judge(rows, anchors).records.map(({ state }) => state)
const takingOut = (author: Signer, before: RecordRow[], target: string) =>
  recordAfter(author, headOf(before), { kind: 'taken-back', content: { createdAt: keptAt, target } })

describe('what both keep', () => {
  test('is whole in the chain of either, within the size of a row', () => {
    const [anas, bens] = [lend(ana), lend(ben)]
    const rows = [keptAfter(ana, emptyHead, [anas, bens]), keptAfter(ben, emptyHead, [bens, anas])]
    expect(rows.map((row) => recordRowSchema.safeParse(row).success)).toEqual([true, true])
    expect(states(rows)).toEqual(['whole', 'whole'])
    expect(rows[0]?.delegation?.length).toBeLessThan(2048)
  })

  /** Ben holds his own keys, and everything that lies in the room. What he does not have is a key that Ana lent. */
  const forgeries: readonly [string, (honest: RecordRow) => RecordRow][] = [
    ['lends both keys himself', () => keptAfter(ben, emptyHead, [lend(ben), lend(ben)])],
    ['lends one in her name', () => keptAfter(ben, emptyHead, [lend(ben), lend({ ...ben, mid: ana.mid })])],
    ['puts both of his into her chain', () => keptAfter(ana, emptyHead, [lend({ ...ben, mid: ana.mid }), lend(ben)])],
    ['signs with his own key', () => recordAfter(ben, emptyHead, { kind: 'kept-together' })],
    ['signs in her chain', (honest) => ({ ...signedRow(ben, unsigned(honest)), delegation: honest.delegation })],
    ['takes what she lent and lends anew', (honest) => withBoth(honest, { other: lend(ben).delegation })],
    [
      'signs other words with what he lent, and leaves her signature',
      (honest) => ({
        ...keptAfter(ana, emptyHead, [lend({ ...ben, mid: ana.mid }), lend(ben)]),
        signature: honest.signature,
      }),
    ],
    [
      'lends another one delegation only',
      (honest) => ({ ...honest, delegation: JSON.stringify(lend(ben).delegation) }),
    ],
    ['leaves out the delegations', (honest) => ({ ...honest, delegation: null })],
  ]
  test.each(forgeries)('is not what one alone makes: Ben %s', (_name, forge) => {
    const honest = keptAfter(ana, emptyHead, [lend(ana), lend(ben)])
    expect(states([forge(honest)])).toEqual(['changed'])
    expect(states([honest])).toEqual(['whole']) // control
  })

  test('needs one engine, one evening and one vault', () => {
    const changes: readonly [readonly [LentKey, LentKey], object][] = [
      [[lend(ana), lend(ben, { engine: ana.identity.box })], {}],
      [[lend(ana, { expiresAt: keptAt }), lend(ben)], {}],
      [[lend(ana), lend(ben, { expiresAt: '2026-03-03T02:15:00.001Z' })], {}],
      [[lend(ana, { inVault: '0f'.repeat(16) }), lend(ben)], {}],
      [[lend(ana), lend(ben)], { createdAt: '2026-03-02T17:59:59.999Z' }],
      [[lend(ana), lend(ben)], { createdAt: '2026-03-03T00:00:00.000Z' }],
    ]
    for (const [lent, plan] of changes) expect(states([keptAfter(ana, emptyHead, lent, plan)])).toEqual(['changed'])
    const inTime = [{ createdAt: '2026-03-02T18:00:00.000Z' }, { createdAt: '2026-03-02T23:59:59.999Z' }]
    for (const plan of inTime)
      expect(states([keptAfter(ana, emptyHead, [lend(ana), lend(ben)], plan)])).toEqual(['whole'])
  })

  test.each<[RecordKind, unknown]>([
    ['note', { createdAt: keptAt, document: plainDocument('not together') }],
    ['member-name', { createdAt: keptAt, name: 'Another' }],
    ['taken-back', { createdAt: keptAt, target: crypto.randomUUID() }],
  ])('is the only kind that lent keys sign: %s is not', (kind, content) => {
    const lent = [lend(ana), lend(ben)] as const
    const forBoth = keptAfter(ana, emptyHead, lent, { kind, content })
    const one = { ...forBoth, delegation: JSON.stringify(lent[0].delegation) }
    expect([states([forBoth]), states([one])]).toEqual([['changed'], ['changed']])
    expect(states([recordAfter(ana, emptyHead, { kind, content })])).toEqual(['whole']) // control
  })

  test('is looked at again also where the chain leads to what was seen', () => {
    // Ben writes "kept by both" alone, and a note behind it that names it: the note is his, and vouches for its past.
    const alone = keptAfter(ben, emptyHead, [lend(ben), lend({ ...ben, mid: ana.mid })])
    const behind = recordAfter(ben, headOf([alone]))
    const seen = { [ben.mid]: headOf([alone, behind]) }
    expect(judge([alone, behind], seen)).toMatchObject({ rewritten: [], missing: {} })
    expect(states([alone, behind], seen)).toEqual(['changed', 'whole'])
    const note = recordAfter(ben, emptyHead)
    const noteBehind = recordAfter(ben, headOf([note]))
    const broken = { ...note, signature: behind.signature }
    // Control: for words of his own, leading to what was seen is enough.
    const rows = [broken, recordAfter(ben, headOf([broken]))]
    expect(states(rows, { [ben.mid]: headOf(rows) })).toEqual(['whole', 'whole'])
    expect(states([note, noteBehind])).toEqual(['whole', 'whole'])
  })

  test('is added to a report as it would be judged anew', () => {
    const rows = chainOf(ana, 2)
    const kept = keptAfter(ana, headOf(rows), [lend(ana), lend(ben)])
    const context = { vid, members: [ana.identity, ben.identity] as const, anchors: {} }
    expect(judgeNext(judge(rows), kept, context)).toEqual(judge([...rows, kept]))
    const alone = recordAfter(ana, headOf(rows), { kind: 'kept-together' })
    expect(judgeNext(judge(rows), alone, context)).toBeNull()
  })
})

describe('taking out what both keep', () => {
  const rows = [keptAfter(ana, emptyHead, [lend(ana), lend(ben)])]
  const { id } = rows[0] as RecordRow
  const emptied = rows.map((row) => ({ ...row, salt: null, body: null }))

  test.each([
    ['the one in whose chain it stands', ana],
    ['the other', ben],
  ])('is for %s as well', (_name, who) => {
    const out = takingOut(who, who === ana ? rows : [], id)
    expect(judge([...emptied, out]).records.find((record) => record.id === id)?.state).toBe('taken-back')
    expect(JSON.stringify(judge([...rows, out]))).not.toContain('number 1') // put back by somebody: not shown
    expect(judge(emptied).records[0]?.state).toBe('changed') // control: gone without a word
    const context = { vid, members: [ana.identity, ben.identity] as const, anchors: {} }
    const seen = recordAfter(who, who === ana ? headOf(rows) : emptyHead, {
      kind: 'taken-back',
      content: { createdAt: keptAt, target: id },
      seen: who === ana ? emptyHead : headOf(rows),
    })
    const next = judgeNext(judge(rows), seen, context)
    expect(next?.records.find((record) => record.id === id)?.state).toBe('taken-back')
  })

  test('hides no words that one has written alone and the other calls kept by both', () => {
    const note = recordAfter(ana, emptyHead)
    const renamed = { ...note, kind: 'kept-together' as const, delegation: rows[0]?.delegation ?? null }
    const out = takingOut(ben, [], note.id)
    const found = (row: RecordRow) => judge([row, out]).records.find((record) => record.author === ana.mid)?.state
    expect([found(note), found(renamed)]).toEqual(['whole', 'changed'])
  })
})

function withBoth(row: RecordRow, change: object): RecordRow {
  return { ...row, delegation: JSON.stringify({ ...JSON.parse(row.delegation ?? ''), ...change }) }
}
