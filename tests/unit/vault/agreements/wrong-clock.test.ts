import { describe, expect, test } from 'vitest'
import type { Life } from '#api/agreements-contract.ts'
import { addDays, localDay } from '#api/calendar.ts'
import {
  type AgreementWorld,
  agreementWorld,
  days,
  evening,
  hours,
  inForce,
  type Member,
  readyToSign,
} from '#tests/support/agreement-world.ts'
import { historiesOf } from '#vault/agreements/agreements-place.ts'
import * as service from '#vault/agreements/agreements-service.ts'
import { receiptsIn, waitingSignatures } from '#vault/agreements/agreements-store.ts'
import { summaryOf } from '#vault/agreements/agreements-view.ts'
import { checkedReceipts } from '#vault/agreements/checked-receipts.ts'

/** How far a clock was ahead. The agreement of these tests goes on for thirty days. */
const jumps = [
  ['a day', days],
  ['forty days', 40 * days],
  ['a year', 365 * days],
  ['ten years', 3653 * days],
] as const
const people = ['ana', 'ben'] as const

/** What the screen of one of the two shows when they come in. */
function shownTo({ place }: Member): Life | null {
  const [history] = historiesOf(place)
  const receipts = checkedReceipts(place.store.read(receiptsIn), place.room.members)
  const summary = history === undefined ? null : summaryOf(history, receipts)
  return summary?.running ?? summary?.coming ?? summary?.ended ?? null
}

function lookOf(member: Member): string | undefined {
  evening(member)
  const life = shownTo(member)
  return life?.ending === null ? life.state : life?.ending
}

/** Says it as often as this person's screen asks. */
function sayRight(member: Member): void {
  member.enter()
  const life = shownTo(member)
  if (life?.state === 'unsure') {
    const id = historiesOf(member.place)[0]?.id ?? ''
    service.clockRight(member.place, { id, version: life.version })
  }
  member.leave()
}

function stepsIn({ rows }: AgreementWorld): string[] {
  return rows
    .filter(({ kind }) => kind === 'agreement-step')
    .map(({ body }) => (JSON.parse(body ?? '{}') as { step: { kind: string } }).step.kind)
}

describe.each(jumps)('a clock that was ahead by %s', (_name, jump) => {
  test.each(people)(
    'and was seen by %s ends nothing: both say that it is right, and it goes on to its last day',
    (who) => {
      const { world } = inForce()
      const other = who === 'ana' ? 'ben' : 'ana'
      expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['active', 'active'])
      const { endsOn } = shownTo(world.ana) ?? {}
      world.shift(jump)
      const isOver = jump > 30 * days
      const ahead = lookOf(world[who])
      expect(ahead).toBe(isOver ? 'on-date' : 'active')
      world.shift(-jump)

      // Nothing is over, and nothing is in force, for whoever has seen it; for both, when it is written for both.
      expect(lookOf(world[who])).toBe('unsure')
      expect(lookOf(world[other])).toBe(isOver ? 'unsure' : 'active')
      expect(shownTo(world[who])).toMatchObject({ endsOn, ending: null, endedAt: null })
      sayRight(world[who])
      expect(lookOf(world[who]), 'one alone brings back nothing that is written for both').toBe(
        isOver ? 'unsure' : 'active',
      )
      sayRight(world[other])
      expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['active', 'active'])
      expect(shownTo(world.ana)?.endsOn).toBe(endsOn)

      world.shift(7 * days)
      expect(lookOf(world[other])).toBe('review-due')
      world.shift(22 * days) // its last day
      expect(lookOf(world.ana)).toBe('review-due')
      world.shift(12 * hours)
      expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['on-date', 'on-date'])
    },
  )

  test('ends on the signed day also when nobody says anything, and either can end it before', () => {
    const { world, given } = inForce()
    evening(world.ana)
    world.shift(jump)
    evening(world.ana)
    world.shift(-jump)
    world.shift(20 * days)
    expect(lookOf(world.ben)).toBe(jump > 30 * days ? 'unsure' : 'review-due')
    world.shift(12 * days)
    expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['on-date', 'on-date'])

    const again = inForce()
    again.world.shift(jump)
    evening(again.world.ana)
    again.world.shift(-jump)
    again.world.ben.enter()
    service.end(again.world.ben.place, again.given)
    expect([lookOf(again.world.ana), lookOf(again.world.ben)]).toEqual(['early', 'early'])
    expect(given.version).toBe(2)
  })
})

