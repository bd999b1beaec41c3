import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { talkKinds, talkPlaceSchema } from '#api/talk-contract.ts'
import { createTalkClock } from '#renderer/features/talk/talk-clock.ts'
import {
  beginTalk,
  canBeginAgain,
  type Move,
  moved,
  placeOf,
  rolesIn,
  type Talk,
  timeLeft,
  turnOf,
  untilLong,
} from '#renderer/features/talk/talk-machine.ts'
import { minutesOf, saidAfter, turnsOf } from '#renderer/features/talk/talk-rounds.ts'
import { ManualPageClock } from '#tests/unit/renderer/page-clock.ts'

const ana = 'a'.repeat(32)
const ben = 'b'.repeat(32)
const firsts = [
  { first: ana, second: ben },
  { first: ben, second: ana },
]
const otherOf = (member: string) => (member === ana ? ben : ana)

const moves: readonly Move[] = [
  ...talkKinds.map((kind): Move => ({ do: 'choose', kind })),
  { do: 'sit' },
  { do: 'answer', isReady: true },
  { do: 'answer', isReady: false },
  ...firsts.map((who): Move => ({ do: 'begin', ...who, minutes: 3 })),
  { do: 'begin', first: ana, second: ben, minutes: null },
  { do: 'minutes', minutes: null },
  { do: 'minutes', minutes: 10 },
  { do: 'pass' },
  { do: 'heard', how: 'yes' },
  { do: 'heard', how: 'nearly' },
  { do: 'heard', how: 'not-yet' },
  { do: 'offer', how: 'shorter' },
  { do: 'offer', how: 'writes' },
  { do: 'again' },
  { do: 'close' },
  { do: 'on' },
  { do: 'back' },
  { do: 'anew' },
  { do: 'end' },
]
const backTo = (first: string): Move => ({ do: 'back-to', first, second: otherOf(first) })

/** Every state that can be reached, kills on the way included, and every move that changed one. */
function explore() {
  const begun = [beginTalk({ place: null, cameBack: false }), beginTalk({ place: null, cameBack: true })]
  const seen = new Map(begun.map((talk) => [JSON.stringify(talk), talk]))
  const edges = new Map<string, Set<string>>()
  const open = [...seen.values()]
  for (let talk = open.pop(); talk !== undefined; talk = open.pop()) {
    const place = placeOf(talk)
    const killed = place === null ? [] : [beginTalk({ place, cameBack: false })]
    const steps = [...moves, ...(talk.at === 'cut-off' ? [backTo(talk.place.first)] : [])]
    for (const move of steps) {
      const next = moved(talk, move, 0)
      if (move.do !== 'end' && next !== talk) {
        const name = `${talk.at} ${move.do}`
        edges.set(name, (edges.get(name) ?? new Set()).add(next.at))
      }
      killed.push(next)
    }
    for (const next of killed) {
      const key = JSON.stringify(next)
      if (!seen.has(key)) {
        seen.set(key, next)
        open.push(next)
      }
    }
  }
  return { states: [...seen.values()], edges }
}

