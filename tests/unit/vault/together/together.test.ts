import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EnginePart } from '#api/engine-control.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { sitDown, startPart } from '#tests/support/sit-down.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { askedVault, bensPassphrase, enter, pairedVault } from '#tests/support/two-members.ts'

// Sitting together lies above key derivation, so that is one hash here.
const tools = testTools({ deriveKey: quickKey })

const start = (folder: string, part: EnginePart) => startPart(folder, tools, part)

async function pairWithNote(): Promise<string> {
  const folder = join(tempFolder(), 'vault')
  await pairedVault(folder, tools)
  const ana = await enter(folder, tools, 'Ana')
  await ana.client.shared.share({ document: plainDocument('for both of us') })
  await ana.client.journal.create({ day: '2026-03-02', document: plainDocument('mine alone') })
  ana.engine.close()
  return folder
}

describe('a session together', () => {
  test('shows the shared room to both, and lets nobody write in it alone', async () => {
    const { both } = await sitDown(await pairWithNote(), tools)
    expect(await both.client.session.get({})).toEqual({ state: 'together' })
    const { items } = await both.client.shared.list({ after: 0, limit: 20 })
    expect(items).toMatchObject([{ state: 'whole', document: plainDocument('for both of us') }])
    const overview = await both.client.shared.overview({})
    expect(overview).toMatchObject({ self: null, writable: false })
    expect(overview.members.map(({ name }) => name).toSorted()).toEqual(['Ana', 'Ben'])
    await expect(both.client.shared.share({ document: plainDocument('no') })).rejects.toMatchObject({ code: 'locked' })
  })

  test("opens nobody's own room", async () => {
    const { both } = await sitDown(await pairWithNote(), tools)
    for (const call of [
      both.client.journal.list({ place: 'journal', after: null, limit: 10 }),
      both.client.settings.get({}),
      both.client.membership.get({}),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'locked' })
    }
  })

  test('is locked until both are seated', async () => {
    const folder = await pairWithNote()
    const both = start(folder, { kind: 'together' })
    const gate = start(folder, { kind: 'gate', sealTo: both.engine.key ?? '', seated: null })
    await gate.client.together.pass({ passphrase: goodPassphrase })
    both.engine.seat(gate.left[0]?.handedOn?.sealed ?? '')
    expect(await both.client.session.get({})).toEqual({ state: 'locked' })
    await expect(both.client.shared.overview({})).rejects.toMatchObject({ code: 'locked' })
  })

  test('begins only from the lock screen of two who share a room', async () => {
    const folder = join(tempFolder(), 'vault')
    await askedVault(folder, tools)
    const asking = start(folder, { kind: 'alone' })
    await expect(asking.client.together.begin({})).rejects.toMatchObject({ code: 'not-found' })
    asking.engine.close()
    const ana = await enter(folder, tools, 'Ana')
    await expect(ana.client.together.begin({})).rejects.toMatchObject({ code: 'not-locked' })
    ana.engine.close()
    const paired = start(await pairWithNote(), { kind: 'alone' })
    await paired.client.together.begin({})
    expect(paired.left).toEqual([{ hidden: false, next: 'together', handedOn: null }])
  })
})

describe('a gate', () => {
  test('stays when the passphrase is wrong, and expects one member after the other', async () => {
    const folder = await pairWithNote()
    const { engine } = start(folder, { kind: 'together' })
    const gate = start(folder, { kind: 'gate', sealTo: engine.key ?? '', seated: null })
    const { member, other } = await gate.client.together.gate({})
    expect([member.mark.letter, other.mark.letter]).toEqual(['A', 'B'])
    await expect(gate.client.together.pass({ passphrase: bensPassphrase })).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    expect(gate.left).toEqual([])
    const next = start(folder, { kind: 'gate', sealTo: engine.key ?? '', seated: member.id })
    expect((await next.client.together.gate({})).member).toEqual(other)
  })

  test('leaves a note of a wrong try for the one whose passphrase was asked for', async () => {
    const folder = await pairWithNote()
    const { engine } = start(folder, { kind: 'together' })
    const gate = start(folder, { kind: 'gate', sealTo: engine.key ?? '', seated: null })
    await expect(gate.client.together.pass({ passphrase: bensPassphrase })).rejects.toBeInstanceOf(Error)
    gate.engine.close()
    engine.close()
    const ana = await enter(folder, tools, 'Ana')
    expect((await ana.client.unlockHistory.list({})).triedSinceLast).toBe(true)
    ana.engine.close()
    const ben = await enter(folder, tools, 'Ben')
    expect((await ben.client.unlockHistory.list({})).triedSinceLast).toBe(false)
  })

  test.each([
    ['another engine', async (folder: string) => (await sitDown(folder, tools)).seats[0] ?? ''],
    ['nobody', async () => Buffer.from('{}').toString('base64')],
    ['words', async () => 'not even base64'],
  ])('hands on nothing that was sealed to %s', async (_name, seatFor) => {
    const folder = await pairWithNote()
    const other = await pairWithNote()
    const sealed = await seatFor(other)
    const both = start(folder, { kind: 'together' })
    expect(() => both.engine.seat(sealed)).toThrow('vault-damaged')
  })

  test('seats nobody twice', async () => {
    const { both, seats } = await sitDown(await pairWithNote(), tools)
    expect(() => both.engine.seat(seats[0] ?? '')).toThrow('vault-damaged')
  })
})
