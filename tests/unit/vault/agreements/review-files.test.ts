import * as fs from 'node:fs'
import { expect, test } from 'vitest'
import { days, readyToSign, signAs, type Two, two, twoIn } from '#tests/support/agreement-vault.ts'
import { someAnswers } from '#tests/support/agreements.ts'
import { allFiles } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { keysOf } from '#tests/support/member-keys.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { tamper } from '#tests/support/shared-attack.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'

const pageSize = 4096
type Evening = (client: EngineClient) => Promise<unknown>

/** An agreement of two that is to be looked at again. */
async function atReview() {
  const all = await two()
  const given = await readyToSign(all)
  for (const name of ['Ana', 'Ben'] as const) await all.as(name, signAs(name, given))
  await all.as('Ana', ({ agreements }) => agreements.list({}))
  all.clock.advance(13 * days)
  return { all, given }
}

/**
 * What the other can see who copies the folder before and after every evening of Ana's, opens the shared room with its key,
 * and asks their own engine for everything.
 */
async function seenOf({ folder: from, clock }: Two, id: string, evenings: readonly Evening[]) {
  const folder = tempFolder()
  fs.cpSync(from, folder, { recursive: true })
  const all = twoIn(folder, clock)
  const path = vaultLayout(folder).room((await keysOf(folder, 'Ana')).bag.privateFile)
  const pageOf = (bytes: Buffer, at: number) => bytes.subarray(at * pageSize, (at + 1) * pageSize)
  const pages: number[][] = []
  const sizes: number[][] = []
  for (const evening of evenings) {
    const before = fs.readFileSync(path)
    await all.as('Ana', evening)
    const after = fs.readFileSync(path)
    const everyPage = Array.from({ length: after.length / pageSize }, (_, at) => at)
    pages.push(everyPage.filter((at) => !pageOf(before, at).equals(pageOf(after, at))))
    const found = allFiles(folder).map((file) => fs.statSync(file))
    sizes.push(found.map(({ size }) => size))
    expect(new Set(found.map(({ mtimeMs }) => mtimeMs)).size, 'no file is younger than the others').toBe(1)
  }
  const rows: unknown[] = []
  tamper(folder, await keysOf(folder, 'Ben'), (db) =>
    rows.push(...db.prepare('SELECT * FROM record ORDER BY author, seq').all()),
  )
  const told = await all.as('Ben', async ({ agreements, checkIns, reviews, shared }) => [
    await agreements.open({ id }),
    await checkIns.list({ id }),
    await reviews.said({ id }),
    await reviews.mine({}),
    await reviews.halfYear({ id }),
    await shared.list({ after: 0, limit: 50 }),
  ])
  const own = await all.as('Ana', async ({ reviews }) => (await reviews.mine({})).reviews.length)
  return { seen: { pages, sizes, rows, told }, own }
}

test('nothing shows whether one has answered alone: no page, size or time of a file, no record, no answer of a call', async () => {
  const { all, given } = await atReview()
  const looks: Evening = ({ reviews }) => reviews.said({ id: given.id })
  const answers =
    (words: string): Evening =>
    async ({ reviews }) => {
      const { open } = await reviews.said({ id: given.id })
      if (open === null) throw new Error('nothing to look at')
      await reviews.keep({ agreement: given.id, ...open, answers: someAnswers(words) })
    }
  const short = answers('No.')
  const long = answers('I do not want it any more, and I am afraid to say so. '.repeat(25))
  const closes: Evening = ({ reviews }) => reviews.closeHalfYear({ id: given.id })
  const erases: Evening = async ({ reviews }) => {
    const [own] = (await reviews.mine({})).reviews
    await reviews.erase({ id: own?.id ?? '' })
  }
  const seen = (...evenings: readonly Evening[]) => seenOf(all, given.id, evenings)
  const looked = await seen(looks, looks, looks)
  for (const [evenings, own] of [
    [[looks, short, looks], 1],
    [[long, looks, short], 1],
    [[short, erases, looks], 0],
    [[looks, closes, looks], 0],
  ] as const) {
    const other = await seen(...evenings)
    expect(other.own, 'control: it is in her own room').toBe(own)
    expect(other.seen).toEqual(looked.seen)
  }
  // Control: one more thing that is written in the own room is seen.
  const document = plainDocument('something else')
  const other = await seen(looks, ({ journal }) => journal.create({ day: '2026-03-02', document }), looks)
  expect(other.seen.pages).not.toEqual(looked.seen.pages)
  expect(other.seen.sizes).toEqual(looked.seen.sizes)
})
