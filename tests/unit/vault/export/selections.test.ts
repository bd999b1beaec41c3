import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ExportKind, exportKinds } from '#api/export-contract.ts'
import { two } from '#tests/support/agreement-vault.ts'
import { exported, openedWith } from '#tests/support/exported.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { everyItem, plantedIn, plantedPeriod, plantedRooms } from '#tests/support/planted-export.ts'

const identity = await generateX25519Identity()
const key = { kind: 'key', key: await identityToRecipient(identity) } as const

type ItemOf = Awaited<ReturnType<typeof everyItem>>[number]
type Ask = Parameters<typeof exported>[1]

async function textOf(client: EngineClient, ask: Ask, format: 'page' | 'json') {
  return openedWith(identity, (await exported(client, ask, key, format)).file)
}

const onlyOf = (kind: ExportKind, chosen: readonly { kind: ExportKind; id: string }[]) =>
  chosen.filter((one) => one.kind === kind).map(({ id }) => id)

test('whatever is chosen, the file holds that and no more, of one’s own and of both', { timeout: 90_000 }, async () => {
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
      feeling: 3,
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
    expect(reachable.filter((word) => /^plantben(entry|feeling|day|reflection|review|parked)/.test(word))).toEqual([])

    const draw = fc.record({
      chosen: fc.subarray(held),
      feelings: fc.boolean(),
      inFull: fc.boolean(),
      format: fc.constantFrom('page' as const, 'json' as const),
    })
    await fc.assert(
      fc.asyncProperty(draw, async ({ chosen, feelings, inFull, format }) => {
        const ids = exportKinds.map((kind) => [kind, onlyOf(kind, chosen)])
        const text = await textOf(client, { ...period, feelings, inFull, chosen: Object.fromEntries(ids) }, format)
        const wanted = chosen.flatMap(({ words }) => words).filter((word) => inFull || !word.startsWith('plantscope'))
        expect(plantedIn(text)).toEqual(wanted.toSorted())
        expect(text.includes('betrayed')).toBe(feelings || chosen.some(({ kind }) => kind === 'feeling'))
      }),
      { numRuns: 60 },
    )
  })
})
