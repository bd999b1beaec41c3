import { createRouterClient } from '@orpc/server'
import { plainDocument } from '#tests/support/documents.ts'
import { unlockFirst } from '#tests/support/open-engine.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'

/**
 * Saves one entry again and again, each time with the next number, and tells its parent every number that was
 * acknowledged. It is killed in the middle of that. With `early` it tells before it saves: the mistake that the
 * test has to notice.
 */
const [folder = '', entryId = '', first = '0', order = ''] = process.argv.slice(2)
const engine = createEngine(folder, testTools({ deriveKey: quickKey }), () => {})
const client = createRouterClient(engineRouter, { context: engine.context })
await unlockFirst(client)

for (let number = Number(first); ; number += 1) {
  const document = plainDocument(`number ${number}`, 'the words of this evening '.repeat(number % 60))
  if (order === 'early') process.send?.(number)
  await client.journal.save({ id: entryId, document })
  if (order !== 'early') process.send?.(number)
  if (number % 50 === 0) await client.journal.search({ query: 'evening', after: null, limit: 1 })
}
