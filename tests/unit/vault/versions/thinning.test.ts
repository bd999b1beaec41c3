import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostVersions } from '#api/versions-contract.ts'
import { retainedVersions } from '#vault/versions/thinning.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Versions as they are kept one after the other: each so many milliseconds after the one before. */
function written(gaps: readonly number[], start = '2026-03-02T09:00:00.000Z') {
  let time = Date.parse(start)
  return gaps.map((gap) => {
    time += gap
    return { writtenAt: new Date(time).toISOString() }
  })
}

/** What stays when it is thinned after each one that is kept. */
function thinnedAsWritten(versions: readonly { writtenAt: string }[]) {
  let kept: { writtenAt: string }[] = []
  for (const version of versions) kept = retainedVersions([version, ...kept])
  return kept
}

/** Gaps as people have them, and as clocks have them that are set. */
const gaps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 5000, max: 5 * minute }) },
    { weight: 3, arbitrary: fc.integer({ min: minute, max: 3 * hour }) },
    { weight: 2, arbitrary: fc.integer({ min: hour, max: 40 * day }) },
    { weight: 1, arbitrary: fc.integer({ min: -3650 * day, max: 3650 * day }) },
  ),
  { maxLength: 400 },
)

const dayOf = ({ writtenAt }: { writtenAt: string }) => new Date(writtenAt).toDateString()

describe('of the versions of one entry', () => {
  test('at most 120 stay, the latest sixteen always, in their order, and a second look takes none away', () => {
    fc.assert(
      fc.property(gaps, (some) => {
        const newestFirst = written(some).toReversed()
        const kept = retainedVersions(newestFirst)
        expect(kept.length).toBeLessThanOrEqual(mostVersions)
        expect(kept.slice(0, 16)).toEqual(newestFirst.slice(0, 16))
        expect(newestFirst.filter((version) => kept.includes(version))).toEqual(kept)
        expect(retainedVersions(kept)).toEqual(kept)
      }),
    )
  })

  test('the last one of each of the latest thirty days stays, also when it is thinned as it is written', () => {
    fc.assert(
      fc.property(gaps, (some) => {
        const versions = written(some)
        const newestFirst = versions.toReversed()
        const days = [...new Set(newestFirst.map(dayOf))].slice(0, 30)
        for (const kept of [retainedVersions(newestFirst), thinnedAsWritten(versions)]) {
          for (const name of days) expect(kept).toContain(newestFirst.find((version) => dayOf(version) === name))
        }
      }),
    )
  })

  test('a day of writing keeps what was written at its different hours', () => {
    const kept = thinnedAsWritten(written(Array.from({ length: 600 }, () => minute)))
    const hours = new Set(kept.map(({ writtenAt }) => writtenAt.slice(0, 13)))
    expect(hours.size).toBeGreaterThanOrEqual(10)
    expect(kept.length).toBeLessThanOrEqual(16 + 30 + 24 + 2)
  })

  test('a pause of ten years takes none away, and neither does one version from a clock that was wrong', () => {
    const before = written([0, hour, day, day, 30 * day])
    const after = { writtenAt: '2036-03-02T09:00:00.000Z' }
    const wrong = { writtenAt: '2099-12-31T23:59:59.000Z' }
    expect(thinnedAsWritten([...before, after])).toHaveLength(6)
    expect(thinnedAsWritten([...before, wrong, after])).toHaveLength(7)
  })

  test('control: of two years of writing every day, most go', () => {
    const versions = written(Array.from({ length: 730 * 3 }, () => 8 * hour))
    const kept = thinnedAsWritten(versions)
    expect(kept.length).toBeLessThanOrEqual(mostVersions)
    const months = new Set(kept.map(({ writtenAt }) => writtenAt.slice(0, 7)))
    expect(months.size).toBeGreaterThanOrEqual(20)
  })
})
