import { describe, expect, test } from 'vitest'
import type { TalkTime } from '#api/questions-contract.ts'
import { days, readyToSign, signAs, two } from '#tests/support/agreement-vault.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { sitDown } from '#tests/support/sit-down.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter } from '#tests/support/two-members.ts'
import { copyOf } from '#tests/support/vault-templates.ts'
import { agreedTimes, windowAt } from '#vault/questions/talk-window.ts'

/** A Monday, on the clock on the wall. */
const monday = new Date(2026, 2, 2, 20, 15)
const thursday: TalkTime = { weekday: 4, at: '19:00', minutes: 30 }
const hour = 60 * 60_000
/** Of every kind, from the first. */
const whole = { kind: null, from: 0 }

async function vault() {
  const clock = manualClock(monday.toISOString())
  const tools = testTools({ deriveKey: quickKey, clock })
  const folder = await copyOf('paired')
  const as = async <T>(
    who: 'Ana' | 'Ben',
    work: (client: Awaited<ReturnType<typeof enter>>['client']) => Promise<T>,
  ) => {
    const { client, engine } = await enter(folder, tools, who)
    try {
      return await work(client)
    } finally {
      engine.close()
    }
  }
  const together = async () => (await sitDown(folder, tools)).both
  return { clock, as, together }
}

describe('a question', () => {
  test('is its asker’s until an agreed talk time, then it is on screen for both', async () => {
    const { clock, as, together } = await vault()
    const { id } = await as('Ana', (ana) => ana.questions.park({ text: 'Where were you in May?', early: false }))
    for (const who of ['Ana', 'Ben'] as const) await as(who, (one) => one.questions.setTimes({ times: [thursday] }))
    const ofBen = await as('Ben', (ben) => ben.questions.list({}))
    expect(ofBen.questions).toMatchObject([{ id, text: null, answer: null, state: 'parked' }])
    expect(ofBen.window).toEqual({ isOpen: false, next: new Date(2026, 2, 5, 19, 0).toISOString() })
    expect((await as('Ana', (ana) => ana.questions.list({}))).questions).toMatchObject([
      { text: 'Where were you in May?' },
    ])
    await as('Ben', async (ben) => {
      const early = ben.questions.answer({ id, text: 'At home.' })
      await expect(early).rejects.toMatchObject({ code: 'not-found' })
    })

    const before = await together()
    expect(JSON.stringify(await before.client.questions.list({}))).not.toContain('May')
    expect((await before.client.questions.agenda(whole)).items).toEqual([])
    before.engine.close()
    clock.advance(new Date(2026, 2, 5, 19, 10).getTime() - monday.getTime())
    const during = await together()
    expect((await during.client.questions.agenda(whole)).items).toMatchObject([
      { id, kind: 'question', text: 'Where were you in May?' },
    ])
    during.engine.close()
    clock.advance(hour)
    const after = await together()
    expect((await after.client.questions.agenda(whole)).items).toEqual([])
    after.engine.close()
  })

  test('is on the agenda at its time, asked before or not, and until its asker says that it is answered', async () => {
    const { clock, as, together } = await vault()
    const { id } = await as('Ana', (ana) => ana.questions.park({ text: 'Where were you in May?', early: false }))
    for (const who of ['Ana', 'Ben'] as const) await as(who, (one) => one.questions.setTimes({ times: [thursday] }))
    const agenda = async () => {
      const { client, engine } = await together()
      const { items } = await client.questions.agenda(whole)
      engine.close()
      return items.map((item) => item.id)
    }
    const at = (now: Date) => clock.advance(now.getTime() - clock.now().getTime())
    for (const [state, isThere] of [
      ['parked', true],
      ['asked', true],
      ['ask-again', true],
      ['answered', false],
      ['ask-again', true],
    ] as const) {
      await as('Ana', (ana) => ana.questions.mark({ id, state }))
      at(new Date(2026, 2, 5, 18, 30))
      expect(await agenda(), `${state}, before the time`).toEqual([])
      at(new Date(2026, 2, 5, 19, 10))
      expect(await agenda(), state).toEqual(isThere ? [id] : [])
    }
  })

  test('that somebody was answering when its time was over can be answered for an hour more, and is not shown', async () => {
    const { clock, as } = await vault()
    const { id } = await as('Ana', (ana) => ana.questions.park({ text: 'Where were you in May?', early: false }))
    for (const who of ['Ana', 'Ben'] as const) await as(who, (one) => one.questions.setTimes({ times: [thursday] }))
    const at = (now: Date) => clock.advance(now.getTime() - clock.now().getTime())
    for (const [now, isTaken] of [
      [new Date(2026, 2, 5, 18, 44), false],
      [new Date(2026, 2, 5, 19, 29), true],
      [new Date(2026, 2, 5, 20, 29), true],
      [new Date(2026, 2, 5, 20, 30), false],
    ] as const) {
      at(now)
      await as('Ben', async (ben) => {
        const kept = ben.questions.answer({ id, text: `At home, ${now.getHours()}.` })
        await (isTaken ? kept : expect(kept).rejects.toMatchObject({ code: 'not-found' }))
        const [question] = (await ben.questions.list({})).questions
        expect(question?.text ?? null).toBe(now.getHours() === 19 ? 'Where were you in May?' : null)
      })
    }
    const [asked] = (await as('Ana', (ana) => ana.questions.list({}))).questions
    expect(asked?.answer, 'whoever asks reads it at once, as the screen says to whoever answers').toBe('At home, 20.')
    at(new Date(2026, 2, 12, 19, 0))
    expect((await as('Ana', (ana) => ana.questions.list({}))).questions).toMatchObject([{ answer: 'At home, 20.' }])
  })

  test('can be read before and answered in writing when its asker says so, and stands as they say', async () => {
    const { as } = await vault()
    const { id } = await as('Ana', (ana) => ana.questions.park({ text: 'Why?', early: true }))
    await as('Ben', async (ben) => {
      expect((await ben.questions.list({})).questions).toMatchObject([{ text: 'Why?' }])
      await ben.questions.answer({ id, text: 'I do not know yet.' })
      await ben.questions.answer({ id, text: 'I was afraid.' })
      for (const theirs of [ben.questions.mark({ id, state: 'answered' }), ben.questions.withdraw({ id })])
        await expect(theirs).rejects.toMatchObject({ code: 'not-found' })
    })
    for (const state of ['asked', 'answered', 'ask-again', 'parked'] as const) {
      const list = await as('Ana', async (ana) => {
        await ana.questions.mark({ id, state })
        return ana.questions.list({})
      })
      expect(list.questions).toMatchObject([{ id, state, answer: 'I was afraid.' }])
    }
    await as('Ana', async (ana) => {
      await expect(ana.questions.answer({ id, text: 'my own' })).rejects.toMatchObject({ code: 'not-found' })
      await ana.questions.withdraw({ id })
      expect((await ana.questions.list({})).questions).toEqual([])
    })
  })
})

