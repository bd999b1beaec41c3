import { createRouterClient } from '@orpc/server'
import { plainDocument } from '#tests/support/documents.ts'
import { someImported } from '#tests/support/imported.ts'
import { unlockFirst } from '#tests/support/open-engine.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'

/** Brings entries in and tells its parent every step of it. It is killed at one of them. */
const [folder = '', count = ''] = process.argv.slice(2)
const engine = createEngine(folder, testTools({ deriveKey: quickKey }), () => {})
const client = createRouterClient(engineRouter, { context: engine.context })
await unlockFirst(client)
const { id } = await client.import.begin({})
for (let at = 0; at < Number(count); at += 200) {
  const entries = Array.from({ length: 200 }, (_, n) =>
    someImported({ source: `elsewhere:${at + n}`, tags: ['winter'], document: plainDocument(`Brought ${at + n}`) }),
  )
  await client.import.add({ id, entries })
  process.send?.('aside')
}
for await (const { step } of await client.import.commit({ id })) process.send?.(step)
process.send?.('over')
process.once('disconnect', () => process.exit())
