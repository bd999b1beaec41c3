import { createRouterClient } from '@orpc/server'
import { imageBlock } from '#tests/support/documents.ts'
import { noisePng, sendImage } from '#tests/support/images.ts'
import { unlockFirst } from '#tests/support/open-engine.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'

/**
 * Sends pictures of two pieces again and again, puts each into the entry beside the one before, and tells its parent each
 * that was acknowledged, with the words of its save. It is killed in the middle of that. With `early` it tells before the
 * entry has it: the mistake that the test has to notice.
 */
const [folder = '', entryId = '', first = '0', order = ''] = process.argv.slice(2)
const engine = createEngine(folder, testTools({ deriveKey: quickKey }), () => {})
const client = createRouterClient(engineRouter, { context: engine.context })
await unlockFirst(client)
const bytes = noisePng()
let before: string[] = []

for (let number = Number(first); ; number += 1) {
  const { id } = await sendImage(client, bytes)
  const images = [...before.slice(-1), id]
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: `number ${number}` }] }] as const
  if (order === 'early') process.send?.(number)
  await client.journal.save({
    id: entryId,
    document: { type: 'doc', content: [...content, ...images.map((image) => imageBlock(image))] },
  })
  if (order !== 'early') process.send?.(number)
  before = images
  await new Promise((resolve) => setImmediate(resolve))
}
