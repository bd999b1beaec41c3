import { createRouterClient } from '@orpc/server'
import type { Clock } from '#vault/clock.ts'
import { systemClock } from '#vault/clock.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { productionTools } from '#vault/engine-tools.ts'
import { type DemoEntry, demoEntries } from './demo-entries.ts'

/**
 * Makes a vault that shows what the app can do, in a folder that is not there yet:
 *   npx node demo/make-demo-vault.ts FOLDER
 * It goes through the same calls as the app's own screens, and prints the passphrases. Everything is dated relative
 * to now.
 */
const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('Usage: node demo/make-demo-vault.ts FOLDER\n')
  process.exit(2)
}

const passphrase = 'lantern orchard bridge velvet harvest meadow'
let now = new Date()
const clock: Clock = { now: () => now, after: systemClock.after }
const worker = new URL('../src/vault/crypto/kdf-worker.ts', import.meta.url)
const engine = createEngine(folder, { ...productionTools(worker), clock }, () => {})
const client = createRouterClient(engineRouter, { context: engine.context })

now = momentOf({ daysAgo: 70, at: [23, 0] })
await client.vault.create({ name: 'Ana', passphrase, mark: { letter: 'A', colour: 'teal' } })
for (const entry of demoEntries) {
  now = momentOf(entry)
  const { id } = await client.journal.create({
    day: localDay(now),
    document: { type: 'doc', content: entry.content },
  })
  if (entry.inTrash) await client.journal.trash({ id })
}
await client.settings.change({ hideExplained: true })
await client.journal.search({ query: 'tea', after: null, limit: 1 })
engine.close()
process.stdout.write(`Demo vault. Everyone in it is invented.\nAna's passphrase: ${passphrase}\n`)

function momentOf({ daysAgo, at: [hour, minute] }: Pick<DemoEntry, 'daysAgo' | 'at'>): Date {
  const moment = new Date()
  moment.setDate(moment.getDate() - daysAgo)
  moment.setHours(hour, minute, 0, 0)
  return moment
}

/** A date as the person's calendar shows it, YYYY-MM-DD. */
function localDay(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
