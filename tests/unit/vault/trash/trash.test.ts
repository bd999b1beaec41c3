import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { everyFeeling, someFeeling } from '#tests/support/feelings.ts'
import { someImported } from '#tests/support/imported.ts'
import { type ManualClock, manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, type OpenEngine, unlockedEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { makeSome, setAside } from '#vault/import/import-store.ts'
import { erasedEntries } from '#vault/journal/erased-entries.ts'
import type { CipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { migrate } from '#vault/sqlite/migrate.ts'
import { passTime } from '#vault/trash/room-time.ts'

const day = 24 * 3600 * 1000
/** From one look of an open room at its trash to the next. */
const look = day / 4
const today = '2026-03-02'

/** A room with one entry and one feeling in the trash, and a clock that is moved. */
async function roomWithTrash() {
  const clock = manualClock()
  const folder = join(tempFolder(), 'vault')
  const tools = testTools({ deriveKey: quickKey, clock })
  let open: OpenEngine = await createdEngine(folder, tools)
  const { id } = await open.client.journal.create({ day: today, document: plainDocument('meadow') })
  const { feeling } = await open.client.feelings.save({ id: null, fields: someFeeling(), today })
  await open.client.journal.trash({ id })
  await open.client.feelings.trash({ id: feeling.id })
  return {
    clock,
    id,
    client: () => open.client,
    store: () => open.engine.context.session.room().store,
    erased: () =>
      open.engine.context.session
        .room()
        .store.read(erasedEntries)
        .map((entry) => entry.id),
    /** Locks, lets days go by, and opens again. */
    async away(days: number) {
      open.engine.close()
      clock.advance(days * day)
      open = await unlockedEngine(folder, tools)
    },
    /** Days left of what is in the trash of both, the journal's first. */
    async left() {
      const { entries } = await open.client.journal.list({ place: 'trash', after: null, limit: 50 })
      const ask = { place: 'trash', filter: everyFeeling, after: null, limit: 50 } as const
      const { feelings } = await open.client.feelings.list(ask)
      return [...entries, ...feelings].map(({ daysLeft }) => daysLeft)
    },
  }
}

describe('what is in the trash', () => {
  test('goes for good after thirty days of a room that is opened daily, of the journal and the log alike', async () => {
    const { client, id, away, left, erased } = await roomWithTrash()
    expect(await left()).toEqual([30, 30])
    for (let n = 1; n < 30; n += 1) {
      await away(1)
      if (n % 7 === 0) expect(await left()).toEqual([30 - n, 30 - n])
    }
    expect(await left()).toEqual([1, 1])
    await away(1)
    expect(await left()).toEqual([])
    await expect(client().journal.open({ id })).rejects.toMatchObject({ code: 'not-found' })
    expect(erased(), 'the earlier copies hear of it').toContain(id)
  })

  test('goes while the room stays open', async () => {
    const { clock, left } = await roomWithTrash()
    clock.advance(29 * day)
    expect(await left()).toEqual([1, 1])
    clock.advance(day)
    expect(await left()).toEqual([])
  })

  test('has thirty days from when it was put there, and not from when the room was looked at before', async () => {
    const { clock, client, left } = await roomWithTrash()
    const late = await client().journal.create({ day: today, document: plainDocument('late') })
    const { feeling } = await client().feelings.save({ id: null, fields: someFeeling(), today })
    clock.advance(look - 1) // a moment before the next look, each
    await client().feelings.trash({ id: feeling.id })
    clock.advance(look)
    await client().journal.trash({ id: late.id })
    clock.advance(30 * day - 2 * look + 1)
    expect(await left(), 'control: what was there before is gone').toEqual([1, 1])
    clock.advance(look)
    expect(await left()).toEqual([1])
    clock.advance(look)
    expect(await left()).toEqual([])
  })

  test('goes without anybody asking, however much is due at once, and what fails once goes later', async () => {
    const { clock, client, left, store } = await roomWithTrash()
    for (let n = 0; n < 45; n += 1) {
      const { id } = await client().journal.create({ day: today, document: plainDocument(`entry ${n}`) })
      await client().journal.trash({ id })
    }
    store().write((db) =>
      db.exec(`CREATE TEMP TRIGGER no_place BEFORE DELETE ON entry BEGIN SELECT RAISE(FAIL, 'no place'); END`),
    )
    clock.advance(30 * day)
    expect(await left(), 'control: all of it is due').toEqual([...Array.from({ length: 46 }, () => 0), 0])
    store().write((db) => db.exec('DROP TRIGGER no_place'))
    clock.advance(look)
    expect(await left(), 'twenty at once').toHaveLength(26)
    clock.advance(3000)
    expect(await left(), 'and the others soon after').toEqual([])
  })

  test('has nothing of what is on its way in', async () => {
    const { client, left, store } = await roomWithTrash()
    const onItsWay = store().write((db) => {
      setAside(db, someImported(), { id: crypto.randomUUID(), source: 'elsewhere' })
      return makeSome(db, crypto.randomUUID(), () => crypto.randomUUID())
    })
    expect(onItsWay).toBe(1)
    await client().journal.emptyTrash({})
    expect(await left(), 'control: it was emptied').toEqual([30])
    const there = store().read((db) => db.prepare('SELECT count(*) FROM entry').pluck().get())
    expect(there).toBe(1)
  })

  test('begins anew when it was restored in between', async () => {
    const { clock, client, left } = await roomWithTrash()
    clock.advance(30 * day)
    expect(await left()).toEqual([])
    const again = await client().journal.create({ day: today, document: plainDocument('harbour') })
    await client().journal.trash({ id: again.id })
    clock.advance(27 * day)
    expect(await left()).toEqual([3])
    await client().journal.restore({ id: again.id })
    expect((await client().journal.open({ id: again.id })).daysLeft).toBe(null)
    await client().journal.trash({ id: again.id })
    expect(await left()).toEqual([30])
  })

  test('loses three days and no more to a clock that jumps ahead by years, and none to one that jumps back', async () => {
    const { away, left } = await roomWithTrash()
    await away(1)
    expect(await left()).toEqual([29, 29])
    await away(70 * 365)
    expect(await left()).toEqual([26, 26])
    await away(-71 * 365)
    expect(await left()).toEqual([26, 26])
    await away(1)
    expect(await left()).toEqual([25, 25])
    await away(365)
    expect(await left()).toEqual([22, 22])
  })

  test('waits while somebody is away', async () => {
    const { away, left } = await roomWithTrash()
    await away(60)
    expect(await left()).toEqual([27, 27])
  })

  test('goes at once when it is emptied, however much it is, and the rest stays', async () => {
    const { client, left } = await roomWithTrash()
    const kept = await client().journal.create({ day: today, document: plainDocument('kept') })
    for (let n = 0; n < 45; n += 1) {
      const { id } = await client().journal.create({ day: today, document: plainDocument(`entry ${n}`) })
      await client().journal.trash({ id })
    }
    await client().journal.emptyTrash({})
    expect(await left(), 'the log has a trash of its own').toEqual([30])
    await client().feelings.emptyTrash({})
    expect(await left()).toEqual([])
    expect((await client().journal.open({ id: kept.id })).trashedAt).toBe(null)
  })
})

describe('the time of a room', () => {
  /** What the room's own time is after it was looked at at these times. */
  function timesAfter(clock: ManualClock, steps: readonly number[]): number[] {
    const db: CipherDatabase = new Database(':memory:')
    migrate(db)
    const read = db.prepare('SELECT milliseconds FROM room_time').pluck()
    passTime(db, clock.now())
    const times = steps.map((step) => {
      clock.advance(step)
      passTime(db, clock.now())
      return Number(read.get())
    })
    db.close()
    return times
  }

  test('never goes back, and by three days at most from one look to the next, whatever the clock does', () => {
    const step = fc.oneof(
      fc.integer({ min: 0, max: 3 * day }),
      fc.integer({ min: -100 * 365 * day, max: 100 * 365 * day }),
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const times = timesAfter(manualClock(), steps)
        let [expected, before] = [0, 0]
        for (const [n, passed] of steps.entries()) {
          expected += Math.min(Math.max(0, passed), 3 * day)
          const time = times[n] ?? Number.NaN
          expect(time).toBe(expected)
          expect(time - before).toBeGreaterThanOrEqual(0)
          before = time
        }
      }),
      { numRuns: 30 },
    )
  })

  test('control: by the clock on the wall, one jump would be enough', () => {
    const clock = manualClock()
    const trashedAt = clock.now().getTime()
    const isDue = (from: number, now: number) => from + 30 * day <= now
    const [time = Number.NaN] = timesAfter(clock, [365 * day])
    expect(isDue(trashedAt, clock.now().getTime())).toBe(true)
    expect(isDue(0, time)).toBe(false)
  })
})
