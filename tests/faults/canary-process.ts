import { createRouterClient } from '@orpc/server'
import { plainDocument } from '#tests/support/documents.ts'
import { unlockFirst } from '#tests/support/open-engine.ts'
import { anasMark, quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'

/**
 * Lives through an evening with planted words: typed, edited away, searched for, put in the trash, erased. It stops
 * where its parent wants to look: while the room is open, or after it was closed.
 */
const { folder, words, passphrase, leave } = JSON.parse(process.argv[2] ?? '') as {
  folder: string
  words: string[]
  passphrase: string
  leave: 'open' | 'closed'
}

const engine = createEngine(folder, testTools({ deriveKey: quickKey }), () => {})
const client = createRouterClient(engineRouter, { context: engine.context })
const status = await client.vault.status({})
if (status.state === 'empty') {
  await client.vault.create({ name: words[0] ?? '', passphrase, mark: anasMark })
} else {
  await unlockFirst(client, passphrase)
}
for (const [n, word] of words.entries()) {
  const { id } = await client.journal.create({
    day: '2026-03-02',
    document: plainDocument(`title ${word}`, word.repeat(40)),
  })
  await client.journal.save({ id, document: plainDocument(`title ${word} again`, `${word} and more `.repeat(n * 4)) })
  if (n % 5 === 0) await client.journal.search({ query: word, after: null, limit: 10 })
  if (n % 4 === 0) await client.journal.trash({ id })
  if (n % 8 === 0) await client.journal.erase({ id })
}
await client.settings.change({ theme: 'dark' })
await client.vault.create({ name: 'x', passphrase, mark: anasMark }).catch(() => {})
if (leave === 'closed') engine.close()
process.send?.('there')
process.once('disconnect', () => process.exit())
