import { describe, expect, it } from 'vitest'
import { exercises, lengths, type Moment, momentAt, type Plan, planOf } from '#renderer/features/help/exercises.ts'
import { startPace } from '#renderer/features/help/pace.ts'
import { ManualPageClock } from '../../page-clock.ts'

const minute = 60_000
const short = ({ phase, secondsLeft }: Moment) => `${phase.name} ${secondsLeft}`
const durationOf = ({ phases }: Plan) => phases.reduce((sum, { seconds }) => sum + seconds, 0) * 1000

/** Name and seconds left at every half second of the first `seconds`. */
function listen(plan: Plan, seconds: number): string[] {
  const moments = Array.from({ length: seconds * 2 }, (_, half) => momentAt(plan, half * 500))
  return moments.map((moment) => (moment === null ? 'over' : short(moment)))
}

describe('the phases of an exercise', () => {
  it('a longer breath out is in for four seconds and out for six, six times a minute', () => {
    const plan = planOf('longer', 1)
    expect(listen(plan, 11).filter((_, half) => half % 2 === 0)).toEqual([
      ...['in 4', 'in 3', 'in 2', 'in 1'],
      ...['out 6', 'out 5', 'out 4', 'out 3', 'out 2', 'out 1'],
      'in 4',
    ])
    expect(plan.phases.filter(({ name }) => name === 'out')).toHaveLength(6)
  })

  it('change at the second and not before', () => {
    const plan = planOf('longer', 1)
    const at = (elapsed: number) => momentAt(plan, elapsed)?.phase.name
    expect([at(0), at(3999), at(4000), at(9999), at(10_000)]).toEqual(['in', 'in', 'out', 'out', 'in'])
    expect(momentAt(plan, 3999)?.secondsLeft).toBe(1)
    expect(momentAt(plan, 4000)?.secondsLeft).toBe(6)
  })

  it('a double breath in has a short second part, and the longest part is out', () => {
    const names = planOf('double', 1).phases.slice(0, 4)
    expect(names.map(({ name }) => name)).toEqual(['in', 'inAgain', 'out', 'in'])
    expect(names.map(({ seconds }) => seconds)).toEqual([3, 1, 6, 3])
  })

  it('an even breath has four equal parts', () => {
    const { phases, first } = planOf('even', 1)
    expect(first).toBe(4)
    expect(phases.slice(0, 4)).toEqual(['in', 'holdFull', 'out', 'holdEmpty'].map((name) => ({ name, seconds: 4 })))
  })

  it('without the breath there are four parts of the same length, in every length', () => {
    expect(lengths.map((length) => planOf('senses', length).phases.map(({ seconds }) => seconds))).toEqual([
      [15, 15, 15, 15],
      [45, 45, 45, 45],
      [75, 75, 75, 75],
    ])
    expect(planOf('senses', 1).phases.map(({ name }) => name)).toEqual(['colours', 'feet', 'water', 'day'])
  })

  it('only the one without the breath never speaks of it', () => {
    const withHolds = exercises.filter((one) => planOf(one, 1).phases.some(({ name }) => name.startsWith('hold')))
    expect(withHolds).toEqual(['even'])
  })
})

describe('the length of an exercise', () => {
  it.each(exercises.flatMap((exercise) => lengths.map((length) => [exercise, length] as const)))(
    '%s for %i minutes ends after that, with the breath that had begun',
    (exercise, length) => {
      const plan = planOf(exercise, length)
      const breath = exercise === 'senses' ? 0 : durationOf({ ...plan, phases: plan.phases.slice(0, plan.first) })
      expect(durationOf(plan)).toBeGreaterThanOrEqual(length * minute)
      expect(durationOf(plan)).toBeLessThan(length * minute + Math.max(breath, 1))
      expect(plan.phases.length % plan.first).toBe(0)
      expect(momentAt(plan, durationOf(plan) - 1)).not.toBeNull()
      expect(momentAt(plan, durationOf(plan))).toBeNull()
    },
  )

  it('is told in minutes that are left', () => {
    const plan = planOf('longer', 3)
    const left = [0, 59_999, 60_000, 120_000, 179_999].map((elapsed) => momentAt(plan, elapsed)?.minutesLeft)
    expect(left).toEqual([3, 3, 2, 1, 1])
  })
})

describe('the pace', () => {
  function pace(length: 1 | 3 | 5 = 1) {
    const clock = new ManualPageClock()
    const heard: string[] = []
    const stop = startPace({
      clock,
      plan: planOf('longer', length),
      onMoment: (moment) => heard.push(short(moment)),
      onOver: () => heard.push('over'),
    })
    return { clock, heard, stop }
  }

  it('tells every second once, and the end once', () => {
    const { clock, heard } = pace()
    clock.advance(minute - 1)
    expect(heard).toHaveLength(60)
    expect(heard.slice(0, 5)).toEqual(['in 4', 'in 3', 'in 2', 'in 1', 'out 6'])
    clock.advance(10 * minute)
    expect(heard).toHaveLength(61)
    expect(heard.at(-1)).toBe('over')
  })

  it('tells nothing more once it was stopped', () => {
    const { clock, heard, stop } = pace()
    clock.advance(5500)
    stop()
    const before = heard.length
    clock.advance(10 * minute)
    expect(heard).toHaveLength(before)
    expect(heard).not.toContain('over')
  })

  it('goes on where it should be when timers came late, on the second', () => {
    const { clock, heard } = pace()
    clock.advance(1000)
    clock.lag(4300)
    clock.advance(0)
    expect(heard.at(-1)).toBe('out 5')
    clock.advance(700)
    expect(heard.at(-1)).toBe('out 4')
  })

  it('is over after a sleep that was longer than the rest', () => {
    const { clock, heard } = pace(5)
    clock.lag(60 * minute)
    clock.advance(0)
    expect(heard).toEqual(['in 4', 'over'])
  })
})
