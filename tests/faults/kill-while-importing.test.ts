import { fork } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine, unlockedEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

const tools = testTools({ deriveKey: quickKey })
const program = fileURLToPath(new URL('./importing-process.ts', import.meta.url))
/** Entries that are brought in: several turns of everything. */
const brought = 600

/** Runs the program and kills it when it has told `steps` steps. Answers what it told. */
async function killAfter(folder: string, steps: number): Promise<string[]> {
  const child = fork(program, [folder, String(brought)], { execArgv: [] })
  const heard: string[] = []
  const enough = new Promise<void>((resolve) => {
    child.on('message', (step) => {
      heard.push(String(step))
      if (heard.length === steps || step === 'over') resolve()
    })
  })
  await enough
  child.kill('SIGKILL')
  await once(child, 'close')
  return heard
}

async function stateOf(folder: string) {
  const { client, engine } = await unlockedEngine(folder, tools)
  const count = (table: string) =>
    Number(engine.context.session.room().store.read((db) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()))
  const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 1 })
  const { tags } = await client.journal.labels({})
  const { hits } = await client.journal.search({ query: `brought ${brought - 1}`, after: null, limit: 5 })
  const trash = await client.journal.list({ place: 'trash', after: null, limit: 1 })
  const state = {
    own: entries[0]?.title,
    entries: count('entry'),
    documents: count('entry_document'),
    aside: count('import_entry'),
    sources: count('imported'),
    tags: tags.length,
    found: hits.length,
    trash: trash.entries.length,
  }
  engine.close()
  return state
}

const none = { own: 'Own words', entries: 1, documents: 1, aside: 0, sources: 0, tags: 0, found: 0, trash: 0 }
const all = { ...none, entries: brought + 1, documents: brought + 1, sources: brought, tags: 1, found: 1 }

test('a process killed while it brings entries in leaves none of them, or all', async () => {
  const template = join(tempFolder(), 'vault')
  const { client, engine } = await createdEngine(template, tools)
  await client.journal.create({ day: '2026-03-02', document: plainDocument('Own words') })
  engine.close()

  const ended: Record<string, string[]> = {}
  for (let steps = 1; ; ) {
    const folder = join(tempFolder(), 'vault')
    fs.cpSync(template, folder, { recursive: true })
    const heard = await killAfter(folder, steps)
    const state = await stateOf(folder)
    const outcome = state.entries === 1 ? 'none' : 'all'
    expect(state, heard.at(-1)).toEqual(outcome === 'none' ? none : all)
    if (heard.includes('searching')) expect(outcome).toBe('all')
    if (!heard.includes('keeping')) expect(outcome).toBe('none')
    ended[outcome] = [...(ended[outcome] ?? []), heard.at(-1) ?? '']
    fs.rmSync(folder, { recursive: true })
    if (heard.includes('over')) break
    // The turns of the search are many, and all of one kind.
    steps += heard.filter((step) => step === 'searching').length > 2 ? 4 : 1
  }
  process.stdout.write(`killed while bringing in: ${JSON.stringify(ended)}\n`)
  expect(new Set(ended.none)).toEqual(new Set(['aside', 'keeping']))
  expect(new Set(ended.all)).toContain('searching')
})
