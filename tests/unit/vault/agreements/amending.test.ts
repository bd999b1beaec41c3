import { describe, expect, test } from 'vitest'
import type { AgreementText } from '#api/agreement-text.ts'
import { addDays, localDay } from '#api/calendar.ts'
import {
  type AgreementWorld,
  agreementWorld,
  days,
  evening,
  hours,
  type Member,
  readyToSign,
} from '#tests/support/agreement-world.ts'
import { historyIn } from '#vault/agreements/agreements-place.ts'
import {
  beginSigning,
  end,
  endSooner,
  type OneVersion,
  pause,
  place,
  putAway,
  ready,
  sign,
} from '#vault/agreements/agreements-service.ts'

const signs = (member: Member, given: OneVersion) => () => {
  beginSigning(member.place, given)
  sign(member.place, given)
}
const statesIn = ({ ana }: AgreementWorld, { id }: OneVersion) =>
  historyIn(ana.place, id).lives.map(({ state, ending }) => ending ?? state)

function inForce() {
  const world = agreementWorld()
  const given = readyToSign(world)
  for (const member of [world.ana, world.ben]) evening(member, signs(member, given))
  for (const member of [world.ana, world.ben]) evening(member)
  world.shift(5 * days)
  return { world, given }
}

/** The next version, with days that can come. */
function amend(world: AgreementWorld, by: Member, given: OneVersion, change: Partial<AgreementText> = {}): OneVersion {
  const history = historyIn(by.place, given.id)
  const text = history.lives.find(({ version }) => version === 2)?.text ?? by.text()
  const start = addDays(localDay(world.now()), 5)
  return place(by.place, {
    changes: { id: given.id, version: history.lives.length },
    text: { ...text, start, end: addDays(start, 20), ...change },
    draft: null,
  })
}

describe('a change of what goes on', () => {
  test.each(['goes on', 'is paused'] as const)('takes time to think and both, while the other one %s', (meanwhile) => {
    const { world, given } = inForce()
    const { ana, ben } = world
    const next = amend(world, ben, given, { inScope: 'Evening plans, trips and weekends.' })
    if (meanwhile === 'is paused') pause(ben.place, given, addDays(localDay(world.now()), 13))
    const running = meanwhile === 'is paused' ? 'paused' : 'active'
    expect(statesIn(world, given)).toEqual(['rewritten', running, 'draft'])
    ready(ben.place, next)
    expect(() => beginSigning(ben.place, next)).toThrow('moved-on')
    world.shift(24 * hours)
    evening(ben, signs(ben, next))
    evening(ana)
    evening(ben)
    expect(statesIn(world, given), 'one signature changes nothing').toEqual(['rewritten', running, 'signing'])
    evening(ana, signs(ana, next))
    evening(ben)
    expect(statesIn(world, given), 'nor do both, before the second thoughts').toEqual([
      'rewritten',
      running,
      'second-thoughts',
    ])
    world.shift(5 * days)
    expect(statesIn(world, given)).toEqual(['rewritten', 'replaced', 'active'])
    const texts = historyIn(ana.place, given.id).lives.map(({ text }) => text.inScope)
    expect(texts, 'old versions stay readable').toEqual([
      'Evening plans and trips.',
      'Evening plans and trips.',
      'Evening plans, trips and weekends.',
    ])
  })

  test('does not keep what goes on beyond its last day, however far it is', () => {
    const { world, given } = inForce()
    const next = amend(world, world.ben, given)
    ready(world.ben.place, next)
    world.shift(31 * days)
    expect(statesIn(world, given)).toEqual(['rewritten', 'on-date', 'unsigned'])
  })

  test('can begin anew after it was put away, and the other’s line is the one that goes on', () => {
    const { world, given } = inForce()
    const { ana, ben } = world
    const [own, other] = [ana.signer.mid, ben.signer.mid]
    const first = amend(world, ben, given, { why: { [own]: 'A line of aa.', [other]: 'Not quite.' } })
    putAway(ana.place, first)
    expect(() => amend(world, ana, given, { why: { [own]: 'A line of aa.', [other]: 'Not quite.' } })).toThrow(
      'moved-on',
    )
    const second = amend(world, ana, given)
    expect(second.version).toBe(4)
    expect(statesIn(world, given)).toEqual(['rewritten', 'active', 'put-away', 'draft'])
  })

  test('ends with what it would change', () => {
    const { world, given } = inForce()
    amend(world, world.ben, given)
    end(world.ana.place, given)
    expect(statesIn(world, given)).toEqual(['rewritten', 'early', 'put-away'])
  })
})

describe('what is shown before signing', () => {
  test('is compared with what is in force: an edit in between hides nothing', () => {
    const { world, given } = inForce()
    const { ana, ben } = world
    amend(world, ben, given, { inScope: 'Evening plans, trips and every message.', reasons: [reason] })
    const next = amend(world, ben, given, {
      inScope: 'Evening plans, trips and every message.',
      title: 'Saying when plans change.',
      reasons: [reason],
    })
    ready(ben.place, next)
    world.shift(24 * hours)
    const { before } = beginSigning(ana.place, next)
    expect(before).toMatchObject({ is: 'running', text: { inScope: 'Evening plans and trips.' } })
  })

  test('is compared with one’s own last words where nothing is in force yet', () => {
    const world = agreementWorld()
    const { ana, ben } = world
    const first = place(ana.place, { changes: null, text: ana.text(), draft: null })
    const why = { [ana.signer.mid]: 'A line of aa.', [ben.signer.mid]: 'I am willing.' }
    const second = place(ben.place, {
      changes: first,
      text: { ...ana.text(), why, outOfScope: 'Nothing.' },
      draft: null,
    })
    const third = place(ben.place, {
      changes: second,
      text: { ...ana.text(), why, outOfScope: 'Nothing.', title: 'Saying when plans change.' },
      draft: null,
    })
    ready(ben.place, third)
    world.shift(24 * hours)
    expect(beginSigning(ana.place, third).before).toMatchObject({
      is: 'own',
      text: { outOfScope: 'Lunch breaks, errands, time with family.' },
    })
    expect(beginSigning(ben.place, third).before).toMatchObject({ is: 'own', text: { outOfScope: 'Nothing.' } })
  })
})

const reason = { guard: 'g_everything' as const, reason: 'We mean one chat.' }

describe('an earlier end', () => {
  test('takes one, counts at once, and is never later again', () => {
    const { world, given } = inForce()
    const { ana, ben } = world
    const today = localDay(world.now())
    const endsOn = () => historyIn(ana.place, given.id).lives[1]?.endsOn ?? ''
    const signed = endsOn()
    expect(() => endSooner(ben.place, given, signed)).toThrow('invalid-input')
    expect(() => endSooner(ben.place, given, addDays(today, -1))).toThrow('invalid-input')
    endSooner(ben.place, given, addDays(today, 3))
    expect(endsOn()).toBe(addDays(today, 3))
    expect(() => endSooner(ana.place, given, addDays(today, 4))).toThrow('invalid-input')
    endSooner(ana.place, given, addDays(today, 1))
    expect(endsOn()).toBe(addDays(today, 1))
    world.shift(2 * days)
    expect(statesIn(world, given)).toEqual(['rewritten', 'on-date'])
  })
})
