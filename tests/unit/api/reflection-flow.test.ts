import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { advance, beginning, type Flow, isOffered, nextStep } from '#api/reflection-flow.ts'
import { type FlowEvent, type FlowFacts, type Screen, screens, stepOfScreen } from '#api/reflection-screens.ts'
import { questions, type Stand, standsToOther, standsToSelf, stepIds, steps } from '#api/reflection-steps.ts'
import { rows } from '#api/reflection-ways.ts'
import { flowTable } from '#tests/support/reflection-table.ts'

const calm: FlowFacts = {
  isLate: false,
  isLong: false,
  hasWords: false,
  hasRepair: false,
  isEarly: false,
  isResting: false,
  isFirst: false,
  stand: null,
  left: null,
}

/** The screens that these ways lead through, the last one last. */
function walk(events: readonly FlowEvent[], facts: Partial<FlowFacts> = {}, from: Flow = beginning): Screen[] {
  let flow = from
  return events.map((on) => {
    expect(isOffered(flow, on, { ...calm, ...facts }), `${flow.screen} has the way ${on}`).toBe(true)
    flow = advance(flow, on, { ...calm, ...facts })
    return flow.screen
  })
}
const end = (events: readonly FlowEvent[], facts: Partial<FlowFacts> = {}) => walk(events, facts).at(-1)
const at = (screen: Screen): Flow => ({ screen, after: null })
const inside: FlowEvent[] = ['begin', 'gate-open']
const answered = { hasWords: true }

describe('the table', () => {
  test('is the one in the document', () => {
    const document = readFileSync(join(import.meta.dirname, '../../../docs/reflection.md'), 'utf8')
    expect(document.slice(document.indexOf('| on |')).trim()).toBe(flowTable())
    expect(document, 'control: one row more would be seen').not.toContain(
      flowTable([...rows, { from: 'card', on: 'next', to: 'a7' }]),
    )
  })

  test('leads to every screen, and from every screen but the last out of the flow', () => {
    const reached = new Set<Screen>(['card', ...rows.flatMap(({ to, by }) => [to, by]).filter(isScreen)])
    expect(screens.filter((screen) => !reached.has(screen))).toEqual([])
    for (const screen of screens.filter((one) => one !== 'away')) {
      const ways = rows.filter(({ from }) => from === screen)
      expect(
        ways.some(({ on }) => ['stop', 'close', 'later'].includes(on)),
        `${screen} can be left`,
      ).toBe(true)
    }
  })

  test('every way of every row is walked, and leads where it says', () => {
    let walked = 0
    for (const row of rows) {
      const facts = factsFor(row.when)
      const flow: Flow = { screen: row.from, after: 'a3.1' }
      const found = rows.find((one) => one.from === row.from && one.on === row.on && holds(one.when, facts))
      expect(found, `${row.from}, ${row.on}, ${row.when} is not hidden by a row before it`).toBe(row)
      const target = row.to === 'after' ? 'a3.1' : row.to === 'left' ? facts.left?.screen : row.to
      const next = advance(flow, row.on, facts)
      expect(next).toEqual(row.by === undefined ? { screen: target, after: null } : { screen: row.by, after: target })
      walked += 1
    }
    expect(walked).toBe(rows.length)
  })

  test('what has no row changes nothing', () => {
    for (const screen of screens)
      expect(advance(at(screen), 'begin', calm).screen).toBe(screen === 'card' ? 'gate' : screen)
  })
})

describe('before the steps', () => {
  test('a gate that closes has no way to the steps', () => {
    const closed = walk(['begin', 'gate-closed'])
    expect(closed).toEqual(['gate', 'closed'])
    expect(rows.filter(({ from }) => from === 'closed').map(({ on, to }) => [on, to])).toEqual([['close', 'away']])
  })

  test('late in the evening it is now or later', () => {
    expect(walk([...inside, 'now', 'to-a2'], { isLate: true })).toEqual(['gate', 'late', 'steps', 'a2.1'])
    expect(end([...inside, 'later'], { isLate: true })).toBe('away')
    expect(end(inside), 'control: by day there is no such screen').toBe('steps')
  })

  test('whoever was hurt and is new here begins with the first step, and can choose another', () => {
    expect(walk(inside, { isFirst: true })).toEqual(['gate', 'word'])
    expect(walk([...inside, 'now'], { isFirst: true, isLate: true })).toEqual(['gate', 'late', 'word'])
    expect(walk([...inside, 'choose', 'to-c1'], { isFirst: true })).toEqual(['gate', 'word', 'steps', 'c1.1'])
    expect(end(inside), 'control: others choose where to begin').toBe('steps')
  })

  test('what was left is gone on with, and about oneself only after the question', () => {
    expect(end([...inside, 'resume'], { left: { screen: 'a6.2', path: 'other', isWanted: false } })).toBe('a6.2')
    const self = { left: { screen: 'b2.3', path: 'self', isWanted: false } } as const
    expect(walk([...inside, 'resume', 'not-still'], self)).toEqual(['gate', 'steps', 'still', 'b2.3'])
    expect(end([...inside, 'resume', 'still'], self)).toBe('still-closed')
    expect(isOffered(at('steps'), 'resume', calm), 'nothing was left').toBe(false)
  })
})

