import { plainDocument } from '#tests/support/documents.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { openJournal } from '#vault/journal/journal-service.ts'
import { openSession } from '#vault/session.ts'

/**
 * Saves one entry again and again, each time with the next number, and tells its parent every number that was
 * acknowledged. It is killed in the middle of that. With `early` it tells before it saves: the mistake that the
 * test has to notice.
 */
const [folder = '', entryId = '', first = '0', order = ''] = process.argv.slice(2)
const tools = testTools({ deriveKey: quickKey })
const session = openSession(folder, tools)
const status = session.status()
await session.unlock(status.state === 'ready' ? (status.members[0]?.id ?? '') : '', goodPassphrase)
const journal = openJournal({ store: session.room().store, clock: tools.clock, newId: tools.newUuid })

for (let number = Number(first); ; number += 1) {
  const document = plainDocument(`number ${number}`, 'the words of this evening '.repeat(number % 60))
  if (order === 'early') process.send?.(number)
  journal.save(entryId, document)
  if (order !== 'early') process.send?.(number)
  if (number % 50 === 0) journal.search({ query: 'evening', after: null, limit: 1 })
  await new Promise((resolve) => setImmediate(resolve)) // lets the timers of the room run, as in the app
}
