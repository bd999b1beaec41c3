import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { everyEntry } from '#api/journal-contract.ts'
import { emptyJournalDocument } from '#api/journal-document.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, type Engine, engineRouter } from '#vault/engine.ts'
import type { EngineTools } from '#vault/engine-tools.ts'
import { benchTag, fillVault } from './bench-vault.ts'
import { benchEntries, benchTerms } from './corpus.ts'
import { benchFeelingsCharts } from './feelings-charts.ts'
import { medianOf, percentileOf, report } from './figures.ts'
import { fillPlainJournal, openPlainJournal, plainList, plainSave, plainSearch } from './plain-journal.ts'
import { benchVersions } from './versions.ts'

/**
 * `npm run bench [-- ENTRIES]`: prints one JSON line a figure, {name, ours, reference, ratio}, in milliseconds.
 * Ours goes through the contract with its validators; the reference is plain SQLite on the same words. Both take
 * turns in one run, because a ratio inside one run says more than a millisecond on somebody's computer.
 */
const entryCount = Number(process.argv[2] ?? 10_000)
const rounds = 5
const folder = fs.mkdtempSync(join(tmpdir(), 'rooms-bench-'))
const vaultDir = join(folder, 'vault')
const plainPath = join(folder, 'plain.db')

try {
  process.stderr.write(`writing ${entryCount} generated entries twice ...\n`)
  await fillVault(vaultDir, testTools({ deriveKey: quickKey }), entryCount)
  fillPlainJournal(plainPath, benchEntries(entryCount))
  await benchOpen()
  await benchCalls()
  await benchVersions()
  await benchFeelingsCharts()
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

function clientOf(engine: Engine) {
  return createRouterClient(engineRouter, { context: engine.context })
}

/** From the moment that the key is there to the first list on its way to the page. */
async function openOnce(): Promise<number> {
  let derivedAt = 0
  const tools: EngineTools = testTools({
    async deriveKey(...given) {
      // Argon2id takes about a second in its own thread; the file is digested meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 1000))
      const key = await quickKey(...given)
      derivedAt = performance.now()
      return key
    },
  })
  const engine = createEngine(vaultDir, tools, () => {})
  const client = clientOf(engine)
  const status = await client.vault.status({})
  const memberId = status.state === 'ready' ? (status.members[0]?.id ?? '') : ''
  await client.session.unlock({ memberId, passphrase: goodPassphrase })
  await client.journal.list({ place: 'journal', after: null, limit: 50 })
  const took = performance.now() - derivedAt
  engine.close()
  return took
}

async function benchOpen(): Promise<void> {
  const ours: number[] = []
  const reference: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await openOnce())
    const start = performance.now()
    const db = openPlainJournal(plainPath)
    plainList(db)
    reference.push(performance.now() - start)
    db.close()
  }
  report('open after key derivation, with the first list', medianOf(ours), medianOf(reference))
}

async function benchCalls(): Promise<void> {
  const engine = createEngine(vaultDir, testTools({ deriveKey: quickKey }), () => {})
  const client = clientOf(engine)
  const status = await client.vault.status({})
  const memberId = status.state === 'ready' ? (status.members[0]?.id ?? '') : ''
  await client.session.unlock({ memberId, passphrase: goodPassphrase })
  const db = openPlainJournal(plainPath)

  const list = await takeTurns(
    60,
    () => client.journal.list({ place: 'journal', after: null, limit: 50 }),
    () => plainList(db),
  )
  report('list of the latest 50', medianOf(list.ours), medianOf(list.reference))

  const search = { ours: [] as number[], reference: [] as number[] }
  for (const term of benchTerms) {
    const turns = await takeTurns(
      20,
      () => client.journal.search({ query: term, after: null, limit: 20 }),
      () => plainSearch(db, term),
    )
    search.ours.push(...turns.ours)
    search.reference.push(...turns.reference)
  }
  report('search, the newest day first, p50', percentileOf(search.ours, 50), percentileOf(search.reference, 50))
  report('search, the newest day first, p95', percentileOf(search.ours, 95), percentileOf(search.reference, 95))

  const { tags } = await client.journal.labels({})
  const filter = { ...everyEntry, tag: tags.find(({ label }) => label === benchTag)?.id ?? null }
  const narrowed = await takeTurns(
    60,
    () => client.journal.list({ place: 'journal', filter, after: null, limit: 50 }),
    () => plainList(db),
  )
  report('list of the latest 50 with a tag, against all of them', medianOf(narrowed.ours), medianOf(narrowed.reference))
  const days = await takeTurns(
    60,
    () =>
      client.journal.list({
        place: 'journal',
        filter: { ...everyEntry, from: '2001-01-01', to: '2001-12-31' },
        after: null,
        limit: 50,
      }),
    () => plainList(db),
  )
  report('list of 50 within a year, against the latest', medianOf(days.ours), medianOf(days.reference))

  const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 1 })
  const id = entries[0]?.id ?? ''
  const words = [...benchEntries(300)]
  let turn = 0
  const save = await takeTurns(
    300,
    () => client.journal.save({ id, document: words[turn % words.length]?.document ?? emptyJournalDocument }),
    () => {
      const { text = '', document } = words[turn % words.length] ?? {}
      turn += 1
      plainSave(db, entryCount, text, JSON.stringify(document))
    },
  )
  report('one durable save, p50', percentileOf(save.ours, 50), percentileOf(save.reference, 50))
  report('one durable save, p99', percentileOf(save.ours, 99), percentileOf(save.reference, 99))
  db.close()
  engine.close()
}

async function takeTurns(times: number, ours: () => Promise<unknown>, reference: () => unknown) {
  const took = { ours: [] as number[], reference: [] as number[] }
  for (let n = -3; n < times; n += 1) {
    const start = performance.now()
    await ours()
    const middle = performance.now()
    reference()
    const end = performance.now()
    if (n < 0) continue // the first few only warm up
    took.ours.push(middle - start)
    took.reference.push(end - middle)
  }
  return took
}
