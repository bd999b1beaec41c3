import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ExportKind, exportKinds, ownExportKinds, sharedExportKinds } from '#api/export-contract.ts'
import { exportFileSchema, exportRecordSchema } from '#api/export-records.ts'
import { two } from '#tests/support/agreement-vault.ts'
import { exported, openedWith, sealedFile, someAsk } from '#tests/support/exported.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { everyItem, keptOut, plantedIn, plantedPeriod, plantedRooms } from '#tests/support/planted-export.ts'
import { sitDown } from '#tests/support/sit-down.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

const identity = await generateX25519Identity()
const key = { kind: 'key', key: await identityToRecipient(identity) } as const

type ItemOf = Awaited<ReturnType<typeof everyItem>>[number]
type Ask = Parameters<typeof exported>[1]

async function textOf(client: EngineClient, ask: Ask, format: 'page' | 'json') {
  return openedWith(identity, (await exported(client, ask, key, format)).file)
}

const onlyOf = (kind: ExportKind, chosen: readonly { kind: ExportKind; id: string }[]) =>
  chosen.filter((one) => one.kind === kind).map(({ id }) => id)

test('whatever is chosen, the file holds that and no more, of one’s own and of both', async () => {
  const vault = await two()
  await plantedRooms(vault)
  const period = plantedPeriod(vault)
  await vault.as('Ana', async (client) => {
    const items = await everyItem(client, period)
    // What each holds by itself, found out by choosing it alone.
    const held: (ItemOf & { words: string[] })[] = []
    for (const item of items) {
      const ask = { ...period, inFull: true, chosen: { [item.kind]: [item.id] } }
      held.push({ ...item, words: plantedIn(await textOf(client, ask, 'json')) })
    }
    const counts = exportKinds.map((kind) => [kind, onlyOf(kind, held).length])
    expect(Object.fromEntries(counts)).toEqual({
      entry: 4, // one of them was there before
      feeling: 3, // one with no text of its own is in the summary alone
      day: 3,
      reflection: 3,
      review: 1,
      piece: 4,
      question: 5, // an own one that waits for a talk time is the person's own to show
      agreement: 1,
      'check-in': 4,
    })
    const reachable = held.flatMap(({ words }) => words)
    expect(reachable.length, 'no word is held by two').toBe(new Set(reachable).size)
    expect(
      reachable.filter((word) => /^plantben(entry|title|feeling|day|reflection|review|parked)/.test(word)),
    ).toEqual([])

    // With everything in it, every kind of record is, and each is as its schema says.
    const all = Object.fromEntries(exportKinds.map((kind) => [kind, onlyOf(kind, held)]))
    const whole = JSON.parse(await textOf(client, { ...period, feelings: true, inFull: true, chosen: all }, 'json'))
    const { records } = exportFileSchema.parse(whole)
    const kinds = exportRecordSchema.options.map(({ shape }) => shape.kind.value).filter((kind) => kind !== 'card')
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(kinds))

    // Tags, the trash, drafts, the card, what is not signed: they are there, and no document is made of them.
    const out = await keptOut(client)
    const places = ['tag', 'thrown', 'draft', 'card', 'ownword', 'unsigned'].map((place) => `plantana${place}`)
    for (const place of places)
      expect(
        out.some((word) => word.startsWith(place)),
        place,
      ).toBe(true)
    expect(
      reachable.filter((word) => places.some((place) => word.startsWith(place)) || /takenback/.test(word)),
    ).toEqual([])
    expect(
      plantedIn(JSON.stringify(items)).filter((word) => !reachable.includes(word)),
      'nor listed',
    ).toEqual([])

    const draw = fc.record({
      chosen: fc.subarray(held),
      feelings: fc.boolean(),
      ownWords: fc.boolean(),
      inFull: fc.boolean(),
      format: fc.constantFrom('page' as const, 'json' as const),
    })
    await fc.assert(
      fc.asyncProperty(draw, async ({ chosen, feelings, ownWords, inFull, format }) => {
        const ids = exportKinds.map((kind) => [kind, onlyOf(kind, chosen)])
        const text = await textOf(
          client,
          { ...period, feelings, ownWords, inFull, chosen: Object.fromEntries(ids) },
          format,
        )
        if (format === 'json') exportFileSchema.parse(JSON.parse(text))
        const wanted = chosen.flatMap(({ words }) => words).filter((word) => inFull || !word.startsWith('plantscope'))
        const own = feelings && ownWords ? ['plantanaownword0e'] : []
        expect(plantedIn(text)).toEqual([...wanted, ...own].toSorted())
        expect(text.includes('betrayed')).toBe(feelings || chosen.some(({ kind }) => kind === 'feeling'))
      }),
      { numRuns: 60 },
    )
  })
})

