import * as fs from 'node:fs'
import { expect, test } from 'vitest'
import { readyToSign, signAs, type Two, two, twoIn } from '#tests/support/agreement-vault.ts'
import { allFiles } from '#tests/support/canaries.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { keysOf } from '#tests/support/member-keys.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { waitingSignatures } from '#vault/agreements/agreements-store.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'

const pageSize = 4096
type Evening = (client: EngineClient) => Promise<unknown>

/** What somebody can see who copies the folder before and after every evening, and has no key to Ana's room. */
async function seenOf({ folder: from, clock }: Two, evenings: readonly Evening[]) {
  const folder = tempFolder()
  fs.cpSync(from, folder, { recursive: true })
  const all = twoIn(folder, clock)
  const path = vaultLayout(folder).room((await keysOf(folder, 'Ana')).bag.privateFile)
  const seen: { pages: number[]; sizes: number[] }[] = []
  for (const evening of evenings) {
    const before = fs.readFileSync(path)
    await all.as('Ana', evening)
    const after = fs.readFileSync(path)
    const pageOf = (bytes: Buffer, at: number) => bytes.subarray(at * pageSize, (at + 1) * pageSize)
    const pages = Array.from({ length: after.length / pageSize }, (_, at) => at)
    seen.push({
      pages: pages.filter((at) => !pageOf(before, at).equals(pageOf(after, at))),
      sizes: allFiles(folder).map((file) => fs.statSync(file).size),
    })
  }
  return { seen, all }
}

test('two copies of the folder do not show whether somebody has signed, gone through it, or not come to it', async () => {
  const from = await two()
  const given = await readyToSign(from)
  const looks: Evening = ({ agreements }) => agreements.list({})
  const stops: Evening = ({ agreements }) => agreements.beginSigning(given)
  const signs = signAs('Ana', given)
  const [looked, stopped, signed, tookBack] = [
    await seenOf(from, [looks, looks, looks]),
    await seenOf(from, [looks, stops, looks]),
    await seenOf(from, [looks, signs, looks]),
    await seenOf(from, [signs, looks, stops]),
  ]
  const waiting = ({ all }: typeof looked) =>
    all.as('Ana', async (_client, { engine }) => engine.context.session.room().store.read(waitingSignatures).length)
  for (const other of [stopped, signed, tookBack]) expect(other.seen).toEqual(looked.seen)
  expect(await Promise.all([looked, stopped, signed, tookBack].map(waiting)), 'one has left a signature').toEqual([
    0, 0, 1, 0,
  ])
  // Control: one more thing that is written in the own room is seen.
  const document = plainDocument('something else')
  const wrote: Evening = ({ journal }) => journal.create({ day: '2026-03-02', document })
  const other = await seenOf(from, [looks, wrote, looks])
  expect(other.seen[0]).toEqual(looked.seen[0])
  expect(other.seen[1]?.pages).not.toEqual(looked.seen[1]?.pages)
})
