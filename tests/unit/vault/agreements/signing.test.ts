import { describe, expect, test } from 'vitest'
import {
  type AgreementWorld,
  agreementWorld,
  days,
  evening,
  hours,
  type Member,
  readyToSign,
} from '#tests/support/agreement-world.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { forge } from '#tests/support/forged-step.ts'
import { historiesIn } from '#vault/agreements/agreements-place.ts'
import {
  beginSigning,
  end,
  type OneVersion,
  place,
  putAway,
  ready,
  sign,
  undo,
} from '#vault/agreements/agreements-service.ts'
import { keepSignature, receiptsIn, waitingSignatures } from '#vault/agreements/agreements-store.ts'
import { detailOf, receiptOf, summariesOf } from '#vault/agreements/agreements-view.ts'
import { checkedReceipts, isReadable } from '#vault/agreements/checked-receipts.ts'
import { signedRecord } from '#vault/shared/shared-service.ts'

const receiptsOf = ({ place: { room, store } }: Member) => checkedReceipts(store.read(receiptsIn), room.members)
const shown = (member: Member) => {
  const { room, tools } = member.place
  return summariesOf(historiesIn(room, tools.clock.now()), receiptsOf(member))
}
const stateOf = (member: Member) => {
  const [summary] = shown(member)
  return (summary?.running ?? summary?.coming ?? summary?.ended)?.state
}
const waitingOf = ({ place: { store } }: Member) => store.read(waitingSignatures)
const signs = (member: Member, given: OneVersion) => () => {
  beginSigning(member.place, given)
  sign(member.place, given)
}

