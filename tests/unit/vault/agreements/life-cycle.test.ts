import * as fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { endings, lifeStates } from '#api/agreements-contract.ts'
import { lifeCycle, moveFrom, running, unsigned } from '#vault/agreements/life-cycle.ts'

const into = (states: readonly string[]) => lifeCycle.filter(({ to }) => states.includes(to))

describe('the life of a version', () => {
  test('has one move for each event in each state', () => {
    for (const state of lifeStates) {
      const events = lifeCycle.filter(({ from }) => from.includes(state)).map(({ on }) => on)
      expect(new Set(events).size).toBe(events.length)
    }
  })

  test('ends wherever it ends, and says how', () => {
    for (const { to, ending } of lifeCycle) expect(ending !== undefined).toBe(to === 'ended')
    expect(lifeCycle.filter(({ from }) => from.includes('ended'))).toEqual([])
    const shown = new Set(lifeCycle.flatMap(({ ending }) => ending ?? []))
    // "Void" is no move: it is said of what nobody can know any more.
    expect([...shown, 'void'].toSorted()).toEqual([...endings].toSorted())
  })

  test('comes into force by both and the time alone, and by one alone only away from it', () => {
    expect(into(['second-thoughts']).map(({ by }) => by)).toEqual(['both'])
    expect(into(['active']).map(({ on, by }) => [on, by])).toEqual([
      ['begun', 'time'],
      ['kept', 'both'],
    ])
    const binding = lifeCycle.filter(({ by, from }) => by === 'one' && from.some((state) => running.includes(state)))
    expect(binding.map(({ to }) => to)).toEqual(['paused', 'ended', 'ended'])
    expect(
      into(['active'])
        .flatMap(({ from }) => from)
        .filter((state) => unsigned.includes(state)),
    ).toEqual([])
  })

  test('can be paused and ended wherever it is in force, and put away wherever it is not', () => {
    for (const state of running) expect(moveFrom(state, 'end')?.ending).toBe('early')
    for (const state of [...unsigned, 'second-thoughts'] as const)
      expect(moveFrom(state, 'put-away')?.ending).toBe('put-away')
    expect(moveFrom('active', 'pause')?.to).toBe('paused')
    expect(moveFrom('ended', 'end')).toBeNull()
  })

  test('is in the document as it is in the program', () => {
    const rows = lifeCycle.map(
      ({ from, on, by, to, ending }) =>
        `| ${from.join(', ')} | ${on} | ${by} | ${ending === undefined ? to : `ended: ${ending}`} |`,
    )
    const document = fs.readFileSync('docs/agreements.md', 'utf8')
    expect(document).toContain(rows.join('\n'))
  })
})
