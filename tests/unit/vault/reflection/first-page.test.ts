import { afterEach, describe, expect, test } from 'vitest'
import type { SittingChange } from '#api/reflection-contract.ts'
import { reflectionRoom, said, today } from '#tests/support/reflection-room.ts'

const day = 24 * 3600 * 1000

describe('whether the first page leads here', () => {
  test('never in stage 0, 1 or none, and by a quiet line from stage 2 on', async () => {
    const { client, suggested } = await reflectionRoom()
    for (const stage of [null, 0, 1] as const) {
      await client().settings.change({ stage })
      expect(await suggested(today)).toBeNull()
    }
    for (const stage of [2, 3] as const) {
      await client().settings.change({ stage })
      expect(await suggested(today)).toBe('quiet')
    }
  })

  test.each(['not-ready', 'not-now', 'not-sure', 'choose-not'] as const)(
    'not for thirty days after %s',
    async (stand) => {
      const { client, reflection, suggested } = await reflectionRoom()
      await client().settings.change({ stage: 2 })
      const { id } = await reflection().begin({ path: 'other', day: today, change: { stand } })
      expect(await suggested(today)).toBeNull()
      expect(await suggested('2026-03-31')).toBeNull()
      expect(await suggested('2026-04-01'), 'control: afterwards it may').toBe('quiet')
      await reflection().trash({ id })
      await reflection().erase({ id })
      expect(await suggested('2026-03-31'), 'also when the answer itself is gone').toBeNull()
    },
  )

  test('not for thirty days after "not now", and not in the week after a sitting', async () => {
    const { client, reflection, suggested } = await reflectionRoom()
    await client().settings.change({ stage: 3 })
    await reflection().begin({ path: 'other', day: today, change: { stand: 'decided' } })
    expect(await suggested(today)).toBeNull()
    expect(await suggested('2026-03-08')).toBeNull()
    expect(await suggested('2026-03-09')).toBe('quiet')
    await reflection().putOff({ today: '2026-03-09' })
    expect(await suggested('2026-04-07')).toBeNull()
    expect(await suggested('2026-04-08')).toBe('quiet')
  })

  test('a day to look again is said only when it was asked for, and "never" is silence', async () => {
    const { client, reflection, suggested } = await reflectionRoom()
    await client().settings.change({ stage: 2 })
    const choose = (id: string, on: string | null, remind: boolean) =>
      reflection().keep({ id, change: { lookAgain: { day: on, remind } } })
    const { id } = await reflection().begin({ path: 'other', day: today, change: { word: 'done' } })
    await choose(id, '2026-06-02', false)
    expect(await suggested('2026-05-01'), 'before that day').toBeNull()
    expect(await suggested('2026-06-02'), 'nobody asked to be told').toBeNull()
    await choose(id, '2026-06-02', true)
    expect(await suggested('2026-06-01')).toBeNull()
    expect(await suggested('2026-06-02')).toBe('asked')
    await reflection().putOff({ today: '2026-06-02' })
    expect(await suggested('2026-06-03')).toBeNull()
    await reflection().begin({ path: 'other', day: '2026-07-10', change: { word: 'open' } })
    expect(await suggested('2026-07-20'), 'they have looked again since').toBe('quiet')
    await choose(id, null, false)
    expect(await suggested('2029-01-01')).toBeNull()
  })

  test.each([
    [null, 'asked'],
    [0, null],
    [1, null],
    [2, 'asked'],
  ] as const)('a day that was asked for is said where the stage is %s: %s', async (stage, why) => {
    const { client, reflection, suggested } = await reflectionRoom()
    const lookAgain = { day: '2026-06-02', remind: true }
    await reflection().begin({ path: 'other', day: today, change: { lookAgain } })
    await client().settings.change({ stage })
    expect(await suggested('2026-06-02')).toBe(why)
    await client().settings.change({ stage: 2 })
    expect(await suggested('2026-06-03'), 'until then it waits').toBe('asked')
  })

  test('a day that was asked for waits for the thirty days after a later "not ready"', async () => {
    const { client, reflection, suggested } = await reflectionRoom()
    await client().settings.change({ stage: 2 })
    const lookAgain = { day: '2026-06-02', remind: true }
    await reflection().begin({ path: 'other', day: today, change: { lookAgain } })
    await reflection().begin({ path: 'other', day: '2026-05-20', change: { stand: 'not-ready' } })
    expect(await suggested('2026-06-02')).toBeNull()
    expect(await suggested('2026-06-18')).toBeNull()
    expect(await suggested('2026-06-19')).toBe('asked')
  })

  test('not on a day on which an earlier sitting was gone on with, nor in the week after it', async () => {
    const { client, reflection, suggested, clock } = await reflectionRoom()
    await client().settings.change({ stage: 2 })
    const { id } = await reflection().begin({ path: 'other', day: today, change: said('a6.1', 'Much.') })
    expect(await suggested('2026-03-12'), 'control').toBe('quiet')
    clock.advance(10 * day)
    await reflection().keep({ id, change: said('a6.2', 'A no.') })
    expect(await suggested('2026-03-12')).toBeNull()
    expect(await suggested('2026-03-18')).toBeNull()
    expect(await suggested('2026-03-19')).toBe('quiet')
  })
})

