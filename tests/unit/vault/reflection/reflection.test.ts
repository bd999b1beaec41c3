import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { SittingChange } from '#api/reflection-contract.ts'
import type { QuestionId } from '#api/reflection-steps.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { everyFeeling } from '#tests/support/feelings.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, type OpenEngine, unlockedEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter, pairedVault } from '#tests/support/two-members.ts'
import { erasedEntries } from '#vault/journal/erased-entries.ts'

const day = 24 * 3600 * 1000
const today = '2026-03-02'
const said = (question: QuestionId, ...lines: string[]): SittingChange => ({
  answer: { question, document: plainDocument(...lines) },
})
const nobody = '11111111-1111-4111-8111-111111111111'

async function room(start?: string) {
  const clock = manualClock(start)
  const folder = join(tempFolder(), 'vault')
  const tools = testTools({ deriveKey: quickKey, clock })
  let open: OpenEngine = await createdEngine(folder, tools)
  const client = () => open.client
  return {
    clock,
    client,
    reflection: () => open.client.reflection,
    engine: () => open.engine,
    list: async (step: 'a1' | 'a2' | 'a7' | 'b5' | null = null, place: 'kept' | 'trash' = 'kept') =>
      (await client().reflection.list({ place, step, after: null, limit: 50 })).sittings,
    suggested: async (on: string) => (await client().reflection.suggestion({ today: on })).why,
    async reopen(how: 'lock' | 'as it lies' = 'lock') {
      if (how === 'lock') open.engine.close()
      open = await unlockedEngine(folder, tools)
    },
  }
}