const explored = explore()
const document = readFileSync(new URL('../../../../../docs/talk.md', import.meta.url), 'utf8')
const rows = (begins: string) => {
  const lines = document.split('\n')
  const from = lines.findIndex((line) => line.startsWith(begins)) + 2
  const to = lines.findIndex((line, at) => at >= from && !line.startsWith('|'))
  return lines.slice(from, to).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

describe('the document says what the machine does', () => {
  test('every move from every state', () => {
    const written = rows('| state | move').map(([at, move, next]) => [`${at} ${move}`, (next ?? '').split(', ').sort()])
    const done = [...explored.edges].map(([name, next]) => [name, [...next].sort()])
    expect(Object.fromEntries(done)).toEqual(Object.fromEntries(written))
  })

  test('every kind, its minutes and its rounds', () => {
    const written = rows('| kind').map(([kind, minutes, turns]) => [
      kind,
      Number(minutes),
      [...(turns ?? '').matchAll(/([a-z-]+):/g)].map(([, round]) => round),
    ])
    const done = talkKinds.map((kind) => [kind, minutesOf[kind], [...new Set(turnsOf[kind].map(({ round }) => round))]])
    expect(done).toEqual(written)
    expect(minutesOf.hurt).toBeLessThanOrEqual(30)
    expect(Math.max(...talkKinds.map((kind) => minutesOf[kind]))).toBeLessThanOrEqual(45)
  })

  test('"end" leads to the end from everywhere', () => {
    for (const talk of explored.states) expect(moved(talk, { do: 'end' }, 0)).toEqual({ at: 'over' })
  })
})

describe('blind readiness', () => {
  const answers = (kind: (typeof talkKinds)[number], said: readonly [boolean, boolean]): Talk =>
    [
      { do: 'choose', kind } as const,
      ...said.flatMap((isReady) => [{ do: 'sit' } as const, { do: 'answer', isReady } as const]),
    ].reduce<Talk>((talk, move) => moved(talk, move, 0), { at: 'kind' })

  test.each(talkKinds)('%s: whoever said "not today", and for whatever reason, what is left is the same', (kind) => {
    const left = [answers(kind, [false, true]), answers(kind, [true, false]), answers(kind, [false, false])]
    for (const talk of left) expect(talk).toStrictEqual({ at: 'not-today' })
    expect(answers(kind, [true, true])).toEqual({ at: 'setting', kind })
  })

  test('the second one is asked in the same way whatever the first one said', () => {
    const seats = [true, false].map((isReady) =>
      moved({ at: 'ask', kind: 'hurt', asked: 0, wasReady: null }, { do: 'answer', isReady }, 0),
    )
    const shown = seats.map((talk) => ({ ...talk, wasReady: null }))
    expect(shown[0]).toEqual(shown[1])
  })
})

describe('any talk', () => {
  const anyMove = fc.constantFrom(...moves)
  /** Time that passes before a move, jumps of the clock and a sleep of days included. */
  const anyStep = fc.record({
    move: anyMove,
    passes: fc.oneof(fc.integer({ min: 0, max: 700_000 }), fc.constant(3 * 24 * 3600_000)),
    /** They breathe, or choose a pause and stay after all. */
    held: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 700_000 })),
    isKilled: fc.boolean(),
  })

  /** How a talk may go on: a model that knows only who speaks and how often "not yet" was said. */
  test('gives the floor by a move of one of the two, and by nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...talkKinds), fc.array(anyStep, { maxLength: 60 }), (kind, steps) => {
        const page = new ManualPageClock()
        const clock = createTalkClock(page)
        let talk: Talk = { at: 'setting', kind }
        talk = moved(talk, { do: 'begin', first: ana, second: ben, minutes: 3 }, clock.monotonic())
        let notYet = 0
        for (const { move, passes, held, isKilled } of steps) {
          page.advance(passes)
          const before = [timeLeft(talk, clock.monotonic()), untilLong(talk, clock.monotonic())]
          const goOn = clock.hold()
          page.advance(held)
          goOn()
          const now = clock.monotonic()
          const left = timeLeft(talk, now)
          expect([left, untilLong(talk, now)], 'time that stood still is nobody’s').toEqual(before)
          if (left !== null) expect(left).toBeGreaterThanOrEqual(0)
          if (isKilled) talk = comesBack(talk, now)
          const was = talk
          talk = moved(talk, move, now)
          if (was.at === 'turn' && talk.at === 'turn' && !['pass', 'again', 'back'].includes(move.do))
            expect(rolesIn(talk)).toEqual(rolesIn(was))
          if (was.at === 'mirror') {
            if (move.do === 'heard') notYet = move.how === 'not-yet' ? notYet + 1 : move.how === 'yes' ? 0 : notYet
            if (talk.at === 'turn' && talk.how === 'adds') expect(rolesIn(talk)).toEqual(rolesIn(was))
          }
          if (move.do === 'offer' && was.at === 'offers') notYet = 0
          if (move.do === 'back' && talk !== was) notYet = 0
          if (talk.at === 'offers') expect(notYet).toBe(2)
          if (talk.at === 'mirror') expect(notYet).toBeLessThan(2)
          if (talk.at === 'closing' || talk.at === 'note' || talk.at === 'over') break
          if (talk.at !== 'turn' && talk.at !== 'mirror' && talk.at !== 'offers') throw new Error(`left for ${talk.at}`)
          expect(canBeginAgain(talk) && !['review', 'appreciation'].includes(kind)).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  function comesBack(talk: Talk, now: number): Talk {
    const place = placeOf(talk)
    if (place === null) return talk
    const kept = talkPlaceSchema.parse(JSON.parse(JSON.stringify(place)))
    return moved(beginTalk({ place: kept, cameBack: false }), backTo(kept.first), now)
  }

  test('comes back to the same turn after a kill, with its whole time', () => {
    for (const talk of explored.states) {
      if (talk.at !== 'turn' && talk.at !== 'mirror' && talk.at !== 'offers' && talk.at !== 'closing') continue
      const back = comesBack(talk, 5000)
      const same = { ...talk, began: 5000, ...(talk.at === 'closing' && { from: turnsOf[talk.kind].length - 1 }) }
      expect(back).toEqual(talk.at === 'turn' ? { ...same, how: 'speaks', since: 5000 } : same)
    }
  })

  test('a press too much is taken back by one press, from every turn to the note', () => {
    const both = { first: ana, second: ben, minutes: 3, began: 0 }
    let pressed = 0
    for (const talk of explored.states) {
      if (talk.at !== 'turn' && talk.at !== 'closing') continue
      const next = moved(talk, talk.at === 'turn' ? { do: 'pass' } : { do: 'on' }, 7)
      if (next.at === 'mirror') continue // "nearly" gives the floor back
      const back = moved(next, { do: 'back' }, 9)
      expect(back).toEqual(talk.at === 'turn' ? { ...talk, how: 'speaks', since: 9, notYet: 0 } : talk)
      pressed += 1
    }
    expect(pressed).toBeGreaterThan(20)
    for (const kind of talkKinds)
      expect(
        moved({ at: 'turn', kind, ...both, step: 0, notYet: 0, how: 'speaks', since: 0 }, { do: 'back' }, 9),
      ).toEqual({ at: 'turn', kind, ...both, step: 0, notYet: 0, how: 'speaks', since: 0 })
  })

  test('the closing round leads back to the turn from which it was begun', () => {
    const begun = moved({ at: 'setting', kind: 'hurt' }, { do: 'begin', first: ana, second: ben, minutes: 3 }, 0)
    const talk = moved(moved(begun, { do: 'close' }, 1), { do: 'back' }, 2)
    expect(talk).toEqual({ ...begun, since: 2 })
  })

  test('closes safely where what was kept is no turn of its kind', () => {
    const place = { kind: 'hurt', first: ana, at: 'mirror', step: 20, notYet: 2, minutes: 3 } as const
    expect(moved(beginTalk({ place, cameBack: false }), backTo(ana), 0)).toMatchObject({ at: 'closing', step: 0 })
    const beyond = { ...place, at: 'closing' } as const
    expect(moved(beginTalk({ place: beyond, cameBack: false }), backTo(ana), 0)).toMatchObject({ step: 3 })
  })

  test('keeps nothing of readiness, of the closing words and of the end', () => {
    const silent = explored.states.filter((talk) => placeOf(talk) === null).map(({ at }) => at)
    expect([...new Set(silent)].sort()).toEqual(
      ['ask', 'back', 'kind', 'not-today', 'note', 'over', 'seat', 'setting'].sort(),
    )
  })
})

