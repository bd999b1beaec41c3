import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { engineFlags } from '#loopback/engine-fork.ts'
import { someAsk } from '#tests/support/exported.ts'
import { unlockFirst } from '#tests/support/open-engine.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { fillVault } from './bench-vault.ts'
import { medianOf, report } from './figures.ts'

/**
 * `npm run bench:export [-- ENTRIES]`: makes the document of that many entries and seals it, and prints one JSON line for
 * each figure: looking for names and knowing what it is; sealing beside the `age` command on the same bytes, in
 * milliseconds; and the most memory that this process takes meanwhile, in MiB over what it takes idle.
 */
const [given = '5000', part = '', at = ''] = process.argv.slice(2)
const entryCount = Number(given)
const rounds = 3
const mebibyte = 1024 * 1024
const tools = testTools({ deriveKey: quickKey })

if (part === 'fill') await fillVault(at, tools, entryCount)
else if (part === 'seal') await sealAll(at)
else measure()

function measure(): void {
  const folder = fs.mkdtempSync(join(tmpdir(), 'rooms-bench-export-'))
  try {
    process.stderr.write(`writing ${entryCount} generated entries ...\n`)
    // In processes of their own: what is left of writing them is not the engine's, which has its own flags.
    execFileSync(process.execPath, [import.meta.filename, given, 'fill', join(folder, 'vault')])
    const flags = [...engineFlags, '--expose-gc']
    execFileSync(process.execPath, [...flags, import.meta.filename, given, 'seal', folder], { stdio: 'inherit' })
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function sealAll(folder: string): Promise<void> {
  const engine = createEngine(join(folder, 'vault'), tools, () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  await unlockFirst(client)
  const [from, to] = ['2000-01-01', '2009-12-31']
  const entry: string[] = []
  for (let after: { id: string; day: string } | null = null; ; ) {
    const page: { items: { id: string; day: string }[]; next: { id: string; day: string } | null } =
      await client.export.items({ kind: 'entry', from, to, after, limit: 200 })
    entry.push(...page.items.map(({ id }) => id))
    after = page.next
    if (after === null) break
  }
  const ask = someAsk({ from, to, feelings: true, chosen: { entry } })
  const identity = await generateX25519Identity()
  const key = await identityToRecipient(identity)
  const output = join(folder, 'sealed.age')

  const toKey = { kind: 'key', key } as const
  const times = { begin: [] as number[], seal: [] as number[] }
  const peaks: number[] = []
  let withWords = 0
  for (const to of [...Array.from({ length: rounds }, () => toKey), { kind: 'words' } as const]) {
    globalThis.gc?.()
    const idle = process.memoryUsage().rss
    let peak = idle
    const watcher = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss)
    }, 5)
    const start = performance.now()
    const { id } = await client.export.begin({ ask })
    const middle = performance.now()
    await client.export.seal({ id, for: to })
    const file = fs.openSync(to.kind === 'key' ? output : join(folder, 'words.age'), 'w')
    for (let piece = 0, isLast = false; !isLast; piece += 1) {
      const read = await client.export.read({ id, format: 'page', piece })
      fs.writeSync(file, new Uint8Array(await read.piece.arrayBuffer()))
      peak = Math.max(peak, process.memoryUsage().rss)
      isLast = read.isLast
    }
    fs.closeSync(file)
    clearInterval(watcher)
    if (to.kind === 'words') {
      withWords = (peak - idle) / mebibyte
      continue
    }
    times.begin.push(middle - start)
    times.seal.push(performance.now() - middle)
    peaks.push((peak - idle) / mebibyte)
  }
  engine.close()
  const alone = await sealAlone(folder, { identity, key, output })
  const reference = ageTime(folder, { identity, key, output })
  const seal = medianOf(times.seal)
  const size = fs.statSync(output).size / mebibyte
  report(`sealing ${entryCount} entries, beside the age command on the same bytes`, seal, reference)
  report('the seal alone, beside the same', alone, reference)
  report('looking for names and making it once, beside the same', medianOf(times.begin), reference)
  report('MiB a second, of making and sealing, and of the age command', size / (seal / 1000), size / (reference / 1000))
  report('most memory over idle, in MiB, beside the most that is allowed', Math.max(...peaks), 120)
  report('the same to six words, beside what their work alone takes (2^18, 8)', withWords, 256)
}

/** Milliseconds that the library takes for the bytes that were sealed, without making them. */
async function sealAlone(folder: string, { identity, key, output }: Sealed): Promise<number> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const plain = await decrypter.decrypt(fs.readFileSync(output))
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const encrypter = new Encrypter()
    encrypter.addRecipient(key)
    const start = performance.now()
    fs.writeFileSync(join(folder, 'alone'), await encrypter.encrypt(plain))
    times.push(performance.now() - start)
  }
  return medianOf(times)
}

interface Sealed {
  readonly identity: string
  readonly key: string
  readonly output: string
}

/** Milliseconds that the command takes for the bytes that were sealed; NaN where there is none. */
function ageTime(folder: string, { identity, key, output }: Sealed): number {
  if (spawnSync('age', ['--version']).status !== 0) {
    process.stderr.write('not run: there is no age command to compare with\n')
    return Number.NaN
  }
  const [secret, plain] = [join(folder, 'key'), join(folder, 'plain')]
  fs.writeFileSync(secret, `${identity}\n`)
  execFileSync('age', ['-d', '-i', secret, '-o', plain, output])
  const times = Array.from({ length: rounds }, (_, round) => {
    const start = performance.now()
    execFileSync('age', ['-r', key, '-o', join(folder, `reference-${round}`), plain])
    return performance.now() - start
  })
  return medianOf(times)
}