describe.each(jumps)('a clock that was set back by %s', (_name, jump) => {
  test.each(people)('brings back nothing that %s has seen to be over, and one alone does not either', (who) => {
    const { world } = inForce()
    const other = who === 'ana' ? 'ben' : 'ana'
    world.shift(29 * days + 12 * hours)
    expect(lookOf(world[who])).toBe('on-date')
    world.shift(-jump)
    for (const name of people) expect(lookOf(world[name])).toBe('unsure')
    sayRight(world[other])
    sayRight(world[other])
    for (const name of people) expect(['unsure', 'on-date']).toContain(lookOf(world[name]))
    world.shift(jump)
    for (const name of people) expect(lookOf(world[name])).toBe('on-date')
  })

  test('makes nothing last longer unseen, however long nobody has done anything', () => {
    const { world } = inForce()
    world.shift(20 * days)
    expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['review-due', 'review-due'])
    world.shift(-jump)
    expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['unsure', 'unsure'])
    world.shift(jump)
    expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['review-due', 'review-due'])
  })
})

describe('a word about the clock', () => {
  test('is asked for only while the clock is behind what was seen', () => {
    const { world, given } = inForce()
    world.ana.enter()
    expect(() => service.clockRight(world.ana.place, given)).toThrow('moved-on')
    expect(stepsIn(world)).toEqual(['ready'])
  })

  test('does not wait for ever: once it is over by the clock, an earlier word of the other counts no more', () => {
    const { world } = inForce()
    world.shift(365 * days)
    evening(world.ana)
    world.shift(-365 * days)
    sayRight(world.ana)
    world.shift(30 * days)
    expect(lookOf(world.ana)).toBe('on-date')
    world.shift(-28 * days) // Ben sets it back and says that it is right
    sayRight(world.ben)
    expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['unsure', 'unsure'])
    expect(stepsIn(world)).toEqual(['ready', 'over', 'clock-right', 'over', 'clock-right'])
  })

  test('can come several times, for a clock that was ahead several times', () => {
    const { world } = inForce()
    for (let at = 0; at < 3; at += 1) {
      world.shift(400 * days)
      expect(lookOf(world.ben)).toBe('on-date')
      world.shift(-400 * days + hours)
      expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['unsure', 'unsure'])
      sayRight(world.ana)
      sayRight(world.ben)
      expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['active', 'active'])
    }
  })

  test('makes nothing older than the later of both words', () => {
    const { world } = inForce()
    world.shift(365 * days)
    evening(world.ana)
    world.shift(-365 * days)
    const before = shownTo(world.ana)
    sayRight(world.ana)
    world.shift(-400 * days) // Ben's clock is behind by far when he says so
    sayRight(world.ben)
    world.shift(400 * days)
    expect(lookOf(world.ben)).toBe('active')
    expect(shownTo(world.ben)?.endsOn).toBe(before?.endsOn)
  })
})

test('what was written while it was ahead is written: signed words stay signed, and have their second thoughts', () => {
  const world = agreementWorld()
  const given = readyToSign(world)
  world.shift(-20 * hours) // not cooled
  world.shift(10 * days) // ahead: signing is open
  for (const member of [world.ana, world.ben])
    evening(member, () => {
      service.beginSigning(member.place, given)
      service.sign(member.place, given)
    })
  evening(world.ana)
  evening(world.ben)
  world.shift(-10 * days)
  expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['unsure', 'unsure'])
  sayRight(world.ana)
  sayRight(world.ben)
  expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['second-thoughts', 'second-thoughts'])
  world.shift(47 * hours)
  expect(lookOf(world.ana), 'from now on, not from then').toBe('second-thoughts')
  world.shift(4 * days)
  expect(lookOf(world.ana)).toBe('active')
})

test('a draft that was put away by a clock that was ahead can still be signed by both', () => {
  const world = agreementWorld()
  const given = readyToSign(world)
  world.shift(60 * days)
  expect(lookOf(world.ana)).toBe('unsigned')
  world.shift(-60 * days)
  expect(lookOf(world.ana)).toBe('unsure')
  world.ana.enter()
  expect(() => service.sign(world.ana.place, given)).toThrow('clock-behind')
  sayRight(world.ana)
  sayRight(world.ben)
  expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['signing', 'signing'])
})

test('with a clock that is behind, nobody takes their own signature back: it could not be given again', () => {
  const world = agreementWorld()
  const given = readyToSign(world)
  world.shift(2 * hours)
  evening(world.ana, () => {
    service.beginSigning(world.ana.place, given)
    service.sign(world.ana.place, given)
  })
  const kept = () => world.ana.place.store.read(waitingSignatures).map(({ signature }) => signature)
  const [signature] = kept()
  expect(signature).toBeDefined()
  world.shift(-hours)
  expect(lookOf(world.ana)).toBe('unsure')
  expect(() => service.beginSigning(world.ana.place, given)).toThrow('clock-behind')
  expect(kept()).toEqual([signature])
  world.shift(hours)
  service.beginSigning(world.ana.place, given)
  expect(kept(), 'control: by the right clock, whoever begins anew has nothing signed').toEqual([])
})

