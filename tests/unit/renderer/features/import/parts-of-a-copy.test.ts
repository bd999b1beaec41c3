import { expect, test } from 'vitest'
import type { ImportedEntry } from '#api/import-contract.ts'
import { readFiles } from '#renderer/features/import/read-files.ts'
import { emptyReport } from '#renderer/features/import/report.ts'
import { takeoutFiles } from '#renderer/features/takeout/takeout-files.ts'
import type { ChosenFile } from '#renderer/files/chosen-file.ts'
import { chosenFile } from '#tests/support/chosen-files.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { fullRoom, wordOf } from '#tests/support/full-room.ts'
import type { EngineClient } from '#tests/support/open-engine.ts'
import type { ContractClient } from '#tests/support/shell-client.ts'
import { goodPassphrase } from '#tests/support/test-tools.ts'

// Whoever chooses a part of a readable copy must not find a reflection among their entries, where every search meets it.

async function readableFiles(client: EngineClient): Promise<ChosenFile[]> {
  const begun = await client.takeout.begin({ passphrase: goodPassphrase, trash: true })
  const given = { client: client as unknown as ContractClient, begun, trash: true } // the same calls
  const files: ChosenFile[] = []
  for await (const { name, input } of takeoutFiles({ ...given, onProgress: () => {}, now: new Date() })) {
    if (typeof input === 'string') files.push(chosenFile(name, input))
  }
  return files
}

async function read(files: readonly ChosenFile[]) {
  const report = emptyReport()
  const entries: ImportedEntry[] = []
  for await (const found of readFiles(files, report, () => {})) if (found !== null) entries.push(found.entry)
  return { entries, report }
}

test('of a readable copy without its exact half, entries come and nothing else, and the report counts the rest', async () => {
  const { as } = await fullRoom()
  const files = await as('Ana', async (client) => {
    const gone = await client.journal.create({ day: '2026-03-01', document: plainDocument('In the trash') })
    await client.journal.trash({ id: gone.id })
    return readableFiles(client)
  })
  const texts = files.filter(({ path }) => !path.startsWith('data/'))
  const others = texts.filter(({ path }) => !/^(?:journal|trash)\//.test(path))
  const kinds = new Set(others.map(({ path }) => path.split('/')[0]))
  expect([...kinds].toSorted()).toEqual(
    ['agreements.md', 'feelings', 'other-words.md', 'our-room', 'read-me.txt', 'reflection'].toSorted(),
  )

  const whole = await read(texts)
  expect(whole.entries.map(({ document }) => JSON.stringify(document)).join()).toContain(wordOf('entry_document'))
  expect(whole.entries, 'control: the entries come').toHaveLength(3) // one that was there, one written, one brought in
  expect(whole.report.changes).toMatchObject({ 'no-entry': others.length, trash: 1 })
  expect(whole.report.leftOut).toEqual([])

  // By themselves too, as somebody chooses one folder, or single files, which have no folder in their path.
  const alone = await read(others.map((file) => ({ ...file, path: file.path.replace(/.*\//, '') })))
  expect(alone.entries).toEqual([])
  expect(alone.report.changes['no-entry']).toBe(others.length)
})