describe('what was put away is not led back to', () => {
  const lookAgain = (on: string | null, remind = false): SittingChange => ({ lookAgain: { day: on, remind } })

  test('not in the week after a sitting went into the trash, was put back or was emptied', async () => {
    const { client, reflection, suggested } = await reflectionRoom()
    await client().settings.change({ stage: 2 })
    const { id } = await reflection().begin({ path: 'other', day: '2025-11-02', change: said('a6.1', 'Much.') })
    expect(await suggested(today), 'control').toBe('quiet')
    const quietForAWeek = async () => [
      await suggested(today),
      await suggested('2026-03-08'),
      await suggested('2026-03-09'),
    ]
    await reflection().trash({ id })
    expect(await quietForAWeek()).toEqual([null, null, 'quiet'])
    await reflection().restore({ id })
    expect(await quietForAWeek()).toEqual([null, null, 'quiet'])
    await reflection().trash({ id })
    await reflection().erase({ id })
    expect(await quietForAWeek()).toEqual([null, null, 'quiet'])
  })

  test('nor in the week after every word of a sitting was taken back', async () => {
    const { client, reflection, suggested, clock } = await reflectionRoom()
    await client().settings.change({ stage: 2 })
    const { id } = await reflection().begin({ path: 'kindness', day: today, change: said('c1.1', 'So much.') })
    expect((await reflection().keep({ id, change: { ...said('c1.1', ''), isDone: true } })).sitting).toBeNull()
    expect(await suggested(today)).toBeNull()
    expect(await suggested('2026-03-08')).toBeNull()
    expect(await suggested('2026-03-09')).toBe('quiet')
    expect(clock.now().toISOString(), 'control: that was today').toContain(today)
  })

  test('"never" stays until something else is chosen, wherever the sitting is', async () => {
    const { client, reflection, suggested } = await reflectionRoom()
    await client().settings.change({ stage: 2 })
    const { id: old } = await reflection().begin({ path: 'other', day: '2025-06-02', change: lookAgain('2025-12-02') })
    const { id } = await reflection().begin({ path: 'other', day: '2025-11-02', change: lookAgain(null) })
    const silent = async () => expect([await suggested(today), await suggested('2029-01-01')]).toEqual([null, null])
    await silent()
    await reflection().trash({ id })
    await silent()
    await reflection().restore({ id })
    await silent()
    await reflection().trash({ id })
    await reflection().erase({ id })
    await silent()
    await reflection().trash({ id: old })
    await silent()
    const { id: other } = await reflection().begin({ path: 'other', day: today, change: { word: 'open' } })
    await silent()
    await reflection().keep({ id: other, change: lookAgain('2026-06-02', true) })
    expect(await suggested('2026-06-01')).toBeNull()
    expect(await suggested('2026-06-02'), 'control: another choice counts').toBe('asked')
  })

  test('a day to look again keeps its silence in the trash and loses its line, until it is put back', async () => {
    const { client, reflection, suggested } = await reflectionRoom()
    await client().settings.change({ stage: 2 })
    const change = lookAgain('2026-06-02', true)
    const { id } = await reflection().begin({ path: 'other', day: '2025-12-02', change })
    expect(await suggested('2026-06-02'), 'control').toBe('asked')
    await reflection().trash({ id })
    expect(await suggested('2026-05-01'), 'as it was before').toBeNull()
    expect(await suggested('2026-06-02'), 'it was put away').toBeNull()
    await reflection().restore({ id })
    expect(await suggested('2026-05-01')).toBeNull()
    expect(await suggested('2026-06-02')).toBe('asked')
    await reflection().trash({ id })
    await reflection().keep({ id, change: { word: 'tired' } })
    expect(await suggested('2026-06-02'), 'also where words have brought it back').toBe('asked')
  })

  test('whoever has looked today is not led here again today, and stands where they stood', async () => {
    const { client, reflection, suggested, reopen } = await reflectionRoom()
    await client().settings.change({ stage: 2 })
    expect(await suggested(today), 'control').toBe('quiet')
    await reflection().looked({ today })
    await reopen()
    expect(await suggested(today)).toBeNull()
    expect(await suggested('2026-03-03')).toBe('quiet')
    await reflection().putOff({ today })
    await reflection().looked({ today: '2026-03-03' })
    expect(await suggested('2026-03-31'), 'no longer rest becomes shorter').toBeNull()
    expect((await reflection().outlook({ today })).isResting, '"not now" is said of the line alone').toBe(false)
  })

  test('a clock that was ahead for an evening makes nothing quiet for years', async () => {
    const { client, reflection, suggested } = await reflectionRoom()
    await client().settings.change({ stage: 2 })
    const { id } = await reflection().begin({ path: 'other', day: '2099-01-01', change: { stand: 'not-ready' } })
    await reflection().putOff({ today: '2099-01-01' })
    await reflection().looked({ today: '2099-01-01' })
    expect(await suggested('2099-01-02'), 'control: as long as the clock says so').toBeNull()
    await reflection().trash({ id })
    await reflection().erase({ id })
    expect((await reflection().outlook({ today })).isResting).toBe(false)
    expect(await suggested('2026-03-09'), 'after the week that follows the trash').toBe('quiet')
    await reflection().begin({ path: 'other', day: today, change: { stand: 'not-ready' } })
    expect((await reflection().outlook({ today: '2026-03-31' })).isResting, 'a rest of today counts again').toBe(true)
    expect((await reflection().outlook({ today: '2026-03-01' })).isResting, 'also a day further west').toBe(true)
  })

  test.each(['not-ready', 'not-now', 'not-sure', 'choose-not'] as const)(
    'after %s nobody is asked where they stand for thirty days, also when the answer is gone',
    async (stand) => {
      const { reflection } = await reflectionRoom()
      const isResting = async (on: string) => (await reflection().outlook({ today: on })).isResting
      expect(await isResting(today)).toBe(false)
      const { id } = await reflection().begin({ path: 'other', day: today, change: { stand, isDone: true } })
      await reflection().trash({ id })
      await reflection().erase({ id })
      expect([await isResting(today), await isResting('2026-03-31')]).toEqual([true, true])
      expect(await isResting('2026-04-01'), 'control').toBe(false)
    },
  )
})