describe('a sitting', () => {
  test('is made with the first that is said, and keeps every answer, choice and place through a lock', async () => {
    const { client, reflection, list, reopen } = await room()
    expect(await list()).toEqual([])
    const { id } = await reflection().begin({ path: 'other', day: today, change: { word: 'tired', screen: 'word' } })
    await reflection().keep({ id, change: { ...said('a2.1', 'It was in the spring.'), screen: 'a2.1' } })
    await reflection().keep({ id, change: said('a2.1', 'It was in the spring of that year.') })
    await reflection().keep({ id, change: { stand: 'choose-not', lookAgain: { day: '2026-06-02', remind: false } } })
    await reopen()
    const whole = await reflection().open({ id })
    expect(whole).toMatchObject({
      path: 'other',
      day: today,
      word: 'tired',
      stand: 'choose-not',
      lookAgain: { day: '2026-06-02', remind: false },
      screen: 'a2.1',
      isDone: false,
      steps: ['a1', 'a2', 'a7', 'a9'],
      answers: [{ question: 'a2.1', document: plainDocument('It was in the spring of that year.') }],
    })
    expect((await reflection().outlook({ today })).unfinished?.id).toBe(id)
    await reflection().keep({ id, change: { isDone: true } })
    expect(await reflection().outlook({ today })).toEqual({
      unfinished: null,
      steps: ['a1', 'a2', 'a7', 'a9'],
      stand: 'choose-not',
      hasRepair: false,
      isResting: true,
    })
    const { hits } = await client().journal.search({ query: 'spring', after: null, limit: 5 })
    expect(hits, 'the search of the journal does not find it').toEqual([])
  })

  test('of which every word was taken back leaves nothing once it is done', async () => {
    const { reflection, list, engine } = await room()
    const { id } = await reflection().begin({ path: 'kindness', day: today, change: said('c1.1', 'Everything.') })
    await reflection().keep({ id, change: said('c1.1', ' ') })
    expect(await list(), 'as long as it is being written, it is there').toHaveLength(1)
    expect((await reflection().keep({ id, change: { isDone: true } })).sitting).toBeNull()
    expect(await list()).toEqual([])
    const erased = engine().context.session.room().store.read(erasedEntries)
    expect(erased.map((one) => one.id)).toContain(id)
  })

  test('takes no answer and no place to stand of another path', async () => {
    const { reflection } = await room()
    const { id } = await reflection().begin({ path: 'kindness', day: today, change: said('c1.1', 'So much.') })
    for (const change of [said('a2.1', 'x'), { stand: 'not-ready' }, { word: 'raw' }] as const) {
      await expect(reflection().keep({ id, change })).rejects.toMatchObject({ code: 'invalid-input' })
    }
    const { id: self } = await reflection().begin({ path: 'self', day: today, change: { stand: 'unsure' } })
    await expect(reflection().keep({ id: self, change: { stand: 'not-ready' } })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(reflection().keep({ id: nobody, change: {} })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('lies in the trash for thirty days, comes back until then, and is erased with its answers', async () => {
    const { reflection, list, clock, engine } = await room()
    const { id } = await reflection().begin({ path: 'other', day: today, change: said('a2.1', 'spring') })
    const { id: other } = await reflection().begin({ path: 'other', day: today, change: said('a2.1', 'autumn') })
    await expect(reflection().erase({ id })).rejects.toMatchObject({ code: 'not-found' })
    await reflection().trash({ id })
    expect((await list(null, 'trash')).map(({ daysLeft }) => daysLeft)).toEqual([30])
    expect((await reflection().outlook({ today })).unfinished?.id, 'what is in the trash is not gone on with').toBe(
      other,
    )
    await reflection().restore({ id })
    await reflection().trash({ id: other })
    await reflection().emptyTrash({})
    expect((await list()).map((one) => one.id)).toEqual([id])
    await reflection().trash({ id })
    clock.advance(29 * day)
    expect(await list(null, 'trash')).toHaveLength(1)
    clock.advance(day)
    expect(await list(null, 'trash')).toEqual([])
    const { store } = engine().context.session.room()
    expect(store.read((db) => db.prepare('SELECT count(*) FROM reflection_answer').pluck().get())).toBe(0)
    expect(store.read(erasedEntries).map((one) => one.id)).toEqual(expect.arrayContaining([id, other]))
  })

  test('is listed page by page, newest first, and by the step in which something was said', async () => {
    const { reflection, list } = await room()
    const ids: string[] = []
    for (const on of ['2026-01-05', '2026-02-05', '2026-03-01']) {
      ids.unshift((await reflection().begin({ path: 'other', day: on, change: said('a2.2', on) })).id)
    }
    await reflection().begin({ path: 'other', day: '2026-02-20', change: { stand: 'part' } })
    const first = await reflection().list({ place: 'kept', step: null, after: null, limit: 2 })
    const rest = await reflection().list({ place: 'kept', step: null, after: first.next, limit: 2 })
    expect([...first.sittings, ...rest.sittings].map((one) => one.day)).toEqual([
      '2026-03-01',
      '2026-02-20',
      '2026-02-05',
      '2026-01-05',
    ])
    expect((await list('a2')).map((one) => one.id)).toEqual(ids)
    expect((await list('a7')).map((one) => one.day)).toEqual(['2026-02-20'])
    expect(await list('b5'), 'a place to stand of another path is no answer there').toEqual([])
  })
})

describe('whether the first page leads here', () => {
  test('never in stage 0, 1 or none, and by a quiet line from stage 2 on', async () => {
    const { client, suggested } = await room()
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
      const { client, reflection, suggested } = await room()
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
    const { client, reflection, suggested } = await room()
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
    const { client, reflection, suggested } = await room()
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
    const { client, reflection, suggested } = await room()
    const lookAgain = { day: '2026-06-02', remind: true }
    await reflection().begin({ path: 'other', day: today, change: { lookAgain } })
    await client().settings.change({ stage })
    expect(await suggested('2026-06-02')).toBe(why)
    await client().settings.change({ stage: 2 })
    expect(await suggested('2026-06-03'), 'until then it waits').toBe('asked')
  })

  test('a day that was asked for waits for the thirty days after a later "not ready"', async () => {
    const { client, reflection, suggested } = await room()
    await client().settings.change({ stage: 2 })
    const lookAgain = { day: '2026-06-02', remind: true }
    await reflection().begin({ path: 'other', day: today, change: { lookAgain } })
    await reflection().begin({ path: 'other', day: '2026-05-20', change: { stand: 'not-ready' } })
    expect(await suggested('2026-06-02')).toBeNull()
    expect(await suggested('2026-06-18')).toBeNull()
    expect(await suggested('2026-06-19')).toBe('asked')
  })

  test('not on a day on which an earlier sitting was gone on with, nor in the week after it', async () => {
    const { client, reflection, suggested, clock } = await room()
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
    const { client, reflection, suggested } = await room()
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
    const { client, reflection, suggested, clock } = await room()
    await client().settings.change({ stage: 2 })
    const { id } = await reflection().begin({ path: 'kindness', day: today, change: said('c1.1', 'So much.') })
    expect((await reflection().keep({ id, change: { ...said('c1.1', ''), isDone: true } })).sitting).toBeNull()
    expect(await suggested(today)).toBeNull()
    expect(await suggested('2026-03-08')).toBeNull()
    expect(await suggested('2026-03-09')).toBe('quiet')
    expect(clock.now().toISOString(), 'control: that was today').toContain(today)
  })

  test('"never" stays until something else is chosen, wherever the sitting is', async () => {
    const { client, reflection, suggested } = await room()
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
    const { client, reflection, suggested } = await room()
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
    const { client, reflection, suggested, reopen } = await room()
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
    const { client, reflection, suggested } = await room()
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
      const { reflection } = await room()
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
    const { client, reflection, suggested, clock } = await room(start)
    await client().settings.change({ stage: 2 })
    const { id } = await reflection().begin({ path: 'other', day: today, change: said('a6.1', 'Much.') })
    clock.advance(hours * 3600 * 1000)
    await reflection().keep({ id, change: said('a6.2', 'A no.') })
    expect([await suggested(week[0]), await suggested(week[1])]).toEqual([null, 'quiet'])
    await reflection().keep({ id, change: { stand: 'not-ready' } })
    expect([await suggested(month[0]), await suggested(month[1])]).toEqual([null, 'quiet'])
  })
})

describe('sharing one sentence', () => {
  const sentence = 'I have put one thing down.'

  async function pair() {
    const clock = manualClock()
    const folder = join(tempFolder(), 'vault')
    const tools = testTools({ deriveKey: quickKey, clock })
    await pairedVault(folder, tools)
    const ana = await enter(folder, tools, 'Ana')
    return { clock, folder, tools, ana }
  }

  test('gives exactly that sentence to both, and nothing else of the sitting', async () => {
    const { ana, folder, tools } = await pair()
    const change = said('a6.1', `Much. ${sentence} And more.`, 'A second line.')
    const { id } = await ana.client.reflection.begin({ path: 'other', day: today, change })
    const share = (text: string) => ana.client.reflection.share({ id, question: 'a6.1', sentence: text })
    await expect(share('never written')).rejects.toMatchObject({ code: 'not-found' })
    await expect(share(' ')).rejects.toMatchObject({ code: 'not-found' })
    const stand = { id, question: null, sentence: 'I am not ready.' }
    await expect(ana.client.reflection.share(stand), 'nobody said where they stand').rejects.toMatchObject({
      code: 'not-found',
    })
    await share(sentence)
    await ana.client.reflection.trash({ id })
    await expect(share(sentence), 'not out of the trash').rejects.toMatchObject({ code: 'not-found' })
    ana.engine.close()
    const ben = await enter(folder, tools, 'Ben')
    const { items } = await ben.client.shared.list({ after: 0, limit: 50 })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ state: 'whole', document: plainDocument(sentence) })
    expect(
      JSON.stringify(await ben.client.feelings.list({ place: 'log', filter: everyFeeling, after: null, limit: 5 })),
    ).not.toContain('Much')
  })

  test('of what one did oneself waits a day from when it was asked for', async () => {
    const { ana, clock } = await pair()
    const { id } = await ana.client.reflection.begin({ path: 'self', day: today, change: said('b4.1', sentence) })
    const share = () => ana.client.reflection.share({ id, question: 'b4.1', sentence })
    const sharing = (ask: boolean) => ana.client.reflection.sharing({ id, ask })
    clock.advance(5 * day)
    expect(await sharing(false)).toEqual({ isOpen: false, from: null })
    await expect(share()).rejects.toMatchObject({ code: 'moved-on' })
    const { from } = await sharing(true)
    clock.advance(day - 1000)
    expect(await sharing(true), 'asking again does not begin anew').toEqual({ isOpen: false, from })
    await expect(share()).rejects.toMatchObject({ code: 'moved-on' })
    clock.advance(1000)
    expect((await sharing(false)).isOpen).toBe(true)
    await share()
    const { id: other } = await ana.client.reflection.begin({ path: 'self', day: today, change: { stand: 'unsure' } })
    const stand = { id: other, question: null, sentence: 'Not sure.' }
    await expect(ana.client.reflection.share(stand), 'each waits for itself').rejects.toMatchObject({
      code: 'moved-on',
    })
    await ana.client.reflection.sharing({ id: other, ask: true })
    clock.advance(day)
    for (const words of ['I can carry this without punishing myself.', 'Not sure. And more.', 'Not sure']) {
      const share = ana.client.reflection.share({ ...stand, sentence: words })
      await expect(share, `"${words}" is not where they stand`).rejects.toMatchObject({ code: 'not-found' })
    }
    await ana.client.reflection.share(stand)
  })

  test('has to be asked for again once other words can be shared', async () => {
    const { ana, clock } = await pair()
    const { id } = await ana.client.reflection.begin({ path: 'self', day: today, change: said('b4.1', sentence) })
    const keep = (change: SittingChange) => ana.client.reflection.keep({ id, change })
    const isOpen = async (ask: boolean) => (await ana.client.reflection.sharing({ id, ask })).isOpen
    const stand = { id, question: null, sentence: 'I can carry this without punishing myself.' }
    await isOpen(true)
    clock.advance(day)
    await keep({ ...said('b4.1', sentence), screen: 'b4.1', isDone: true })
    expect(await isOpen(false), 'control: the same words have waited').toBe(true)
    await keep({ stand: 'can-carry' })
    await expect(ana.client.reflection.share(stand)).rejects.toMatchObject({ code: 'moved-on' })
    await isOpen(true)
    clock.advance(day)
    await keep({ stand: 'can-carry' })
    await ana.client.reflection.share(stand)
    await keep(said('b4.1', `${sentence} And another.`))
    expect(await isOpen(false)).toBe(false)
    await isOpen(true)
    clock.advance(day)
    await keep(said('b4.2', 'Only now.'))
    expect(await isOpen(false), 'also after an answer to another question').toBe(false)
  })
})
