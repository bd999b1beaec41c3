import { join } from 'node:path'
import { expect, test } from 'vitest'
import { days, readyToSign, signAs, type Two, two } from '#tests/support/agreement-vault.ts'
import { type EngineClient, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { bensPassphrase } from '#tests/support/two-members.ts'
import { waitingSignatures } from '#vault/agreements/agreements-store.ts'

const looks = ({ agreements }: EngineClient) => agreements.list({})
const listed = async (client: EngineClient) => (await looks(client)).agreements
const receipts = async ({ agreements }: EngineClient) => (await agreements.receipts({})).receipts
const erases = ({ leaving }: EngineClient) => leaving.erase({ passphrase: bensPassphrase })

async function inForce(all: Two) {
  const given = await readyToSign(all)
  await all.as('Ana', signAs('Ana', given))
  await all.as('Ben', signAs('Ben', given))
  await all.as('Ana', looks)
  await all.as('Ben', looks)
  all.clock.advance(5 * days)
  return given
}

test('when one of the two erases their room, what went on has ended, and all of it can still be read', async () => {
  const all = await two()
  const given = await inForce(all)
  const { as, clock } = all
  const before = await as('Ana', ({ agreements }) => agreements.open({ id: given.id }))
  expect(before.running?.state, 'control').toBe('active')
  await as('Ben', erases)

  await as('Ana', async (client) => {
    const [summary] = await listed(client)
    expect(summary).toMatchObject({ running: null, coming: null, ended: { state: 'ended', ending: 'parted' } })
    const { versions } = await client.agreements.open({ id: given.id })
    expect(versions.map(({ text }) => text)).toEqual(before.versions.map(({ text }) => text))
    expect(await receipts(client)).toMatchObject([{ id: given.id, version: given.version, isShared: true }])
    expect(JSON.stringify([summary?.ended, versions.map(({ life }) => life)])).not.toMatch(/Ben|Ana/)
    const until = before.versions[0]?.text.end ?? ''
    const { agreements } = client
    for (const deed of [
      () => agreements.end(given),
      () => agreements.keep(given),
      () => agreements.pause({ ...given, until }),
      () => agreements.endSooner({ ...given, day: until }),
      () => agreements.sign({ ...given, name: 'Ana' }),
      () => agreements.undo(given),
    ])
      await expect(deed()).rejects.toMatchObject({ code: expect.stringMatching(/^(?:moved-on|invalid-input)$/) })
  })
  clock.advance(-20 * days)
  expect((await as('Ana', listed))[0]?.ended, 'whatever the clock shows').toMatchObject({ ending: 'parted' })
})

test('what both had signed before one left is still owed a receipt, and a signature that waits is forgotten', async () => {
  const all = await two()
  const { as } = all
  const [signed, waiting] = [await readyToSign(all), await readyToSign(all)]
  await as('Ben', signAs('Ben', signed))
  await as('Ana', async (client) => {
    await signAs('Ana', signed)(client)
    await signAs('Ana', waiting)(client)
  })
  await as('Ben', async (client) => {
    expect(await receipts(client)).toHaveLength(1) // both signatures have met, with Ben in the seat
    await erases(client)
  })
  await as('Ana', async (client, { engine }) => {
    await looks(client)
    expect(await receipts(client)).toMatchObject([{ id: signed.id, isShared: true }])
    expect(engine.context.session.room().store.read(waitingSignatures)).toEqual([])
    expect((await listed(client)).map(({ ended }) => ended?.ending)).toEqual(['parted', 'parted'])
  })
})

test('whoever leaves with a copy finds it ended there, and the other one’s goes on until they are told', async () => {
  const all = await two()
  const given = await inForce(all)
  const folder = join(tempFolder(), 'elsewhere')
  await all.as('Ben', async (client) => {
    for await (const _step of await client.leaving.copy({ folder, passphrase: bensPassphrase }));
  })
  expect((await all.as('Ana', listed))[0]?.running, 'copying tells the other nothing').toMatchObject({
    state: 'active',
  })
  const { client, engine } = openEngine(folder, testTools({ deriveKey: quickKey, clock: all.clock }))
  await unlockFirst(client, bensPassphrase)
  expect((await listed(client))[0]).toMatchObject({ id: given.id, running: null, ended: { ending: 'parted' } })
  expect(await receipts(client)).toMatchObject([{ id: given.id, isShared: true }])
  engine.close()
})