/** Both rooms with planted words, and the two in front of that of both. */
async function inFrontOfBoth() {
  const vault = await two()
  await plantedRooms(vault)
  const { both } = await sitDown(vault.folder, testTools({ deriveKey: quickKey, clock: vault.clock }))
  const { client } = both
  const { members } = await client.shared.overview({})
  return { vault, client, members: members.map(({ id }) => id), period: plantedPeriod(vault) }
}

test('two who sit together make one of what both see, and of nothing else', async () => {
  const { client, members, period } = await inFrontOfBoth()
  for (const kind of ownExportKinds) {
    const listed = client.export.items({ kind, from: period.from, to: period.to, after: null, limit: 9 })
    await expect(listed, kind).rejects.toMatchObject({ code: 'locked' })
    const chosen = { [kind]: ['2f6d3c1e-8a4b-4d0e-9c7f-5b1a0e6d9f38'] }
    const begun = client.export.begin({ ask: someAsk({ ...period, chosen }) })
    await expect(begun, kind).rejects.toMatchObject({ code: 'locked' })
  }
  await expect(client.export.begin({ ask: someAsk({ ...period, feelings: true }) })).rejects.toMatchObject({
    code: 'locked',
  })
  const textOfBoth = async (ask: Ask, format: 'page' | 'json' = 'json') => {
    const { id } = await client.export.begin({ ask: someAsk({ ...period, ...ask }) })
    for (const member of members) await client.export.keep({ id, member, keeps: true })
    await client.export.seal({ id, for: key })
    return openedWith(identity, await sealedFile(client, id, format))
  }
  const items = await everyItem(client, period, sharedExportKinds)
  const held: (ItemOf & { words: string[] })[] = []
  for (const item of items) {
    const words = plantedIn(await textOfBoth({ inFull: true, chosen: { [item.kind]: [item.id] } }))
    held.push({ ...item, words })
  }
  const reachable = held.flatMap(({ words }) => words)
  expect(new Set(reachable.map((word) => word.replace(/\de$/, '')))).toEqual(
    new Set(
      ['anapiece', 'benpiece', 'anacheckin', 'bencheckin', 'anasaid', 'bensaid', 'measure', 'scope'].map(
        (place) => `plant${place}`,
      ),
    ),
  )
  const draw = fc.record({
    chosen: fc.subarray(held),
    inFull: fc.boolean(),
    partner: fc.constantFrom('name' as const, 'initial' as const),
    format: fc.constantFrom('page' as const, 'json' as const),
  })
  await fc.assert(
    fc.asyncProperty(draw, async ({ chosen, inFull, partner, format }) => {
      const ids = sharedExportKinds.map((kind) => [kind, onlyOf(kind, chosen)])
      const text = await textOfBoth({ inFull, partner, chosen: Object.fromEntries(ids) }, format)
      if (format === 'json') exportFileSchema.parse(JSON.parse(text))
      const wanted = chosen.flatMap(({ words }) => words).filter((word) => inFull || !word.startsWith('plantscope'))
      expect(plantedIn(text)).toEqual(wanted.toSorted())
      expect(/\b(Ana|Ben)\b/.test(text)).toBe(partner === 'name')
      expect(text).not.toMatch(/betrayed|the client|the partner/)
    }),
    { numRuns: 30 },
  )
})

test('what two make together is sealed when both have said that they give it', async () => {
  const { client, members, period } = await inFrontOfBoth()
  const [ana = '', ben = ''] = members
  const begin = () => client.export.begin({ ask: someAsk(period) })
  const { id } = await begin()
  const keep = (member: string, keeps = true) => client.export.keep({ id, member, keeps })
  const seal = () => client.export.seal({ id, for: key })
  await expect(seal()).rejects.toMatchObject({ code: 'not-found' })
  expect(await keep(ana)).toEqual({ keptBy: [ana] })
  expect(await keep(ana)).toEqual({ keptBy: [ana] }) // twice is not both
  await expect(seal()).rejects.toMatchObject({ code: 'not-found' })
  await expect(keep('cc'.repeat(16))).rejects.toMatchObject({ code: 'not-found' })
  expect(await keep(ben)).toEqual({ keptBy: [ana, ben] })
  await seal()
  expect(await openedWith(identity, await sealedFile(client, id))).toContain('Prepared together by A. and B. ')
  // Taken back, nothing more of it comes, and another document is another question.
  expect(await keep(ana, false)).toEqual({ keptBy: [ben] })
  await expect(client.export.read({ id, format: 'page', piece: 0 })).rejects.toMatchObject({ code: 'not-found' })
  await expect(seal()).rejects.toMatchObject({ code: 'not-found' })
  await keep(ana)
  const other = await begin()
  await expect(client.export.seal({ id: other.id, for: key })).rejects.toMatchObject({ code: 'not-found' })
})