test('a topic of either is on the agenda, with cards and without anything of anybody’s own room', async () => {
  const { as, together } = await vault()
  const { id } = await as('Ben', (ben) => ben.questions.addTopic({ text: 'the summer' }))
  await as('Ana', async (ana) => {
    await expect(ana.questions.withdraw({ id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(ana.questions.agenda(whole)).rejects.toMatchObject({ code: 'locked' })
  })
  const both = await together()
  expect((await both.client.questions.agenda(whole)).items).toMatchObject([{ id, kind: 'topic', text: 'the summer' }])
  for (const write of [both.client.questions.addTopic({ text: 'x' }), both.client.questions.setTimes({ times: [] })])
    await expect(write).rejects.toMatchObject({ code: 'locked' })
  both.engine.close()
  await as('Ben', async (ben) => {
    await ben.questions.withdraw({ id })
    expect((await ben.questions.list({})).topics).toEqual([])
  })
})

test('a long list says how much of it is left out, and a talk about it comes in parts that leave nothing out', async () => {
  const { as, together } = await vault()
  await as('Ana', async (ana) => {
    await ana.questions.addTopic({ text: 'the first' })
    expect((await ana.questions.list({})).older).toEqual({ questions: 0, topics: 0 })
    for (let count = 2; count <= 203; count += 1) await ana.questions.addTopic({ text: `thing ${count}` })
    const { topics, older } = await ana.questions.list({})
    expect([topics.length, older]).toEqual([200, { questions: 0, topics: 3 }])
  })
  const { client, engine } = await together()
  const seen: string[] = []
  for (const from of [0, 40, 80, 120, 160, 200]) {
    const { items, total } = await client.questions.agenda({ kind: null, from })
    expect([items.length, total]).toEqual([Math.min(40, 203 - from), 203])
    seen.push(...items.map(({ text }) => text))
  }
  expect(new Set(seen).size).toBe(203)
  expect(seen.at(-1)).toBe('the first')
  expect(await client.questions.agenda({ kind: null, from: 203 })).toEqual({ items: [], total: 203 })
  expect((await client.questions.agenda({ kind: 'topic', from: 200 })).items).toHaveLength(3)
  expect(await client.questions.agenda({ kind: 'agreement', from: 0 })).toEqual({ items: [], total: 0 })
  engine.close()
})

test('what there is to read of a thing comes with it: an answer, a card, an agreement that waits for a look first', async () => {
  const all = await two()
  const given = await readyToSign(all)
  for (const name of ['Ana', 'Ben'] as const) await all.as(name, signAs(name, given))
  const tools = testTools({ deriveKey: quickKey, clock: all.clock })
  const { id } = await all.as('Ana', ({ questions }) => questions.park({ text: 'Why?', early: true }))
  await all.as('Ben', ({ questions }) => questions.answer({ id, text: 'I was afraid.' }))
  const card = { words: ['sad'], needs: ['the truth'], fears: [], ask: '', facts: '', story: '' }
  await all.as('Ana', async ({ feelings, cards }) => {
    const { feeling } = await feelings.save({ id: null, fields: someFeeling(), today: '2026-03-02' })
    await cards.share({ feelingId: feeling.id, card })
  })
  const agenda = async () => {
    const { both } = await sitDown(all.folder, tools)
    try {
      return (await both.client.questions.agenda(whole)).items
    } finally {
      both.engine.close()
    }
  }
  expect(JSON.stringify(await agenda()), 'control: outside a talk time no answer is shown').not.toContain('afraid')

  all.clock.advance(13 * days)
  await all.as('Ana', ({ agreements }) => agreements.list({}))
  const now = all.clock.now()
  const time: TalkTime = { weekday: now.getDay() === 0 ? 7 : now.getDay(), at: '00:00', minutes: 45 }
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7, 0, 5)
  for (const name of ['Ana', 'Ben'] as const)
    await all.as(name, ({ questions }) => questions.setTimes({ times: [time] }))
  all.clock.advance(midnight.getTime() - all.clock.now().getTime())
  const items = await agenda()
  expect(items).toMatchObject([
    { kind: 'question', text: 'Why?', answer: 'I was afraid.' },
    { kind: 'agreement', author: null, isReviewDue: true, agreement: { fair: expect.any(String) }, said: [] },
    { kind: 'card', text: 'sad', card },
  ])
  // What each says at this look is read beside what the other says; what they answered alone is not there.
  for (const name of ['Ana', 'Ben'] as const)
    await all.as(name, async ({ reviews }) => {
      const { open } = await reviews.said({ id: given.id })
      if (open === null) throw new Error('no look')
      const answers = { helped: 'Alone.', cost: '', wanted: '', change: '', toSay: '' }
      await reviews.keep({ agreement: given.id, ...open, answers })
      await reviews.say({ id: given.id, ...open, words: `From ${name}.` })
    })
  const looked = await agenda()
  const found = looked.find(({ kind }) => kind === 'agreement')
  expect(found?.kind === 'agreement' && found.said.map(({ words }) => words).toSorted()).toEqual([
    'From Ana.',
    'From Ben.',
  ])
  expect(JSON.stringify(looked)).not.toContain('Alone.')
})

describe('talk times', () => {
  test('are agreed on when they suit both, and one alone takes one back', async () => {
    const { as } = await vault()
    await as('Ana', (ana) => ana.questions.setTimes({ times: [thursday, { ...thursday, weekday: 7 }] }))
    const asked = await as('Ben', (ben) => ben.questions.list({}))
    expect(asked.times).toEqual({ own: [], others: [thursday, { ...thursday, weekday: 7 }], agreed: [] })
    await as('Ben', (ben) => ben.questions.setTimes({ times: [thursday] }))
    expect((await as('Ana', (ana) => ana.questions.list({}))).times.agreed).toEqual([thursday])
    await as('Ben', (ben) => ben.questions.setTimes({ times: [] }))
    expect((await as('Ana', (ana) => ana.questions.list({}))).times.agreed).toEqual([])
  })

  test.each([
    [new Date(2026, 2, 5, 18, 44), false],
    [new Date(2026, 2, 5, 18, 45), true],
    [new Date(2026, 2, 5, 19, 29), true],
    [new Date(2026, 2, 5, 19, 30), false],
    [new Date(2026, 2, 6, 19, 10), false],
  ])('at %s a Thursday’s is open: %s', (now, isOpen) => {
    expect(windowAt([thursday], now).isOpen).toBe(isOpen)
  })

  test('over midnight, and without any', () => {
    const late: TalkTime = { weekday: 4, at: '23:50', minutes: 30 }
    expect(windowAt([late], new Date(2026, 2, 6, 0, 10)).isOpen).toBe(true)
    expect(windowAt([], monday)).toEqual({ isOpen: false, next: null })
    expect(agreedTimes([thursday], [{ ...thursday, minutes: 45 }])).toEqual([])
  })
})