/** What both have signed, in its second thoughts, seen to be in force by a clock that was ahead. */
function signedAndAhead() {
  const world = agreementWorld()
  const given = readyToSign(world)
  for (const member of [world.ana, world.ben])
    evening(member, () => {
      service.beginSigning(member.place, given)
      service.sign(member.place, given)
    })
  evening(world.ana)
  evening(world.ben)
  expect(lookOf(world.ana)).toBe('second-thoughts')
  return { world, given }
}

function pausing(world: AgreementWorld, who: 'ana' | 'ben', forDays: number): void {
  const until = addDays(localDay(world.now()), forDays)
  const [history] = historiesOf(world[who].place)
  evening(world[who], () => service.pause(world[who].place, { id: history?.id ?? '', version: 2 }, until))
}

describe.each(people)('with a clock that is wrong, %s', (who) => {
  test('pauses what is in force, and it rests when the clock is right', () => {
    const { world } = inForce()
    world.shift(40 * days)
    expect(lookOf(world.ben)).toBe('on-date')
    world.shift(-40 * days)
    expect(lookOf(world[who])).toBe('unsure')
    pausing(world, who, 7)
    expect(lookOf(world[who]), 'still nobody can know').toBe('unsure')
    sayRight(world.ana)
    sayRight(world.ben)
    expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['paused', 'paused'])
    world.shift(8 * days)
    expect(lookOf(world.ana)).toBe('resting')
  })

  test('pauses and ends what has begun, though by a clock that is behind it has not', () => {
    for (const deed of ['pause', 'end'] as const) {
      const { world, given } = inForce()
      expect(lookOf(world.ana)).toBe('active')
      evening(world.ana, () => service.pause(world.ana.place, given, localDay(world.now())))
      evening(world.ana, () => service.keep(world.ana.place, given))
      evening(world.ben, () => service.keep(world.ben.place, given))
      expect(lookOf(world.ana), 'control: it goes on').toBe('active')
      world.shift(-2000 * days)
      expect(lookOf(world[who])).toBe('unsure')
      if (deed === 'pause') pausing(world, who, 7)
      else evening(world[who], () => service.end(world[who].place, given))
      world.shift(2000 * days)
      const stands = deed === 'pause' ? 'resting' : 'early'
      expect([lookOf(world.ana), lookOf(world.ben)]).toEqual([stands, stands])
    }
  })

  test('pauses by a clock ahead what has not begun: it begins paused, for as long as a pause may last', () => {
    const { world, given } = signedAndAhead()
    world.shift(10 * days)
    expect(lookOf(world[who])).toBe('active')
    pausing(world, who, 13)
    world.shift(-10 * days)
    expect(lookOf(world[who])).toBe('unsure')
    sayRight(world.ana)
    sayRight(world.ben)
    expect(lookOf(world.ana)).toBe('second-thoughts')
    world.shift(5 * days)
    expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['paused', 'paused'])
    world.shift(14 * days)
    expect(lookOf(world.ana)).toBe('resting')
    evening(world.ana, () => service.keep(world.ana.place, given))
    expect(lookOf(world.ana), 'one alone brings nothing back').toBe('resting')
    evening(world.ben, () => service.keep(world.ben.place, given))
    expect(['active', 'review-due']).toContain(lookOf(world.ana))
  })
})

test('whoever pauses it again, while nobody can know that it is paused, takes back that it goes on', () => {
  for (const isPausedAgain of [true, false]) {
    const { world, given } = inForce()
    evening(world.ana, () => service.pause(world.ana.place, given, localDay(world.now())))
    evening(world.ben, () => service.keep(world.ben.place, given))
    world.shift(-hours)
    if (isPausedAgain) pausing(world, 'ben', 3)
    world.shift(hours)
    evening(world.ana, () => service.keep(world.ana.place, given))
    expect(lookOf(world.ana), 'control: without it, it goes on').toBe(isPausedAgain ? 'paused' : 'active')
  }
})

test('a clock that is behind does not show as changed what goes on beside a draft', () => {
  const { world, given } = inForce()
  const why = { [world.ana.signer.mid]: 'A line of aa.', [world.ben.signer.mid]: 'I am willing.' }
  evening(world.ana, () =>
    service.place(world.ana.place, { changes: given, text: { ...world.ana.text(), why }, draft: null }),
  )
  expect(lookOf(world.ana)).toBe('active')
  world.shift(-2000 * days)
  evening(world.ben)
  expect(shownTo(world.ben)).toMatchObject({ version: 2, state: 'unsure', ending: null })
  evening(world.ben, () => service.end(world.ben.place, given))
  world.shift(2000 * days)
  expect([lookOf(world.ana), lookOf(world.ben)]).toEqual(['early', 'early'])
})