describe('what was left', () => {
  const resumed = (screen: Screen, facts: Partial<FlowFacts>, isWanted = false) => {
    const left = { screen, path: stepOfScreen(screen)?.startsWith('b') ? 'self' : 'other', isWanted } as const
    return isOffered(at('steps'), 'resume', { ...calm, hasRepair: true, ...facts, left })
  }

  test('is gone on with only where it could be begun today', () => {
    for (const screen of ['a5.1', 'a5.2', 'a5.3', 'a5.rest'] as const) {
      expect(resumed(screen, { isEarly: true }), screen).toBe(false)
      expect(resumed(screen, {}), 'control: in stage 2').toBe(true)
    }
    for (const screen of ['b4.1', 'b4.2', 'b4.rest', 'b5'] as const) {
      expect(resumed(screen, { hasRepair: false }), screen).toBe(false)
      expect(resumed(screen, {}), 'control: something is said about repair').toBe(true)
    }
    expect(resumed('b3.1', { hasRepair: false }), 'where repair is said').toBe(true)
    const open = screens.filter((screen) => stepOfScreen(screen) !== null)
    expect(open.filter((screen) => !resumed(screen, {}))).toEqual([])
    expect(open.filter((screen) => !resumed(screen, { isEarly: true, isResting: true, hasRepair: false }))).toEqual(
      open.filter((screen) => /^(a5|b4|b5|a7$)/.test(screen)),
    )
  })

  test('asks nobody where they stand early on or in a rest, unless they have chosen it', () => {
    for (const [screen, facts] of [
      ['a7', { isResting: true }],
      ['a7', { isEarly: true }],
      ['b5', { isResting: true }],
    ] as const) {
      expect(resumed(screen, facts), screen).toBe(false)
      expect(resumed(screen, facts, true), 'it was opened by the person').toBe(true)
      expect(resumed(screen, {}), 'control').toBe(true)
    }
    expect(resumed('b5', { isResting: true, hasRepair: false }, true), 'a choice does not stand in for repair').toBe(
      false,
    )
  })

  test('is behind the gate and the late hour as a new one is, and heavy words settle again', () => {
    const left = { left: { screen: 'a2.1', path: 'other', isWanted: true }, isLate: true, hasWords: true } as const
    for (const screen of ['card', 'gate', 'late'] as const)
      expect(isOffered(at(screen), 'resume', { ...calm, ...left })).toBe(false)
    expect(walk([...inside, 'now', 'resume', 'next'], left)).toEqual(['gate', 'late', 'steps', 'a2.1', 'settle'])
  })
})

describe('in the thirty days after "not ready"', () => {
  const resting = { ...calm, isResting: true, hasRepair: true }

  test('nobody is led to where they stand', () => {
    for (const from of ['a6.rest', 'b4.rest'] as const) {
      expect(isOffered(at(from), 'one-more', resting), from).toBe(false)
      expect(isOffered(at(from), 'one-more', { ...resting, isResting: false }), 'control').toBe(true)
    }
    const before = ['a1', 'a2', 'a3', 'a4', 'a6', 'b1', 'b2', 'b3', 'b4'] as const
    expect(nextStep('other', before, resting)).toBe('a1')
    expect(nextStep('other', [...before, 'a7'], resting), 'nor to words for a decision').toBe('a1')
    expect(nextStep('self', before, resting)).toBe('b1')
    expect(nextStep('other', before, { ...resting, isResting: false }), 'control').toBe('a7')
    expect(nextStep('self', before, { ...resting, isResting: false }), 'control').toBe('b5')
  })

  test('no way of any screen leads to it but the one that is chosen by name', () => {
    const ways = rows.filter(({ to, by }) => (to === 'a7' || to === 'b5') && by !== 'long')
    const led = ways.filter((row) => isOffered(at(row.from), row.on, resting) && row.on !== 'back')
    expect(led.map(({ from, on }) => [from, on])).toEqual([
      ['steps', 'to-a7'],
      ['steps', 'to-b5'],
    ])
  })
})

