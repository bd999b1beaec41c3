import { createRouterClient } from '@orpc/server'
import { plainDocument } from '#tests/support/documents.ts'
import { unlockFirst } from '#tests/support/open-engine.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'

/**
 * Writes over an entry and restores one of its versions, again and again, and tells its parent every restoring that was
 * acknowledged, by the number of what it wrote over. It is killed in the middle of that. With `early` it says so before
 * it restores: the mistake that the test has to notice.
 */
const [folder = '', entryId = '', versionId = '', first = '0', order = ''] = process.argv.slice(2)
const engine = createEngine(folder, testTools({ deriveKey: quickKey }), () => {})
const client = createRouterClient(engineRouter, { context: engine.context })
await unlockFirst(client)

for (let number = Number(first); ; number += 1) {
  await client.journal.save({ id: entryId, document: plainDocument(`number ${number}`, 'and on '.repeat(number % 60)) })
  if (order === 'early') process.send?.(number)
  await client.versions.restore({ id: versionId })
  if (order !== 'early') process.send?.(number)
  await new Promise((resolve) => setImmediate(resolve)) // lets the timers of the room run, as in the app
}
