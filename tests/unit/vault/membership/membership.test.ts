import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, openEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { askedVault, bensMark, bensPassphrase, enter, pairedVault } from '#tests/support/two-members.ts'

// Who belongs to the vault lies above key derivation, so that is one hash here.
const tools = testTools({ deriveKey: quickKey })
const vault = () => join(tempFolder(), 'vault')

describe('a second person', () => {
  test('sets up a room of their own that works at once, and waits for the shared one', async () => {
    const folder = vault()
    await askedVault(folder, tools)
    const ben = await enter(folder, tools, 'Ben')
    await ben.client.journal.create({ day: '2026-03-02', document: plainDocument('mine alone') })
    expect(await ben.client.membership.get({})).toMatchObject({ state: 'waiting' })
    await expect(ben.client.shared.overview({})).rejects.toMatchObject({ code: 'not-found' })
  })

  test('sees the same six words as the first', async () => {
    const folder = vault()
    await askedVault(folder, tools)
    const ben = await enter(folder, tools, 'Ben')
    const waiting = await ben.client.membership.get({})
    ben.engine.close()
    const ana = await enter(folder, tools, 'Ana')
    const asked = await ana.client.membership.get({})
    expect(asked).toMatchObject({ state: 'asked', mark: bensMark })
    expect('words' in asked && asked.words).toEqual('words' in waiting && waiting.words)
    expect('words' in asked && new Set(asked.words).size).toBeGreaterThan(3)
  })

  test('shares a room with the first after a yes, and each reads what the other shared', async () => {
    const folder = vault()
    await pairedVault(folder, tools)
    const ana = await enter(folder, tools, 'Ana')
    const { id } = await ana.client.shared.share({ document: plainDocument('for both of us') })
    ana.engine.close()
    const ben = await enter(folder, tools, 'Ben')
    const { items } = await ben.client.shared.list({ after: 0, limit: 20 })
    expect(items).toMatchObject([{ id, state: 'whole', document: plainDocument('for both of us') }])
    const overview = await ben.client.shared.overview({})
    expect(overview.members.map(({ name }) => name).toSorted()).toEqual(['Ana', 'Ben'])
    expect(overview).toMatchObject({ writable: true, findings: { missing: [], rewritten: [], foreign: false } })
  })

  test.each(['declined', 'words-differ'] as const)(
    'who is answered "%s" keeps a room, and can ask again',
    async (because) => {
      const folder = vault()
      await askedVault(folder, tools)
      const ana = await enter(folder, tools, 'Ana')
      const asked = await ana.client.membership.get({})
      if (asked.state !== 'asked') throw new Error(asked.state)
      expect(await ana.client.membership.decline({ words: asked.words, because })).toEqual({
        state: 'solo',
        answered: because,
      })
      ana.engine.close()
      const ben = await enter(folder, tools, 'Ben')
      expect(await ben.client.membership.get({})).toEqual({ state: 'turned-down', kind: because })
      expect(await ben.client.membership.askAgain({})).toMatchObject({ state: 'waiting' })
      ben.engine.close()
      const again = await enter(folder, tools, 'Ana')
      expect(await again.client.membership.get({})).toMatchObject({ state: 'asked' })
    },
  )

  test('can take the asking back', async () => {
    const folder = vault()
    await askedVault(folder, tools)
    const ben = await enter(folder, tools, 'Ben')
    expect(await ben.client.membership.withdraw({})).toEqual({ state: 'turned-down', kind: 'withdrawn' })
    ben.engine.close()
    const ana = await enter(folder, tools, 'Ana')
    expect(await ana.client.membership.get({})).toEqual({ state: 'solo', answered: null })
  })

  test('is not accepted with other words than those on the screen', async () => {
    const folder = vault()
    await askedVault(folder, tools)
    const ana = await enter(folder, tools, 'Ana')
    const words = ['other', 'words', 'than', 'those', 'really', 'shown']
    await expect(ana.client.membership.accept({ words })).rejects.toMatchObject({ code: 'words-changed' })
    expect(await ana.client.membership.get({})).toMatchObject({ state: 'asked' })
  })

  test('is the last one', async () => {
    const folder = vault()
    await askedVault(folder, tools)
    const third = openEngine(folder, tools)
    const join3 = third.client.membership.join({ name: 'Cid', passphrase: bensPassphrase, mark: bensMark })
    await expect(join3).rejects.toMatchObject({ code: 'vault-full' })
  })

  test('cannot join while somebody is in', async () => {
    const ana = await createdEngine(vault(), tools)
    const joining = ana.client.membership.join({ name: 'Ben', passphrase: bensPassphrase, mark: bensMark })
    await expect(joining).rejects.toMatchObject({ code: 'not-locked' })
  })
})

describe('a shared piece', () => {
  test('that is taken back is gone for both, and nothing to guess from stays', async () => {
    const folder = vault()
    await pairedVault(folder, tools)
    const ana = await enter(folder, tools, 'Ana')
    const { id } = await ana.client.shared.share({ document: plainDocument('too soon') })
    await ana.client.shared.takeBack({ id })
    expect(await ana.client.shared.list({ after: 0, limit: 20 })).toEqual({ items: [], next: null })
    ana.engine.close()
    const ben = await enter(folder, tools, 'Ben')
    expect(await ben.client.shared.list({ after: 0, limit: 20 })).toEqual({ items: [], next: null })
    const rows = ben.engine.context.session.link().shared().report().records
    expect(rows.find((row) => row.id === id)).toMatchObject({ state: 'taken-back' })
  })

  test('of the other cannot be taken back', async () => {
    const folder = vault()
    await pairedVault(folder, tools)
    const ana = await enter(folder, tools, 'Ana')
    const { id } = await ana.client.shared.share({ document: plainDocument('stays') })
    ana.engine.close()
    const ben = await enter(folder, tools, 'Ben')
    await expect(ben.client.shared.takeBack({ id })).rejects.toMatchObject({ code: 'not-found' })
    expect((await ben.client.shared.list({ after: 0, limit: 20 })).items).toHaveLength(1)
  })

  test('stays readable, and the room usable, after a change of passphrase', async () => {
    const folder = vault()
    await pairedVault(folder, tools)
    const ana = await enter(folder, tools, 'Ana')
    await ana.client.shared.share({ document: plainDocument('before') })
    await ana.client.session.changePassphrase({
      current: 'wisdom bovine carton although cramp prepaid',
      next: 'gravel sunlight parcel winter tunnel basket',
    })
    await ana.client.shared.share({ document: plainDocument('after') })
    expect((await ana.client.shared.list({ after: 0, limit: 20 })).items).toHaveLength(2)
  })
})