describe('about the other person', () => {
  test('from the first step to the last, one more at a time', () => {
    const screens = walk(
      [
        ...inside,
        ...(['to-a1', 'next', 'next', 'one-more'] as const),
        ...(['next', 'next', 'next', 'one-more'] as const),
        ...(['next', 'next', 'next', 'one-more'] as const),
        ...(['next', 'next', 'one-more'] as const),
        ...(['next', 'next', 'one-more'] as const),
        ...(['stand-part', 'next', 'one-more'] as const),
        ...(['next', 'next', 'one-more'] as const),
        ...(['next', 'close'] as const),
      ],
      {},
    )
    expect(screens.filter((screen) => screen.endsWith('.rest'))).toEqual([
      'a1.rest',
      'a2.rest',
      'a3.rest',
      'a4.rest',
      'a6.rest',
      'a7.rest',
      'a8.rest',
      'a9.rest',
    ])
    expect(screens).not.toContain('a5.1')
    expect(screens.at(-1)).toBe('away')
  })

  test('each place to stand is a whole answer', () => {
    const ends = Object.fromEntries(standsToOther.map((stand) => [stand, end([...inside, 'to-a7', `stand-${stand}`])]))
    expect(ends).toEqual({
      'not-ready': 'full-answer',
      'not-now': 'full-answer',
      'not-sure': 'full-answer',
      decided: 'a8.1',
      shifted: 'a8.2',
      'choose-not': 'good-life',
      part: 'a7.1',
    })
    for (const screen of ['full-answer', 'good-life'] as const) {
      expect(
        rows.filter(({ from }) => from === screen).map(({ on }) => on),
        'no further step',
      ).toEqual(['close'])
    }
  })

  test.each([
    ['decided', 'a8.1'],
    ['shifted', 'a8.2'],
    [null, 'a8.3'],
    ['part', 'a8.3'],
  ] as const)('words to keep after %s begin with %s', (stand, first) => {
    expect(walk([...inside, 'to-a8'], { stand }).at(-1)).toBe(first)
    const on = first === 'a8.3' ? [] : (['next'] as const)
    expect(walk([...on, 'next', 'next'], { stand }, at(first)).at(-1)).toBe('a8.rest')
    if (first !== 'a8.3') expect(walk(['next', 'back', 'back'], { stand }, at(first))).toEqual(['a8.3', first, 'a7'])
  })

  test('before stage 2, neither the whole person nor a decision is led to', () => {
    const early = { ...calm, isEarly: true }
    expect(isOffered(at('steps'), 'to-a5', early)).toBe(false)
    expect(isOffered(at('a6.rest'), 'one-more', early)).toBe(false)
    expect(nextStep('other', ['a1', 'a2', 'a3', 'a4', 'a6'], early)).toBe('a1')
    expect(isOffered(at('steps'), 'to-a5', calm), 'control').toBe(true)
    expect(nextStep('other', ['a1', 'a2', 'a3', 'a4', 'a6'], calm)).toBe('a7')
  })
})

describe('about what one did oneself', () => {
  test('it is asked first whether it is still happening, at every step', () => {
    for (const step of ['b1', 'b2', 'b3', 'b4', 'b5'] as const) {
      expect(end([...inside, `to-${step}`], { hasRepair: true })).toBe('still')
      expect(end([...inside, `to-${step}`, 'still'], { hasRepair: true })).toBe('still-closed')
      expect(end([...inside, `to-${step}`, 'not-still'], { hasRepair: true })).toBe(step === 'b5' ? 'b5' : `${step}.1`)
    }
    expect(rows.filter(({ from }) => from === 'still-closed').map(({ to }) => to)).toEqual(['away'])
  })

  test('repair comes before renewal', () => {
    expect(end([...inside, 'to-b3', 'not-still', 'next'])).toBe('repair-first')
    expect(end([...inside, 'to-b3', 'not-still', 'next'], answered)).toBe('b3.2')
    for (const step of ['b4', 'b5'] as const) expect(isOffered(at('steps'), `to-${step}`, calm)).toBe(false)
    expect(nextStep('self', ['b1', 'b2', 'b3'], calm)).toBe('b1')
    expect(nextStep('self', ['b1', 'b2', 'b3'], { ...calm, hasRepair: true })).toBe('b4')
  })

  test('from the first step to the last', () => {
    const screens = walk(
      [
        ...inside,
        ...(['to-b1', 'not-still', 'next', 'next', 'next', 'one-more'] as const),
        ...(['next', 'next', 'next', 'next', 'one-more'] as const),
        ...(['next', 'next', 'one-more', 'next', 'next', 'one-more'] as const),
        'stand-still-working',
        'close',
      ],
      { hasRepair: true },
    )
    expect(screens.filter((screen) => screen.endsWith('.rest'))).toEqual(['b1.rest', 'b2.rest', 'b3.rest', 'b4.rest'])
    expect(screens.slice(-3)).toEqual(['b5', 'full-answer', 'away'])
  })

  test('each place to stand ends alike', () => {
    for (const stand of standsToSelf)
      expect(walk([`stand-${stand}`, 'close'], {}, at('b5'))).toEqual(['full-answer', 'away'])
  })
})

