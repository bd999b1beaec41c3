import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { digestsOf } from '#tests/support/file-digests.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { sitDown } from '#tests/support/sit-down.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { bensPassphrase, enter } from '#tests/support/two-members.ts'
import { copyOf } from '#tests/support/vault-templates.ts'
import { delegationLifetime } from '#vault/shared/delegation.ts'

const words = plainDocument('what we keep from today')
const page = { after: 0, limit: 20 }
/** The vault's lock, which every engine takes. */
const takenByAll = /lock\.db/

async function together() {
  const clock = manualClock()
  const tools = testTools({ deriveKey: quickKey, clock })
  const folder = await copyOf('paired')
  const { both } = await sitDown(folder, tools)
  const { members } = await both.client.shared.overview({})
  const idOf = (name: string) => members.find((member) => member.name === name)?.id ?? ''
  return {
    folder,
    clock,
    tools,
    both,
    ana: idOf('Ana'),
    ben: idOf('Ben'),
    seats: both.client.together,
    shared: both.client.shared,
  }
}

describe('what both may keep', () => {
  test('is written when both have said so, and is theirs together for each of them', async () => {
    const { folder, tools, both, seats, shared, ana, ben } = await together()
    const { id } = await seats.propose({ document: words })
    expect(await seats.keep({ id, member: ana })).toEqual({ id, keptBy: [ana], isKept: false })
    expect((await shared.list(page)).items).toEqual([])
    expect(await seats.keep({ id, member: ben })).toEqual({ id, keptBy: [ana, ben], isKept: true })
    const item = { id, state: 'whole', document: words, isKeptByBoth: true }
    expect((await shared.list(page)).items).toMatchObject([item])
    both.engine.close()
    for (const who of ['Ana', 'Ben'] as const) {
      const alone = await enter(folder, tools, who)
      expect((await alone.client.shared.list(page)).items).toMatchObject([item])
      alone.engine.close()
    }
  })

  test.each(['Ana', 'Ben'] as const)('is taken out by %s alone, for both', async (who) => {
    const { folder, tools, both, seats, ana, ben } = await together()
    const { id } = await seats.propose({ document: words })
    for (const member of [ben, ana]) await seats.keep({ id, member })
    both.engine.close()
    const taking = await enter(folder, tools, who)
    await taking.client.shared.takeBack({ id })
    expect((await taking.client.shared.list(page)).items).toEqual([])
    taking.engine.close()
    const other = await enter(folder, tools, who === 'Ana' ? 'Ben' : 'Ana')
    expect((await other.client.shared.list(page)).items).toEqual([])
    const { findings } = await other.client.shared.overview({})
    expect(findings).toEqual({ missing: [], rewritten: [], foreign: false, ahead: false })
  })

  test('goes along with whoever leaves, as what both kept', async () => {
    const { folder, tools, both, seats, ana, ben } = await together()
    const { id } = await seats.propose({ document: words })
    for (const member of [ana, ben]) await seats.keep({ id, member })
    both.engine.close()
    const leaving = await enter(folder, tools, 'Ben')
    const target = `${folder} of his own`
    const steps: string[] = []
    for await (const { step } of await leaving.client.leaving.copy({ folder: target, passphrase: bensPassphrase }))
      steps.push(step)
    expect(steps.at(-1)).toBe('done')
    leaving.engine.close()
    const left = openEngine(target, tools)
    await unlockFirst(left.client, bensPassphrase)
    expect((await left.client.shared.list(page)).items).toMatchObject([{ id, isKeptByBoth: true, document: words }])
  })

  test('is not kept by one who says so twice, nor after a yes that was taken back', async () => {
    const { seats, shared, ana, ben } = await together()
    const { id } = await seats.propose({ document: words })
    for (const member of [ana, ana]) expect((await seats.keep({ id, member })).isKept).toBe(false)
    expect(await seats.notYet({ id, member: ana })).toEqual({ id, keptBy: [], isKept: false })
    expect((await seats.keep({ id, member: ben })).isKept).toBe(false)
    expect((await shared.list(page)).items).toEqual([])
    expect((await seats.keep({ id, member: ana })).isKept).toBe(true) // control
  })

  test('is exactly what stood before both: a yes to other words does not count for these', async () => {
    const { seats, shared, ana, ben } = await together()
    const first = await seats.propose({ document: plainDocument('first') })
    await seats.keep({ id: first.id, member: ana })
    const second = await seats.propose({ document: plainDocument('second') })
    expect(second.keptBy).toEqual([])
    const saying = seats.keep({ id: first.id, member: ben })
    await expect(saying).rejects.toMatchObject({ code: 'not-found' })
    expect((await seats.keep({ id: second.id, member: ben })).isKept).toBe(false)
    expect((await shared.list(page)).items).toEqual([])
  })

  test('takes a yes from the two who sit there, and from nobody else', async () => {
    const { seats, ana } = await together()
    const { id } = await seats.propose({ document: words })
    await seats.keep({ id, member: ana })
    for (const call of [seats.keep, seats.notYet])
      await expect(call({ id, member: 'c'.repeat(32) })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('leaves nothing on the disk when it is put away, or when the app locks', async () => {
    const { folder, clock, tools, both, seats, ana, ben } = await together()
    clock.advance(10_000) // the room is at rest
    const before = digestsOf(folder, takenByAll)
    const { id } = await seats.propose({ document: words })
    await seats.keep({ id, member: ana })
    await seats.putAway({ id })
    await expect(seats.keep({ id, member: ben })).rejects.toMatchObject({ code: 'not-found' })
    const left = await seats.propose({ document: words })
    await seats.keep({ id: left.id, member: ben })
    expect(digestsOf(folder, takenByAll)).toEqual(before)
    await seats.keep({ id: left.id, member: ana })
    expect(digestsOf(folder, takenByAll)).not.toEqual(before) // control
    await seats.propose({ document: plainDocument('left when it locked') })
    both.engine.close()
    const next = await sitDown(folder, tools)
    expect((await next.both.client.shared.list(page)).items).toHaveLength(1)
  })

  test('is not written with a key that is no longer lent', async () => {
    const { clock, seats, shared, ana, ben } = await together()
    const { id } = await seats.propose({ document: words })
    await seats.keep({ id, member: ana })
    clock.advance(delegationLifetime)
    await expect(seats.keep({ id, member: ben })).rejects.toMatchObject({ code: 'together-over' })
    expect((await shared.list(page)).items).toEqual([])
  })

  test('is no longer than one piece can be, and that is said before anybody says yes', async () => {
    const { seats } = await together()
    const long = plainDocument('x'.repeat(260 * 1024))
    await expect(seats.propose({ document: long })).rejects.toMatchObject({ code: 'too-large' })
  })
})