describe('the timer', () => {
  const begun = moved({ at: 'setting', kind: 'hurt' }, { do: 'begin', first: ana, second: ben, minutes: 3 }, 1000)

  test('reaches zero, stays there, and leaves the floor where it is', () => {
    expect(timeLeft(begun, 1000)).toBe(180_000)
    expect(timeLeft(begun, 181_000)).toBe(0)
    expect(timeLeft(begun, 99_000_000)).toBe(0)
    expect(begun).toMatchObject({ at: 'turn', step: 0, first: ana })
  })

  test('can be set off and on in a turn, and there is none where both speak', () => {
    const off = moved(begun, { do: 'minutes', minutes: null }, 2000)
    expect(timeLeft(off, 3000)).toBeNull()
    expect(timeLeft(moved(off, { do: 'minutes', minutes: 1 }, 5000), 5000)).toBe(60_000)
    expect(untilLong(off, 99_000_000), 'and nothing else is timed then').toBeNull()
    const plan = explored.states.find((talk) => talk.at === 'turn' && turnOf(talk).round === 'plan')
    expect(timeLeft(plan ?? { at: 'over' }, 0)).toBeNull()
  })

  test('stands still while it is held, and goes on from where it stood', () => {
    const page = new ManualPageClock()
    const clock = createTalkClock(page)
    const talk = moved({ at: 'setting', kind: 'hurt' }, { do: 'begin', first: ana, second: ben, minutes: 3 }, 0)
    const left = () => [timeLeft(talk, clock.monotonic()), untilLong(talk, clock.monotonic())]
    page.advance(60_000)
    for (let times = 0; times < 2; times += 1) {
      const goOn = clock.hold()
      page.advance(400_000)
      expect(left()).toEqual([120_000, 24 * 60_000])
      goOn()
      expect(left()).toEqual([120_000, 24 * 60_000])
    }
    page.advance(30_000)
    expect(left(), 'control: it runs again').toEqual([90_000, 23.5 * 60_000])
  })

  test('says how long a talk has been within the time of its kind, after 25 minutes at most, and moves nothing', () => {
    for (const kind of talkKinds) {
      expect(saidAfter[kind]).toBeLessThanOrEqual(Math.min(25, minutesOf[kind]))
      const whole = saidAfter[kind] * 60_000
      let talk = moved({ at: 'setting', kind }, { do: 'begin', first: ana, second: ben, minutes: 3 }, 1000)
      expect(untilLong(talk, 1000)).toBe(whole)
      talk = moved(talk, { do: 'pass' }, 61_000)
      talk = moved(talk, { do: 'minutes', minutes: 10 }, 61_000)
      expect(untilLong(talk, 61_000), 'no turn begins it anew').toBe(whole - 60_000)
      expect(untilLong(talk, 99_000_000)).toBe(0)
      expect(untilLong(moved(talk, { do: 'close' }, 99_000_000), 99_000_000)).toBeNull()
    }
  })
})