describe('days are those on the wall', () => {
  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  // Begun on March 2 here. Gone on with on a later day here, or on the same evening, when it is tomorrow in UTC.
  test.each([
    ['Pacific/Auckland', '2026-03-01T23:00:00.000Z', 20, ['2026-03-09', '2026-03-10'], ['2026-04-01', '2026-04-02']],
    ['America/Los_Angeles', '2026-03-02T23:00:00.000Z', 3, ['2026-03-08', '2026-03-09'], ['2026-03-31', '2026-04-01']],
    ['UTC', '2026-03-02T12:00:00.000Z', 3, ['2026-03-08', '2026-03-09'], ['2026-03-31', '2026-04-01']],
  ] as const)('in %s, for the week after a sitting and the thirty days', async (zone, start, hours, week, month) => {
    process.env.TZ = zone
    expect(new Date(start).getHours(), 'control: the zone is in force').toBe(zone === 'America/Los_Angeles' ? 15 : 12)
    const { client, reflection, suggested, clock } = await reflectionRoom(start)
    await client().settings.change({ stage: 2 })
    const { id } = await reflection().begin({ path: 'other', day: today, change: said('a6.1', 'Much.') })
    clock.advance(hours * 3600 * 1000)
    await reflection().keep({ id, change: said('a6.2', 'A no.') })
    expect([await suggested(week[0]), await suggested(week[1])]).toEqual([null, 'quiet'])
    await reflection().keep({ id, change: { stand: 'not-ready' } })
    expect([await suggested(month[0]), await suggested(month[1])]).toEqual([null, 'quiet'])
  })
})