test('kindness to myself is one step', () => {
  expect(walk([...inside, 'to-c1', 'next', 'next', 'next', 'close'])).toEqual([
    'gate',
    'steps',
    'c1.1',
    'c1.2',
    'c1.3',
    'c1.rest',
    'away',
  ])
})

describe('at every question', () => {
  test.each(questions.map(({ id }) => id))('%s can be stopped at, and that is an end', (id) => {
    expect(walk(['stop', 'close'], {}, at(id))).toEqual(['stopped', 'away'])
  })

  test('what can stir things up leads to settling when it was answered, and goes on or ends from there', () => {
    const heavy = questions.filter(({ weight }) => weight === 3).map(({ id }) => id)
    expect(heavy.length).toBeGreaterThan(5)
    for (const { id, weight } of questions) {
      const flow = advance(at(id), 'next', { ...calm, ...answered, hasRepair: true })
      expect(flow.screen === 'settle', id).toBe(weight === 3)
      if (weight < 3) continue
      const [onwards] = walk(['go-on'], {}, flow)
      expect(advance(at(id), 'next', calm).screen, 'left empty, it goes straight on').toBe(onwards)
      expect(walk(['stop'], {}, flow)).toEqual(['stopped'])
    }
  })

  test('after 25 minutes a rest is offered before the next screen', () => {
    for (const { id } of questions) {
      const flow = advance(at(id), 'next', { ...calm, isLong: true, hasRepair: true })
      expect(flow.screen, id).toBe('long')
      expect(walk(['go-on'], { hasRepair: true }, flow)[0]).toBe(
        advance(at(id), 'next', { ...calm, hasRepair: true }).screen,
      )
      expect(walk(['stop'], {}, flow)).toEqual(['stopped'])
    }
  })

  test('back leads to the question before it', () => {
    for (const { questions: ofStep } of steps) {
      for (const [n, { id }] of ofStep.entries()) {
        const previous = ofStep[n - 1]
        if (previous === undefined || id.startsWith('a8')) continue
        expect(advance(at(id), 'back', calm).screen).toBe(previous.id)
      }
    }
  })
})

test('a path begins with the first step of which nothing was said, and again when all was', () => {
  expect(nextStep('other', [], calm)).toBe('a1')
  expect(nextStep('other', ['a1', 'a3'], calm)).toBe('a2')
  expect(nextStep('other', stepIds, calm)).toBe('a1')
  expect(nextStep('kindness', ['c1'], calm)).toBe('c1')
})

function isScreen(value: unknown): value is Screen {
  return screens.includes(value as Screen)
}

/** Facts in which a row's condition holds, and none of the rows before it hides it. */
function factsFor(when: string | undefined): FlowFacts {
  const stand: Stand | null =
    when === 'decided how to act' ? 'decided' : when === 'something has shifted' ? 'shifted' : null
  return {
    isLate: when === 'it is late',
    isLong: when === 'it has taken long',
    hasWords: when === 'it was answered',
    hasRepair: when !== 'nothing is said about repair',
    isEarly: false,
    isResting: false,
    isFirst: when === 'hurt, and new here',
    stand,
    left:
      when === 'left on the path about oneself, where it may be gone on with'
        ? { screen: 'b1.2', path: 'self', isWanted: false }
        : when === 'left on another path, where it may be gone on with'
          ? { screen: 'a1.2', path: 'other', isWanted: false }
          : null,
  }
}

function holds(when: string | undefined, facts: FlowFacts): boolean {
  switch (when) {
    case undefined:
      return true
    case 'it is late':
      return facts.isLate
    case 'it has taken long':
      return facts.isLong
    case 'it was answered':
      return facts.hasWords
    case 'nothing is said about repair':
      return !facts.hasWords && !facts.hasRepair
    case 'something is said about repair':
      return facts.hasRepair
    case 'in stage 2 or later':
      return !facts.isEarly
    case 'hurt, and new here':
      return facts.isFirst
    case 'decided how to act':
      return facts.stand === 'decided'
    case 'something has shifted':
      return facts.stand === 'shifted'
    case 'in stage 2 or later, and not resting':
      return !facts.isEarly && !facts.isResting
    case 'not resting':
      return !facts.isResting
    case 'left on the path about oneself, where it may be gone on with':
      return facts.left?.path === 'self'
    case 'left on another path, where it may be gone on with':
      return facts.left !== null && facts.left.path !== 'self'
    default:
      throw new RangeError(when)
  }
}
