import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { everyEntry } from '#api/journal-contract.ts'
import { imagesIn } from '#api/journal-document.ts'
import { openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { testTools } from '#tests/support/test-tools.ts'

afterEach(() => void vi.useRealTimers())

describe('the days of the demo', () => {
  test.each([
    ['right after midnight', [0, 0, 20]],
    ['some minutes later', [0, 7, 0]],
    ['in the morning', [6, 40, 0]],
    ['right before midnight', [23, 59, 58]],
  ] as const)(
    'hold nothing that lies ahead %s, in the order in which it happens',
    async (_when, [hour, minute, second]) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 29, hour, minute, second) })
      vi.resetModules()
      const { dayBefore, momentOf } = await import('../../demo/demo-dates.ts')
      const begun = Date.now()
      vi.setSystemTime(begun + 60_000) // midnight may come while it is made
      const steps = [3, 5, 10].map((at) => momentOf({ daysAgo: 0, at: [0, at] }).getTime())
      const times = [momentOf({ daysAgo: 1, at: [23, 0] }).getTime(), ...steps]
      expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b))
      expect(times.at(-1)).toBeLessThanOrEqual(begun)
      expect([1, 0, -2].map(dayBefore)).toEqual(['2026-11-28', '2026-11-29', '2026-12-01'])
    },
  )
})

