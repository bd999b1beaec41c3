import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

// Security check 44: however the computer's clock jumps, the days of the journal are in order, and within a day the
// entries are in the order in which they were written.

const hour = 3_600_000
const jumps = 200

interface Written {
  readonly id: string
  readonly day: string
  readonly createdAt: string
}

/** A clock that a test sets to any time; its timers belong to a clock that only moves forward. */
function settableClock() {
  const { after } = manualClock()
  let time = Date.parse('2026-03-02T20:15:00.000Z')
  return {
    now: () => new Date(time),
    after,
    time: () => time,
    set(to: number) {
      time = to
    },
  }
}

/** Hours back and ahead, summer time, 1970, 2099: the same ones in every run. */
function jumpedTime(round: number, now: number): number {
  const start = Date.parse('2026-03-02T12:00:00.000Z')
  const fixed = [0, Date.parse('2099-12-31T23:00:00.000Z'), now + hour, now - hour, start]
  const spread = ((round * 2_654_435_761) % 4_294_967_296) / 4_294_967_296 - 0.5
  return fixed[round % 12] ?? start + Math.round(spread * 72 * hour)
}

/** Pairs of neighbours, newest first, of which the lower one belongs above. */
function inversions(newestFirst: readonly Written[], order: ReadonlyMap<string, number>): number {
  return newestFirst.filter((entry, place) => {
    const below = newestFirst[place + 1]
    if (below === undefined) return false
    if (below.day !== entry.day) return below.day > entry.day
    return (order.get(below.id) ?? 0) > (order.get(entry.id) ?? 0)
  }).length
}

test('the list has no entry out of order after 200 jumps of the clock', async () => {
  const clock = settableClock()
  const { client } = await createdEngine(join(tempFolder(), 'vault'), testTools({ deriveKey: quickKey, clock }))
  const order = new Map<string, number>()
  const written: (Written & { now: string })[] = []
  for (let round = 0; round < jumps; round += 1) {
    clock.set(jumpedTime(round, clock.time()))
    const now = clock.now().toISOString()
    // The page dates an entry with the same clock.
    const { id, day, createdAt } = await client.journal.create({
      day: now.slice(0, 10),
      document: plainDocument(`entry ${round}`),
    })
    order.set(id, round)
    written.push({ id, day, createdAt, now })
    if (round % 7 === 0) await client.journal.trash({ id })
  }
  for (const { id } of written.filter((_, round) => round % 14 === 0)) await client.journal.restore({ id })

  const listed: Written[] = []
  for (const place of ['journal', 'trash'] as const) {
    const rows: Written[] = []
    let after: Awaited<ReturnType<typeof client.journal.list>>['next'] = null
    do {
      const page = await client.journal.list({ place, after, limit: 50 })
      rows.push(...page.entries)
      after = page.next
    } while (after !== null)
    expect(inversions(rows, order), place).toBe(0)
    listed.push(...rows)
  }
  expect(new Set(listed.map(({ id }) => id)).size).toBe(jumps)

  // Control: by what the clock said alone, entries would be out of order.
  const byClock = [...written].sort((a, b) => b.day.localeCompare(a.day) || b.now.localeCompare(a.now))
  expect(inversions(byClock, order)).toBeGreaterThan(5)
})
