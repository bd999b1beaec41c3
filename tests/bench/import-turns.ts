import { createRouterClient } from '@orpc/server'
import { someImported } from '#tests/support/imported.ts'
import { anasMark, goodPassphrase, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { benchEntries } from './corpus.ts'

/** For how long the engine hears nobody while that many entries are brought in: the longest of each step, in milliseconds. */
export async function engineTurns(vaultDir: string, count: number): Promise<Record<string, number>> {
  const engine = createEngine(vaultDir, testTools(), () => {})
  const client = createRouterClient(engineRouter, { context: engine.context })
  await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
  const entries = [...benchEntries(count)].map(({ day, document }, n) =>
    someImported({ source: `elsewhere:${n}`, day, document }),
  )
  const longest: Record<string, number> = {}
  let step = 'reading'
  let isOver = false
  let since = performance.now()
  const tick = () => {
    const now = performance.now()
    longest[step] = Math.round(Math.max(longest[step] ?? 0, now - since))
    since = now
    if (!isOver) setTimeout(tick)
  }
  tick()
  const { id } = await client.import.begin({})
  for (let at = 0; at < entries.length; at += 200) {
    await client.import.add({ id, entries: entries.slice(at, at + 200) })
    await new Promise((done) => setTimeout(done))
  }
  for await (const progress of await client.import.commit({ id })) step = progress.step
  isOver = true
  engine.close()
  return longest
}
