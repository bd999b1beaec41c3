import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SittingChange } from '#api/reflection-contract.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { everyFeeling } from '#tests/support/feelings.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { reflectionRoom, said, today } from '#tests/support/reflection-room.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter, pairedVault } from '#tests/support/two-members.ts'
import { erasedEntries } from '#vault/journal/erased-entries.ts'

const day = 24 * 3600 * 1000
const nobody = '11111111-1111-4111-8111-111111111111'

describe('a sitting', () => {
  test('is made with the first that is said, and keeps every answer, choice and place through a lock', async () => {
    const { client, reflection, list, reopen } = await reflectionRoom()
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
    const { reflection, list, engine } = await reflectionRoom()
    const { id } = await reflection().begin({ path: 'kindness', day: today, change: said('c1.1', 'Everything.') })
    await reflection().keep({ id, change: said('c1.1', ' ') })
    expect(await list(), 'as long as it is being written, it is there').toHaveLength(1)
    expect((await reflection().keep({ id, change: { isDone: true } })).sitting).toBeNull()
    expect(await list()).toEqual([])
    const erased = engine().context.session.room().store.read(erasedEntries)
    expect(erased.map((one) => one.id)).toContain(id)
  })

  test('takes no answer and no place to stand of another path', async () => {
    const { reflection } = await reflectionRoom()
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
    const { reflection, list, clock, engine } = await reflectionRoom()
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
    const { reflection, list } = await reflectionRoom()
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
