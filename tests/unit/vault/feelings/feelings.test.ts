import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeelingCursor, FeelingFields, FeelingFilter } from '#api/feelings-fields.ts'
import { everyFeeling, someDraft, someFeeling } from '#tests/support/feelings.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

const today = '2026-03-09'

async function log() {
  const clock = manualClock()
  const folder = join(tempFolder(), 'vault')
  const tools = testTools({ deriveKey: quickKey, clock })
  const { client, engine } = await createdEngine(folder, tools)
  const keep = async (fields: Partial<FeelingFields> = {}) => {
    clock.advance(1000)
    return (await client.feelings.save({ id: null, fields: someFeeling(fields), today })).feeling.id
  }
  const listed = async (filter: Partial<FeelingFilter> = {}, place: 'log' | 'trash' = 'log') => {
    const ask = { place, filter: { ...everyFeeling, ...filter }, after: null, limit: 50 }
    return (await client.feelings.list(ask)).feelings.map(({ id }) => id)
  }
  return { client, engine, clock, folder, tools, keep, listed }
}

describe('a log entry', () => {
  test('needs a word and a strength, and nothing else', async () => {
    const { client, keep } = await log()
    const id = await keep()
    expect((await client.feelings.open({ id })).fields).toEqual(someFeeling())
    for (const fields of [{ emotions: [] }, { strength: null }] satisfies Partial<FeelingFields>[])
      await expect(keep(fields)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('takes five words and three triggers, each once, and only words that there are', async () => {
    const { keep } = await log()
    const five = ['e_sad', 'e_angry', 'e_calm', 'e_close', 'e_tired']
    await keep({ emotions: five, triggers: ['t_date', 't_place', 't_talk'], strongest: 'e_sad' })
    const refused: Partial<FeelingFields>[] = [
      { emotions: [...five, 'e_lost'] },
      { emotions: ['e_sad', 'e_sad'] },
      { emotions: ['e_no_such_word'] },
      { emotions: ['t_date'] },
      { emotions: ['e_sad'], strongest: 'e_calm' },
      { triggers: ['t_date', 't_place', 't_talk', 't_night'] },
      { helped: ['own_11111111-1111-4111-8111-111111111111'] },
    ]
    for (const fields of refused) await expect(keep(fields)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('is there after a lock, as it was said', async () => {
    const { engine, folder, tools, keep } = await log()
    const said = { facts: 'He came at nine.', fears: ['f_again'], strengthAfter: 'unsure', strength: 'unsure' } as const
    const id = await keep({ ...said, fears: [...said.fears] })
    engine.close()
    const { client } = openEngine(folder, tools)
    await unlockFirst(client)
    expect((await client.feelings.open({ id })).fields).toMatchObject(said)
  })

  test('can be changed later, and says when that was', async () => {
    const { client, clock, keep, listed } = await log()
    const id = await keep()
    clock.advance(60_000)
    const fields = someFeeling({ emotions: ['e_sad'], helped: ['h_outside'] })
    const { feeling } = await client.feelings.save({ id, fields, today })
    expect(feeling.fields.helped).toEqual(['h_outside'])
    expect(feeling.updatedAt > feeling.createdAt).toBe(true)
    expect(await listed({ item: 'e_betrayed' })).toEqual([])
    expect(await listed({ item: 'h_outside' })).toEqual([id])
    expect(await listed({ query: 'betrayed' })).toEqual([])
  })
})

test('a day that lies ahead, or before anybody’s memory, is refused', async () => {
  const { keep } = await log()
  await keep({ day: today })
  for (const day of ['2026-03-10', '9026-03-02', '1969-12-31'])
    await expect(keep({ day }), day).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a day that was kept stays, wherever it is today', async () => {
  const { client, keep } = await log()
  const id = await keep({ day: today })
  const flownWest = (fields: Partial<FeelingFields>) =>
    client.feelings.save({ id, fields: someFeeling(fields), today: '2026-03-08' })
  expect((await flownWest({ day: today, helped: ['h_sleep'] })).feeling.fields.helped).toEqual(['h_sleep'])
  await expect(flownWest({ day: '2026-03-10' })).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(keep({ day: '2026-03-10' }), 'control').rejects.toMatchObject({ code: 'invalid-input' })
})

describe('the list', () => {
  test('has the latest moment first, whenever it was written down', async () => {
    const { keep, listed } = await log()
    const evening = await keep({ time: '20:15' })
    const night = await keep({ day: '2026-03-03', time: '03:10' })
    const noon = await keep({ time: '12:00' })
    expect(await listed()).toEqual([night, evening, noon])
  })

  test('pages through everything once', async () => {
    const { client, keep, listed } = await log()
    for (let n = 0; n < 23; n += 1) await keep({ day: `2026-03-0${1 + (n % 3)}`, time: `1${n % 2}:00` })
    const seen: string[] = []
    let after: FeelingCursor | null = null
    do {
      const page = await client.feelings.list({ place: 'log', filter: everyFeeling, after, limit: 5 })
      seen.push(...page.feelings.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(await listed())
    expect(new Set(seen).size).toBe(23)
  })

  test('can be narrowed by days, by a word, and by what was written', async () => {
    const { keep, listed } = await log()
    const first = await keep({ day: '2026-02-27', triggers: ['t_device'], story: 'Harbour lights' })
    const second = await keep({ day: '2026-03-02', emotions: ['e_calm'], ask: 'Sit with me' })
    expect(await listed({ from: '2026-03-01' })).toEqual([second])
    expect(await listed({ to: '2026-03-01' })).toEqual([first])
    expect(await listed({ item: 't_device' })).toEqual([first])
    expect(await listed({ query: 'harb' })).toEqual([first])
    expect(await listed({ query: 'message notification' })).toEqual([first])
    expect(await listed({ query: 'calm sit' })).toEqual([second])
    expect(await listed({ query: '" AND *(betrayed' })).toEqual([])
    expect(await listed({ query: '!?' })).toEqual([])
  })

  test('finds what a plain look over every entry would find', async () => {
    const { client, clock, listed } = await log()
    const emotions = fc.uniqueArray(fc.constantFrom('e_sad', 'e_calm', 'e_betrayed', 'e_angry'), { minLength: 1 })
    const day = fc.integer({ min: 1, max: 9 }).map((date) => `2026-03-0${date}`)
    const some = fc.sample(fc.record({ emotions, day }), { numRuns: 40, seed: 7 })
    const kept = new Map<string, (typeof some)[number]>()
    for (const fields of some) {
      clock.advance(1000)
      const { feeling } = await client.feelings.save({ id: null, fields: someFeeling(fields), today })
      kept.set(feeling.id, fields)
    }
    for (const item of ['e_sad', 'e_calm']) {
      for (const from of ['2026-03-01', '2026-03-05']) {
        const expected = [...kept].filter(([, one]) => (one.emotions as string[]).includes(item) && one.day >= from)
        expect((await listed({ item, from })).toSorted()).toEqual(expected.map(([id]) => id).toSorted())
      }
    }
  })
})

describe('the trash', () => {
  test('takes an entry out of the list and gives it back', async () => {
    const { client, keep, listed } = await log()
    const id = await keep()
    await client.feelings.trash({ id })
    expect([await listed(), await listed({}, 'trash')]).toEqual([[], [id]])
    await client.feelings.restore({ id })
    expect([await listed(), await listed({}, 'trash')]).toEqual([[id], []])
  })

  test('erases only what is in it, with its words in the search', async () => {
    const { client, keep, listed } = await log()
    const id = await keep({ facts: 'Harbour lights' })
    await expect(client.feelings.erase({ id })).rejects.toMatchObject({ code: 'not-found' })
    await client.feelings.trash({ id })
    await client.feelings.erase({ id })
    expect(await listed({ query: 'harbour' }, 'trash')).toEqual([])
    await expect(client.feelings.open({ id })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('that cannot be emptied to its end keeps what is left, to read and to erase later', async () => {
    const { client, engine, keep, listed } = await log()
    for (let n = 0; n < 25; n += 1) await client.feelings.trash({ id: await keep() })
    const { store } = engine.context.session.room()
    store.write((db) =>
      db.exec(`CREATE TEMP TRIGGER broken BEFORE DELETE ON feeling WHEN (SELECT count(*) FROM feeling) <= 5
        BEGIN SELECT RAISE(FAIL, 'broken'); END`),
    )
    await expect(client.feelings.emptyTrash({})).rejects.toMatchObject({ code: 'internal' })
    const left = await listed({}, 'trash')
    expect(left).toHaveLength(5)
    await client.feelings.restore({ id: left[0] ?? '' })
    store.write((db) => db.exec('DROP TRIGGER broken'))
    await client.feelings.emptyTrash({})
    expect([await listed(), await listed({}, 'trash')]).toEqual([[left[0]], []])
  })

  test('gives back what is changed in it', async () => {
    const { client, keep, listed } = await log()
    const id = await keep()
    await client.feelings.trash({ id })
    await client.feelings.save({ id, fields: someFeeling({ emotions: ['e_calm'] }), today })
    expect(await listed({ item: 'e_calm' })).toEqual([id])
  })

  test('takes a change that was begun with it, and no other', async () => {
    const { client, keep } = await log()
    const [id, other] = [await keep(), await keep()]
    const draft = someDraft({ id, fields: someFeeling({ facts: 'half made' }) })
    await client.feelings.keepDraft({ draft })
    await client.feelings.trash({ id: other })
    await client.feelings.erase({ id: other })
    expect((await client.feelings.drafts({})).drafts, 'control').toEqual([draft])
    await client.feelings.trash({ id })
    await client.feelings.erase({ id })
    expect((await client.feelings.drafts({})).drafts).toEqual([])
  })
})

describe('own words', () => {
  test('are there once, however they are spelled, and can be used and searched for', async () => {
    const { client, keep, listed } = await log()
    const word = await client.feelings.addWord({ field: 'emotions', label: '  Caf\u00e9 blue ' })
    const again = await client.feelings.addWord({ field: 'emotions', label: 'cafe\u0301 BLUE' })
    expect(again).toEqual(word)
    const id = await keep({ emotions: [word.id] })
    expect(await listed({ query: 'cafe' })).toEqual([id])
  })

  test('that the app has already are those of the app', async () => {
    const { client } = await log()
    const word = await client.feelings.addWord({ field: 'emotions', label: 'Betrayed' })
    expect(word).toEqual({ id: 'e_betrayed', field: 'emotions', label: 'betrayed' })
    expect((await client.feelings.words({})).own).toEqual([])
  })

  test('can be taken away as long as nothing was said with them', async () => {
    const { client, keep } = await log()
    const [used, unused] = [
      await client.feelings.addWord({ field: 'emotions', label: 'like rain' }),
      await client.feelings.addWord({ field: 'needs', label: 'a slip' }),
    ]
    await keep({ emotions: [used.id] })
    expect((await client.feelings.removeWord({ id: unused.id })).own).toEqual([used])
    for (const id of [used.id, unused.id, 'e_calm'])
      await expect(client.feelings.removeWord({ id }), id).rejects.toMatchObject({ code: 'not-found' })
  })

  test('stay as long as a draft is begun with them', async () => {
    const { client } = await log()
    const { id } = await client.feelings.addWord({ field: 'needs', label: 'one quiet hour' })
    await client.feelings.keepDraft({ draft: { id: null, fields: someFeeling({ needs: [id] }) } })
    await expect(client.feelings.removeWord({ id })).rejects.toMatchObject({ code: 'not-found' })
    await client.feelings.save({ id: null, fields: someFeeling(), today })
    expect((await client.feelings.removeWord({ id })).own).toEqual([])
  })

  test('can be hidden and offered again, like every other; what was said with them stays', async () => {
    const { client, keep } = await log()
    const id = await keep()
    expect((await client.feelings.hideWord({ id: 'e_betrayed', hidden: true })).hidden).toEqual(['e_betrayed'])
    expect((await client.feelings.open({ id })).fields.emotions).toEqual(['e_betrayed'])
    expect((await client.feelings.hideWord({ id: 'e_betrayed', hidden: false })).hidden).toEqual([])
    const unknown = client.feelings.hideWord({ id: 'e_nothing_like_it', hidden: true })
    await expect(unknown).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what was begun', () => {
  test('survives a lock, and is gone when it was kept or given up', async () => {
    const { client, engine, folder, tools } = await log()
    const draft = someDraft({
      fields: someFeeling({ strength: null, facts: 'He came at' }),
      typed: { needs: 'one quiet ho', emotions: 'unmoo' },
    })
    await client.feelings.keepDraft({ draft })
    engine.close()
    const { client: later } = openEngine(folder, tools)
    await unlockFirst(later)
    expect((await later.feelings.drafts({})).drafts).toEqual([draft])
    await later.feelings.save({ id: null, fields: someFeeling(), today })
    expect((await later.feelings.drafts({})).drafts).toEqual([])
    await later.feelings.keepDraft({ draft })
    await later.feelings.dropDraft({ id: null })
    expect((await later.feelings.drafts({})).drafts).toEqual([])
  })
})

test('a new one and a change of each can be begun at once, and each goes with its own', async () => {
  const { client, keep } = await log()
  const [first, second] = [await keep(), await keep()].toSorted()
  const drafts = [null, first ?? '', second ?? ''].map((id) =>
    someDraft({ id, fields: someFeeling({ facts: `of ${id}` }) }),
  )
  for (const draft of drafts.toReversed()) await client.feelings.keepDraft({ draft })
  const begun = async () => (await client.feelings.drafts({})).drafts.map(({ id }) => id)
  expect((await client.feelings.drafts({})).drafts, 'the new one first').toEqual(drafts)
  await client.feelings.dropDraft({ id: first ?? '' })
  expect(await begun()).toEqual([null, second])
  await client.feelings.save({ id: second ?? '', fields: someFeeling(), today })
  expect(await begun()).toEqual([null])
  await client.feelings.save({ id: null, fields: someFeeling(), today })
  expect(await begun()).toEqual([])
})

test('what is typed and was not added is kept with the entry, and half a feeling word is not', async () => {
  const { client, clock, listed } = await log()
  const { id: known } = await client.feelings.addWord({ field: 'needs', label: 'one quiet hour' })
  clock.advance(1000) // words are listed by when they came
  const fields = someFeeling({ triggers: ['t_date', 't_place', 't_talk'], needs: ['n_time', known] })
  const typed = {
    emotions: 'unmoo',
    triggers: 'a fourth',
    body: ' ',
    needs: 'One quiet hour',
    helped: ' the old song ',
  }
  const { feeling } = await client.feelings.save({ id: null, fields, typed, today })
  const { own } = await client.feelings.words({})
  expect(own.map(({ field, label }) => [field, label])).toEqual([
    ['needs', 'one quiet hour'],
    ['helped', 'the old song'],
  ])
  expect(feeling.fields).toEqual({ ...fields, helped: [own[1]?.id] })
  expect(await listed({ query: 'old song' })).toEqual([feeling.id])
})

test('a draft that comes later than what was saved from it is not kept', async () => {
  const { client, clock } = await log()
  const [mine, other] = [crypto.randomUUID(), crypto.randomUUID()]
  const late = (draftId: string | null) => someDraft({ fields: someFeeling({ facts: 'on its way' }), draftId })
  const draftAfter = async (draftId: string | null) => {
    clock.advance(1000)
    await client.feelings.keepDraft({ draft: late(draftId) })
    return (await client.feelings.drafts({})).drafts
  }
  await client.feelings.save({ id: null, fields: someFeeling(), draftId: mine, today })
  expect(await draftAfter(mine)).toEqual([])
  expect(await draftAfter(other), 'control: another writing').toEqual([late(other)])
  expect(await draftAfter(null), 'control: one of no writing').toEqual([late(null)])
})

test('keeping one entry leaves what was begun for another alone', async () => {
  const { client, keep, listed } = await log()
  const id = await keep()
  const draft = someDraft({ id, fields: someFeeling({ facts: 'a change, half made' }) })
  await client.feelings.keepDraft({ draft })
  await keep({ emotions: ['e_calm'] })
  await client.feelings.remind({ id, remind: true })
  expect((await client.feelings.drafts({})).drafts).toEqual([draft])
  expect(await listed({ remind: true })).toEqual([id])
  expect((await client.feelings.open({ id })).fields).toEqual(someFeeling({ remind: true }))
})

describe('the line after a strength of 5', () => {
  test('is offered once a day of the person’s own, whatever the clock says', async () => {
    const { client, clock } = await log()
    const save = async (fields: Partial<FeelingFields>, on: string) => {
      clock.advance(1000)
      return (await client.feelings.save({ id: null, fields: someFeeling(fields), today: on })).offerSupport
    }
    expect(await save({ strength: 4 }, today)).toBe(false)
    expect(await save({ strength: 5 }, today)).toBe(true)
    expect(await save({ strength: 5 }, today)).toBe(false)
    expect(await save({ strength: 5 }, '2026-03-03')).toBe(true)
    await client.settings.change({ supportLine: false })
    expect(await save({ strength: 5 }, '2026-03-04')).toBe(false)
  })
})