describe('the demo vault', () => {
  test('opens with the passphrases that it prints, and shows everything the rooms can', async () => {
    const folder = join(tempFolder(), 'vault')
    const printed = execFileSync(process.execPath, ['demo/make-demo-vault.ts', folder], { encoding: 'utf8' })
    const passphrase = printed.match(/passphrase: (.+)/)?.[1] ?? ''
    const { client, engine } = openEngine(folder, testTools())
    expect(await unlockFirst(client, passphrase)).toMatchObject({ name: 'Ana', closedInOrder: true })

    expect(await client.settings.get({})).toMatchObject({ role: 'hurt', stage: 2 })

    const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
    const trashed = await client.journal.list({ place: 'trash', after: null, limit: 50 })
    expect(entries.length).toBeGreaterThanOrEqual(20)
    expect(trashed.entries).toHaveLength(1)
    const today = entries[1]?.day ?? ''
    const aYear = 366 * 24 * 3600 * 1000
    const days = entries.map(({ day }) => Date.parse(day)).filter((day) => day > Date.parse(today) - aYear / 2)
    const weeks = (Math.max(...days) - Math.min(...days)) / (7 * 24 * 3600 * 1000)
    expect(Math.round(weeks)).toBe(10)

    expect(entries[0], 'pinned entries stand first').toMatchObject({ pinned: true })
    expect(entries.some(({ title }) => title === 'The message from the depot')).toBe(true)
    const labels = await client.journal.labels({})
    expect(labels.tags.length).toBeGreaterThanOrEqual(4)
    expect(labels.prompts.toSorted()).toEqual(['p_c18', 'p_h11'])
    const begun = { ...everyEntry, prompt: 'any' } as const
    expect(
      (await client.journal.list({ place: 'journal', filter: begun, after: null, limit: 5 })).entries,
    ).toHaveLength(3)
    expect((await client.journal.prompts({ today: '2026-03-02' })).templates).toHaveLength(2)

    expect(await client.settings.get({})).toMatchObject({ onThisDay: true })
    const earlier = await client.journal.onThisDay({ today, heavy: false })
    // A leap day is the same day of the year only every fourth year.
    const yearsBefore = today.endsWith('-02-29') ? [4, 8] : [1, 2]
    expect(earlier.entries.map(({ day }) => Number(today.slice(0, 4)) - Number(day.slice(0, 4)))).toEqual(yearsBefore)
    expect(earlier.leftOut).toBe(true)

    const questions = entries.find(({ title }) => title === 'Questions for Thursday')
    expect((await client.versions.list({ id: questions?.id ?? '' })).versions).toHaveLength(2)

    const pictured = { ...everyEntry, image: 'any' } as const
    const shown = await client.journal.list({ place: 'journal', filter: pictured, after: null, limit: 5 })
    expect(shown.entries.map(({ title }) => title)).toEqual(['Planted the bulbs anyway'])
    const [image] = imagesIn((await client.journal.open({ id: shown.entries[0]?.id ?? '' })).document)
    expect(image?.alt).not.toBe('')
    const drawn = await client.images.read({ id: image?.id ?? '', part: 'picture', piece: 0 })
    expect(drawn).toMatchObject({ form: 'png', pieces: 1 })

    const { copies, holdErased } = await client.snapshots.list({})
    expect(copies.length).toBeGreaterThanOrEqual(5)
    expect(holdErased).toBe(true)
    const earlierCopy = (await client.snapshots.listShared({})).copies.at(-1)?.file ?? ''
    const then = await client.snapshots.sharedPieces({ file: earlierCopy, after: 0, limit: 50 })
    const now = await client.shared.list({ after: 0, limit: 50 })
    expect(then.items.length).toBeGreaterThan(0)
    expect(then.items.length, 'our room as it was').toBeLessThan(now.items.length)
    const { unlocks, triedSinceLast } = await client.unlockHistory.list({})
    expect(unlocks.slice(0, 3).map(({ kind }) => kind)).toEqual(['passphrase', 'refused-passphrase', 'passphrase'])
    expect(triedSinceLast).toBe(true)

    const documents = await Promise.all(entries.map(({ id }) => client.journal.open({ id })))
    const text = JSON.stringify(documents.map(({ document }) => document))
    for (const type of ['heading', 'bulletList', 'orderedList', 'blockquote', 'bold', 'link']) {
      expect(text).toContain(`"type":"${type}"`)
    }

    expect(await client.membership.get({})).toEqual({ state: 'paired' })
    expect((await client.draft.get({})).document).not.toBeNull()
    const { card } = await client.settling.get({})
    const sittings = async (place: 'kept' | 'trash') =>
      (await client.reflection.list({ place, step: null, after: null, limit: 50 })).sittings
    const kept = await sittings('kept')
    expect(kept.map(({ isDone }) => isDone)).toEqual([false, true, true, true, true, true])
    expect(new Set(kept.map(({ path }) => path))).toEqual(new Set(['other', 'kindness']))
    expect(
      kept.filter(({ steps }) => steps.includes('a3')),
      'two to put side by side',
    ).toHaveLength(2)
    expect(await sittings('trash')).toHaveLength(1)
    expect(Object.values(card ?? {}).filter((part) => part !== '')).toHaveLength(4)
    const overview = await client.shared.overview({})
    expect(overview.members.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
    expect(overview.findings).toEqual({ missing: [], rewritten: [], foreign: false, ahead: false })
    const { items } = await client.shared.list({ after: 0, limit: 50 })
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['whole', 'card']))
    expect(new Set(items.map(({ author }) => author)).size).toBe(2)
    expect(JSON.stringify(items), 'what was taken out').not.toContain('how hard this is')
    expect(items.filter((item) => item.state === 'whole' && item.isKeptByBoth)).toHaveLength(2)
    const asked = await client.questions.list({})
    expect(new Set(asked.questions.map(({ state }) => state)).size, 'a question in every state').toBe(4)
    expect(asked.questions.filter(({ answer }) => answer !== null)).toHaveLength(1)
    expect(asked.topics).toHaveLength(2)
    expect([asked.times.agreed, asked.times.others].map((times) => times.length)).toEqual([1, 2])
    const shownIn = items.flatMap((item) => (item.state === 'whole' ? [item.createdAt] : []))
    expect(shownIn).toEqual(shownIn.toSorted().toReversed())

    const { agreements } = await client.agreements.list({})
    const states = agreements.flatMap(({ running, coming, ended }) =>
      [running, coming, ended].flatMap((life) => (life === null ? [] : [life.ending ?? life.state])),
    )
    expect(states.toSorted()).toEqual([
      'active',
      'active',
      'cooling',
      'draft',
      'draft',
      'early',
      'on-date',
      'paused',
      'put-away',
      'resting',
      'review-due',
      'second-thoughts',
      'signing',
      'unsigned',
    ])
    const changed = agreements.find(({ title, running }) => title === 'Saying when plans change' && running !== null)
    const { versions } = await client.agreements.open({ id: changed?.id ?? '' })
    expect(versions.map(({ life: { ending } }) => ending)).toEqual([null, 'replaced', 'rewritten'])
    const looked = agreements.find(({ title }) => title === 'A calendar we can both see')?.id ?? ''
    const { open, checkIns } = await client.checkIns.list({ id: looked })
    expect(new Set(checkIns.map(({ mark }) => mark)).size, 'every answer of a check-in').toBe(4)
    expect(checkIns[0]?.day, 'and room for one of her own').toBe(open?.day)
    expect(await client.reviews.said({ id: looked })).toMatchObject({ open: expect.anything(), said: [{}, {}] })
    expect((await client.reviews.mine({})).reviews).toHaveLength(2)
    expect((await client.agreements.receipts({})).receipts).toHaveLength(9)
    expect((await client.agreements.drafts({})).drafts).toHaveLength(1)
    engine.close()

    const ben = openEngine(folder, testTools())
    const status = await ben.client.vault.status({})
    const member = status.state === 'ready' ? status.members.find(({ mark }) => mark.letter === 'B') : undefined
    const hisPassphrase = printed.match(/Ben's passphrase: (.+)/)?.[1] ?? ''
    await ben.client.session.unlock({ memberId: member?.id ?? '', passphrase: hisPassphrase })
    expect(await ben.client.settling.get({})).toEqual({ card: null })
    expect((await ben.client.journal.list({ place: 'journal', after: null, limit: 50 })).entries).toHaveLength(2)
  })
})