describe('signing apart', () => {
  test.each(['ana', 'ben'] as const)('both have signed when both have, whoever was first: %s', (first) => {
    const world = agreementWorld()
    const given = readyToSign(world)
    const [one, other] = first === 'ana' ? [world.ana, world.ben] : [world.ben, world.ana]
    evening(one, signs(one, given))
    evening(other, signs(other, given))
    expect([stateOf(one), stateOf(other)]).toEqual(['signing', 'signing'])
    one.enter()
    expect([stateOf(one), stateOf(other)]).toEqual(['second-thoughts', 'second-thoughts'])
    other.enter()
    // Each has a receipt that says the same, and no signature waits any more.
    const [mine, theirs] = [one, other].map(({ place: { store } }) => store.read(receiptsIn))
    expect(mine).toHaveLength(1)
    expect(mine).toEqual(theirs)
    expect([waitingOf(one), waitingOf(other)]).toEqual([[], []])
    // The result is the same for both orders: only the start date is left to wait for.
    expect(shown(world.ana)[0]?.coming?.until).toBe(new Date(2026, 2, 7).toISOString())
  })

  test('takes as many evenings as it takes, and an engine that was killed is one of them', () => {
    const world = agreementWorld()
    const given = readyToSign(world)
    const { ana, ben } = world
    ana.enter()
    signs(ana, given)()
    for (let n = 0; n < 3; n += 1) evening(ben) // the other looks, and finds nothing
    expect(waitingOf(ana)).toHaveLength(1)
    evening(ana) // the next evening leaves the post that the killed engine did not
    evening(ben, signs(ben, given))
    evening(ana)
    expect(stateOf(ben)).toBe('second-thoughts')
  })

  test('counts the last time that somebody went through it', () => {
    const world = agreementWorld()
    const given = readyToSign(world)
    const { ana, ben } = world
    evening(ana, signs(ana, given))
    evening(ana, () => void beginSigning(ana.place, given)) // she begins anew, and stops
    expect(waitingOf(ana)).toEqual([])
    evening(ben, signs(ben, given))
    evening(ana)
    evening(ben)
    expect(stateOf(ana)).toBe('signing')
    evening(ana, signs(ana, given))
    evening(ben)
    expect(stateOf(ana)).toBe('second-thoughts')
  })

  test('a signature that an earlier copy of the room brings back is none', () => {
    const world = agreementWorld()
    const given = readyToSign(world)
    const { ana, ben } = world
    evening(ana, signs(ana, given))
    const [earlier] = waitingOf(ana)
    evening(ana, () => void beginSigning(ana.place, given))
    if (earlier === undefined) throw new Error('nothing was signed')
    keepSignature(ana.database, earlier)
    expect(waitingOf(ana)).toHaveLength(1)
    evening(ana)
    expect(waitingOf(ana)).toEqual([])
    evening(ben, signs(ben, given))
    evening(ana)
    evening(ben)
    expect(stateOf(ben)).toBe('signing')
  })

  test('fourteen days without both, and it is put away', () => {
    const world = agreementWorld()
    const given = readyToSign(world)
    evening(world.ana, signs(world.ana, given))
    world.shift(14 * days - 1)
    expect(stateOf(world.ben)).toBe('signing')
    world.shift(1)
    evening(world.ben)
    expect(shown(world.ana)[0]?.ended).toMatchObject({ state: 'ended', ending: 'unsigned' })
    evening(world.ana)
    expect(waitingOf(world.ana)).toEqual([])
    world.shift(-5 * days) // whoever sets the clock back gets nothing for it
    expect(shown(world.ana)[0]).toMatchObject({ ended: null, coming: { state: 'unsure' } })
    expect(() => sign(world.ana.place, given)).toThrow('clock-behind')
    world.shift(5 * days)
    expect(shown(world.ana)[0]?.ended).toMatchObject({ state: 'ended', ending: 'unsigned' })
  })

  test('what a guard of today minds is refused before anything is taken back, in words of its own', () => {
    const world = agreementWorld()
    const { ana, ben } = world
    // An app that knew fewer words has put it before both.
    const given = { ...place(ana.place, { changes: null, text: ana.text(), draft: null }), version: 2 }
    const about = { agreement: given.id, version: given.version }
    const why = { [ana.signer.mid]: 'A line of aa.', [ben.signer.mid]: 'I am willing.' }
    const text = ana.text({ why, inScope: 'Ben reads Ana’s journal on Sundays.' })
    forge(world, { kind: 'agreement-text', content: { ...about, beside: false, text } })
    expect(() => ready(ana.place, given)).toThrow('words-guarded')
    forge(world, { kind: 'agreement-step', content: { ...about, step: { kind: 'ready' } } })
    world.shift(24 * hours)
    expect(stateOf(ana)).toBe('signing')
    const earlier = { agreement: given.id, version: 2, signature: 'AA==', secret: 'AA==', after: null }
    keepSignature(ana.database, earlier)
    expect(() => beginSigning(ana.place, given)).toThrow('words-guarded')
    expect(waitingOf(ana), 'nothing was taken back').toMatchObject([earlier])
    expect(() => sign(ana.place, given)).toThrow('words-guarded')
    const mended = place(ana.place, { changes: given, text: ana.text({ why }), draft: null })
    ready(ana.place, mended)
    world.shift(24 * hours)
    evening(ana, signs(ana, mended)) // control
    expect(waitingOf(ana)).toHaveLength(1)
  })

  test('an edit, an undoing and a putting away end what was signed, and name nobody', () => {
    const world = agreementWorld()
    const given = readyToSign(world)
    const { ana, ben } = world
    evening(ana, signs(ana, given))
    const text = { ...ana.text(), why: { [ana.signer.mid]: 'Another line.', [ben.signer.mid]: 'I am willing.' } }
    evening(ana, () => void place(ana.place, { changes: given, text, draft: null }))
    ana.enter()
    expect(waitingOf(ana)).toEqual([])
    evening(ben, () => expect(() => signs(ben, given)()).toThrow('moved-on'))

    const next = { id: given.id, version: 3 }
    ready(ben.place, next)
    world.shift(24 * hours)
    evening(ana, signs(ana, next))
    evening(ben, signs(ben, next))
    evening(ana)
    expect(stateOf(ben)).toBe('second-thoughts')
    const undone = undo(ben.place, next)
    expect(undone.version).toBe(4)
    expect(shown(ana)[0]?.coming).toMatchObject({ state: 'draft', version: 4 })
    // Both hold both old signatures now. They count for the words as version 3, and that has ended.
    const [signedRow] = world.rows.filter(({ kind }) => kind === 'agreement-signed')
    expect(signedRow).toBeDefined()
    evening(ana)
    evening(ben)
    expect(stateOf(ana)).toBe('draft')

    putAway(ana.place, undone)
    expect(shown(ben)[0]?.ended).toMatchObject({ ending: 'rewritten' })
    expect(() => ready(ben.place, undone)).toThrow('moved-on')
  })
})

