import { afterEach, expect, test } from 'vitest'
import { addDays, localDay } from '#api/calendar.ts'
import { type AgreementWorld, days, evening, hours, inForce } from '#tests/support/agreement-world.ts'
import { type Forged, forge } from '#tests/support/forged-step.ts'
import { historiesIn, historiesOf, historyIn } from '#vault/agreements/agreements-place.ts'
import * as service from '#vault/agreements/agreements-service.ts'

/** A computer's time zone belongs to whoever sits at it, as its clock does. The moment stays the same in these tests. */
const before = process.env.TZ

function goTo(zone: 'Pacific/Kiritimati' | 'Pacific/Pago_Pago' | 'UTC', hoursAhead: number): void {
  process.env.TZ = zone
  expect(new Date(2027, 0, 1).getTimezoneOffset(), zone).toBe(-60 * hoursAhead || 0)
}
const farthestEast = () => goTo('Pacific/Kiritimati', 14)
const farthestWest = () => goTo('Pacific/Pago_Pago', -11)

afterEach(() => {
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

/** How every version stands, for both alike. Looking writes nothing. */
function stands({ ana, ben, now }: AgreementWorld): string[] {
  const [both, ...own] = [historiesIn(ana.place.room, now()), historiesOf(ana.place), historiesOf(ben.place)].map(
    (histories) => histories.flatMap(({ lives }) => lives.map(({ state, ending }) => ending ?? state)),
  )
  for (const shown of own) expect(shown).toEqual(both)
  expect(historiesOf(ana.place).map(({ isBehind }) => isBehind)).toEqual([false])
  return both ?? []
}

function overIn({ rows }: AgreementWorld): number[] {
  const bodies = rows.filter(({ kind }) => kind === 'agreement-step').map(({ body }) => JSON.parse(body ?? '{}'))
  return bodies.filter(({ step }) => step.kind === 'over').map(({ version }) => version)
}

/** Moves the clock to a moment of a day, as UTC counts. */
function goOnTo({ now, shift }: AgreementWorld, moment: string): void {
  shift(Date.parse(moment) - now().getTime())
}

/** Something in force whose last day, 2026-04-06, has just ended in the east of the world. */
function lastMorning() {
  const made = inForce()
  expect(historyIn(made.world.ana.place, made.given.id).lives.at(-1)?.endsOn).toBe('2026-04-06')
  evening(made.world.ana)
  goOnTo(made.world, '2026-04-06T10:05:00.000Z')
  return made
}

test('what was seen to be over stays over in every other zone, whoever changes it', () => {
  for (const isSeen of [true, false]) {
    const { world } = lastMorning()
    const goesOn = stands(world)[1]
    expect(['active', 'review-due']).toContain(goesOn)
    farthestEast()
    expect(stands(world)).toEqual(['rewritten', 'on-date'])
    if (isSeen) evening(world.ana)
    farthestWest()
    expect(stands(world)[1], 'control: unseen, it goes on').toBe(isSeen ? 'on-date' : goesOn)
    if (isSeen) evening(world.ben)
    world.shift(25 * hours)
    for (const member of [world.ana, world.ben, world.ana]) evening(member)
    expect(stands(world)).toEqual(['rewritten', 'on-date'])
    expect(overIn(world), 'written once').toEqual([2])
    goTo('UTC', 0)
  }
})

/** Something in force, and a change of it that both have signed and that has not begun. */
function changed() {
  const { world, given } = inForce()
  const { ana, ben } = world
  const text = historyIn(ana.place, given.id).lives.at(-1)?.text ?? ana.text()
  const start = addDays(localDay(world.now()), 5)
  const end = addDays(start, 20)
  const next = service.place(ben.place, { changes: given, text: { ...text, start, end }, draft: null })
  service.ready(ben.place, next)
  world.shift(24 * hours)
  for (const member of [ana, ben])
    evening(member, () => {
      service.beginSigning(member.place, next)
      service.sign(member.place, next)
    })
  for (const member of [ana, ben]) evening(member)
  return { world, next, start, end }
}

test('what was replaced does not come back in another zone, and the change cannot be undone into it', () => {
  for (const isSeen of [true, false]) {
    const { world, next, start } = changed()
    const { ana, ben } = world
    goOnTo(world, `${addDays(start, -1)}T10:05:00.000Z`)
    const goesOn = stands(world)[1]
    expect(stands(world)).toEqual(['rewritten', goesOn, 'second-thoughts'])
    farthestEast()
    expect(stands(world)).toEqual(['rewritten', 'replaced', 'active'])
    if (isSeen) evening(ana)
    farthestWest()
    expect(stands(world), 'control: unseen, it goes on').toEqual([
      'rewritten',
      isSeen ? 'replaced' : goesOn,
      'second-thoughts',
    ])
    service.undo(ben.place, next)
    expect(stands(world)).toEqual(['rewritten', isSeen ? 'replaced' : goesOn, 'rewritten', 'draft'])
    goTo('UTC', 0)
  }
})

test('two versions that ended since somebody looked the last time are both seen to be over', () => {
  const { world, end } = changed()
  goOnTo(world, `${end}T10:05:00.000Z`)
  farthestEast()
  evening(world.ana)
  expect(overIn(world)).toEqual([2, 3])
  farthestWest()
  expect(stands(world)).toEqual(['rewritten', 'replaced', 'on-date'])
})

test('a clock that was ahead has seen nothing, in any zone: both words bring it back, and one does not', () => {
  const cases = [20 * days, 0].flatMap((early) =>
    ([['ana'], ['ana', 'ben']] as const).map((said) => [early, said] as const),
  )
  for (const [early, said] of cases) {
    const { world, given } = lastMorning()
    world.shift(-early) // on the last day itself, its end has come somewhere
    const goesOn = stands(world)[1]
    world.shift(30 * days)
    farthestEast()
    evening(world.ana)
    expect(stands(world)).toEqual(['rewritten', 'on-date'])
    world.shift(-30 * days)
    farthestWest()
    for (const who of said) service.clockRight(world[who].place, given)
    const [history] = historiesIn(world.ana.place.room, world.now())
    expect(history?.isBehind).toBe(said.length === 1)
    expect(history?.lives.at(-1)?.state, 'by this clock, and not for good').toBe(goesOn)
    goTo('UTC', 0)
  }
})

test('nobody has seen it to be over before its last day has ended anywhere, whatever one of the two writes', () => {
  for (const [time, stood] of [
    ['09:59:59.999', 'goes on'],
    ['10:00:00.000', 'over'],
  ]) {
    const { world, given } = lastMorning()
    const goesOn = stands(world)[1]
    goOnTo(world, `2026-04-06T${time}Z`)
    const forged: Forged = {
      kind: 'agreement-step',
      content: { agreement: given.id, version: 2, step: { kind: 'over' } },
    }
    forge(world, forged)
    expect(stands(world)[1]).toBe(stood === 'over' ? 'on-date' : goesOn)
  }
})

test('on the first morning, a change that was put beside it is read by the day of another zone, and End ends it in all', () => {
  const { world, next, start } = changed()
  const { ana, ben } = world
  goOnTo(world, `${start}T05:00:00.000Z`)
  expect(stands(world), 'it has begun here').toEqual(['rewritten', 'replaced', 'active'])
  evening(ana)
  const text = historyIn(ben.place, next.id).lives.at(-1)?.text ?? ben.text()
  service.place(ben.place, { changes: next, text: { ...text, end: addDays(text.end, -1) }, draft: null })
  const here = ['rewritten', 'replaced', 'active', 'draft']
  expect(stands(world)).toEqual(here)
  farthestWest()
  expect(stands(world)).toEqual(['rewritten', 'replaced', 'rewritten', 'draft'])
  goTo('UTC', 0)
  expect(stands(world)).toEqual(here)
  service.end(ben.place, next)
  expect(stands(world)).toEqual(['rewritten', 'replaced', 'early', 'put-away'])
  farthestWest()
  expect(stands(world)).toEqual(['rewritten', 'replaced', 'rewritten', 'put-away'])
})

test('on the first morning, what one of the two undid or put away in one zone is in force in none', () => {
  for (const way of ['undo', 'put-away', 'neither'] as const) {
    const { world, next, start } = changed()
    const { ana, ben } = world
    goOnTo(world, `${start}T05:00:00.000Z`)
    evening(ana)
    farthestWest()
    expect(stands(world)).toEqual(['rewritten', 'replaced', 'second-thoughts'])
    if (way === 'undo') service.undo(ben.place, next)
    if (way === 'put-away') service.putAway(ben.place, next)
    const after = way === 'undo' ? ['draft'] : []
    const there = { undo: 'rewritten', 'put-away': 'put-away', neither: 'second-thoughts' }[way]
    expect(stands(world)).toEqual(['rewritten', 'replaced', there, ...after])
    goTo('UTC', 0)
    const here = way === 'neither' ? 'active' : 'early' // the control: left alone, it has begun here
    expect(stands(world)).toEqual(['rewritten', 'replaced', here, ...after])
    farthestEast()
    expect(stands(world)).toEqual(['rewritten', 'replaced', here, ...after])
    goTo('UTC', 0)
  }
})
