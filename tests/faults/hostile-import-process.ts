import * as fs from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import fc from 'fast-check'
import { type ImportedEntry, importedEntrySchema } from '#api/import-contract.ts'
import { readFiles } from '#renderer/features/import/read-files.ts'
import { emptyReport } from '#renderer/features/import/report.ts'
import type { ChosenFile } from '#renderer/files/chosen-file.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { largeFiles, smallFiles } from './hostile-files.ts'
import { createNaiveReader } from './naive-reader.ts'

/**
 * Security check 46: reads hostile files as the page does, and hands what comes of them to an engine, in one process: what
 * it takes is more than either takes alone. Or, as the control, a naive reader reads them. It tells its parent what became
 * of them, and how large it has grown.
 */
export interface HostileTold {
  readonly cases: number
  readonly read: number
  readonly taken: number
  /** Entries that the engine's schema refuses. */
  readonly unfit: number
  readonly thrown: string[]
  /** The longest that one case took, in milliseconds. */
  readonly slowest: number
  readonly polluted: boolean
  readonly listed: number
  readonly mebibytes: number
}

const [vault = '', cases = '', seed = '', how = ''] = process.argv.slice(2)
const told = { cases: 0, read: 0, taken: 0, unfit: 0, thrown: [] as string[], slowest: 0, polluted: false }
const { reader, listed } = how === 'naively' ? naive() : await asBuilt()

async function live(name: string, files: readonly ChosenFile[]): Promise<void> {
  told.cases += 1
  const begin = performance.now()
  try {
    await reader(files)
  } catch (error) {
    told.thrown.push(`${name}: ${String(error)}`.slice(0, 200))
  }
  told.slowest = Math.round(Math.max(told.slowest, performance.now() - begin))
  if ('polluted' in {}) told.polluted = true
}

for (const [name, files] of largeFiles()) await live(name, files)
for (let done = 0; done < Number(cases); done += 500) {
  for (const files of fc.sample(smallFiles, { numRuns: 500, seed: Number(seed) + done })) await live('small', files)
}
process.send?.({ ...told, listed: await listed(), mebibytes: mostMebibytes() } satisfies HostileTold)
process.disconnect?.()

async function asBuilt() {
  const engine = createEngine(vault, testTools({ deriveKey: quickKey }), () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
  const { id } = await client.import.begin({})
  let waiting: ImportedEntry[] = []
  const send = async () => {
    if (waiting.length > 0) told.taken += (await client.import.add({ id, entries: waiting })).taken
    waiting = []
  }
  return {
    async reader(files: readonly ChosenFile[]) {
      let found = 0
      for await (const read of readFiles(files, emptyReport(), () => {})) {
        if (read === null) continue
        const { entry } = read
        found += 1
        told.read += 1
        if (!importedEntrySchema.safeParse(entry).success) told.unfit += 1
        else if (found <= 3) waiting.push(entry)
      }
      if (waiting.length >= 100) await send()
    },
    async listed() {
      await send()
      for await (const _ of await client.import.commit({ id }));
      const { entries } = await client.journal.list({ place: 'journal', after: null, limit: 50 })
      engine.close()
      return entries.length
    },
  }
}

function naive() {
  return { reader: createNaiveReader(join(vault, 'brought')), listed: async () => 0 }
}

/** Of this process alone: what `getrusage` says may still be the size of the one that started it. */
function mostMebibytes(): number {
  const kibibytes = fs.existsSync('/proc/self/status')
    ? Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))?.[1])
    : process.resourceUsage().maxRSS
  return Math.round(kibibytes / 1024)
}