describe('what both see', () => {
  test('is the same, without a name, a count or a date of who did what', () => {
    const world = agreementWorld()
    const given = readyToSign(world)
    const { ana, ben } = world
    evening(ana, signs(ana, given))
    expect(detailIn(ana)).toEqual(detailIn(ben))
    const [summary] = shown(ben)
    expect(summary?.coming).toEqual({
      version: 2,
      state: 'signing',
      until: null,
      endsOn: '2026-04-06',
      ending: null,
      endedAt: null,
    })
    const spelled = JSON.stringify(shown(ben))
    for (const word of [ana.signer.mid, ben.signer.mid, 'author', 'signedBy', 'by'])
      expect(spelled).not.toContain(`"${word}"`)
  })
})

describe('a receipt', () => {
  test('proves what both signed when the shared room says something else, or nothing', () => {
    const world = agreementWorld()
    const given = inForce(world)
    const { ana } = world
    const receiptNow = () => {
      const { room, tools } = ana.place
      const [receipt] = receiptsOf(ana)
      if (receipt === undefined || !isReadable(receipt)) throw new Error('no receipt')
      return receiptOf(receipt, historiesIn(room, tools.clock.now()))
    }
    expect(receiptNow()).toMatchObject({ id: given.id, version: given.version, isShared: true })
    expect(stateOf(ana)).toBe('active')
    const { rows } = world
    for (const kind of ['agreement-text', 'agreement-signed', 'agreement-post', 'agreement-step'] as const) {
      world.rows = rows.filter((row) => row !== rows.findLast((other) => other.kind === kind))
      world.look()
      expect(receiptNow().isShared, kind).toBe(false)
      expect(shown(ana)[0]?.ended?.ending, kind).toBe('void')
    }
    world.rows = []
    world.look()
    expect(receiptNow()).toMatchObject({ isShared: false, text: { title: 'Saying when plans change' } })
    world.rows = rows
    world.look()
    expect(receiptNow().isShared).toBe(true) // control
  })

  test('a changed byte of any record since makes both signatures void, and of none before', () => {
    const world = agreementWorld()
    const { room, author, tools } = world.ana.place
    const note = { createdAt: world.now().toISOString(), document: plainDocument('before it all') }
    room.append(signedRecord(room, author, tools, 'note', note))
    inForce(world)
    const { rows } = world
    for (const at of rows.keys()) {
      const body = rows[at]?.body ?? ''
      world.rows = rows.with(at, {
        ...rows[at],
        body: `${body.slice(0, -2)} ${body.slice(-2)}`,
      } as (typeof rows)[number])
      world.look()
      expect(shown(world.ben)[0]?.ended?.ending ?? 'in force', `row ${at}`).toBe(at === 0 ? 'in force' : 'void')
    }
    world.rows = rows
    world.look()
    expect(stateOf(world.ben)).toBe('active') // control
  })

  test('ending is for everybody at any time, whatever was changed', () => {
    const world = agreementWorld()
    const given = inForce(world)
    end(world.ben.place, given)
    expect(shown(world.ana)[0]?.ended).toMatchObject({ state: 'ended', ending: 'early' })
    const other = agreementWorld()
    const broken = inForce(other)
    other.rows = other.rows.filter(({ kind }) => kind !== 'agreement-post')
    other.look()
    expect(shown(other.ana)[0]?.ended?.ending).toBe('void')
    expect(() => end(other.ana.place, broken)).toThrow('moved-on') // nothing is in force, so there is nothing to end
  })
})

function inForce(world: AgreementWorld): OneVersion {
  const given = readyToSign(world)
  evening(world.ana, signs(world.ana, given))
  evening(world.ben, signs(world.ben, given))
  evening(world.ana)
  evening(world.ben)
  world.shift(5 * days)
  return given
}

function detailIn(member: Member) {
  const { room, tools } = member.place
  return historiesIn(room, tools.clock.now()).map((history) => detailOf(room.vid, history, receiptsOf(member)))
}
