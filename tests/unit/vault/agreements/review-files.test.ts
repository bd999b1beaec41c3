import * as fs from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { addDays, localDay } from '#api/calendar.ts'
import { someAgreement, someAnswers } from '#tests/support/agreements.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { keysOf } from '#tests/support/member-keys.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { tamper } from '#tests/support/shared-attack.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { enter } from '#tests/support/two-members.ts'
import { copyOf } from '#tests/support/vault-templates.ts'

const hours = 60 * 60 * 1000
const days = 24 * hours

test('what one answers alone changes nothing that the other can see, ask for, or find in the folder', async () => {
  const folder = await copyOf('paired')
  const clock = manualClock(new Date(Date.now() + days).toISOString())
  const tools = testTools({ deriveKey: quickKey, clock })
  const as = async <T>(who: 'Ana' | 'Ben', work: (client: EngineClient) => Promise<T>, dir = folder): Promise<T> => {
    const { client, engine } = await enter(dir, tools, who)
    try {
      return await work(client)
    } finally {
      engine.close()
    }
  }
  const textOf = async ({ shared }: EngineClient) => {
    const { self, members } = await shared.overview({})
    const start = addDays(localDay(clock.now()), 5)
    const why = Object.fromEntries(members.map(({ id }) => [id, id === self ? 'A line of my own.' : '']))
    return { text: someAgreement({ why, start, end: addDays(start, 30) }), self: self ?? '' }
  }
  const first = await as('Ana', async (client) =>
    client.agreements.place({ changes: null, text: (await textOf(client)).text, draft: null }),
  )
  const given = await as('Ben', async (client) => {
    const [newest] = (await client.agreements.open({ id: first.id })).versions
    const { text, self } = await textOf(client)
    const why = { ...(newest?.text.why ?? text.why), [self]: 'I am willing.' }
    const placed = await client.agreements.place({ changes: first, text: { ...text, why }, draft: null })
    await client.agreements.ready(placed)
    return placed
  })
  clock.advance(24 * hours)
  for (const name of ['Ana', 'Ben'] as const)
    await as(name, async ({ agreements }) => {
      await agreements.beginSigning(given)
      await agreements.sign({ ...given, name })
    })
  await as('Ana', ({ agreements }) => agreements.list({}))
  clock.advance(13 * days)

  const found = []
  for (const isAnswering of [true, false]) {
    const copy = join(tempFolder(), 'vault')
    fs.cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
    await as(
      'Ana',
      async (client) => {
        const { open } = await client.reviews.said({ id: given.id })
        if (open === null) throw new Error('nothing to look at')
        const answers = someAnswers('I do not want it any more. '.repeat(70))
        if (isAnswering) await client.reviews.keep({ agreement: given.id, ...open, answers })
        expect((await client.reviews.mine({})).reviews, 'control: it is in her own room').toHaveLength(
          Number(isAnswering),
        )
      },
      copy,
    )
    const rows: unknown[] = []
    const files = filesIn(copy)
    tamper(copy, await keysOf(copy, 'Ben'), (db) =>
      rows.push(...db.prepare('SELECT * FROM record ORDER BY author, seq').all()),
    )
    const seen = await as(
      'Ben',
      async ({ agreements, checkIns, reviews, shared }) => [
        await agreements.list({}),
        await agreements.open({ id: given.id }),
        await checkIns.list({ id: given.id }),
        await reviews.said({ id: given.id }),
        await reviews.mine({}),
        await reviews.halfYear({ id: given.id }),
        await shared.list({ after: 0, limit: 50 }),
      ],
      copy,
    )
    found.push({ rows, seen, files: files.map(({ name, size }) => ({ name, size })) })
    expect(new Set(files.map(({ time }) => time)).size, 'no file is younger than the others').toBe(1)
  }
  expect(found[0]).toEqual(found[1])
  expect(found[0]?.rows.length).toBeGreaterThan(5)
})

function filesIn(folder: string): { name: string; size: number; time: number }[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const { size, mtimeMs } = fs.statSync(join(parentPath, name))
      return { name: relative(folder, join(parentPath, name)), size, time: mtimeMs }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
