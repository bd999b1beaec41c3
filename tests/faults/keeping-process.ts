import { plainDocument } from '#tests/support/documents.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { openJournal } from '#vault/journal/journal-service.ts'
import { openSession } from '#vault/session.ts'

/**
 * Writes, keeps copies, puts them in place of the room, and takes erased entries out of them, again and again. Before
 * each of these it tells its parent what the room will say, and after it what the room says; it is killed in between.
 */
const [folder = '', entryId = '', first = '0'] = process.argv.slice(2)
const tools = testTools({ deriveKey: quickKey })
const session = openSession(folder, tools)
const status = session.status()
await session.unlock(status.state === 'ready' ? (status.members[0]?.id ?? '') : '', goodPassphrase)
const journal = () => openJournal({ store: session.room().store, clock: tools.clock, newId: tools.newUuid })
const titleOf = new Map<string, string>()
process.send?.({ state: 'open' })

for (let number = Number(first); ; number += 1) {
  const title = `number ${number}`
  process.send?.({ state: 'next', title })
  journal().save(entryId, plainDocument(title))
  process.send?.({ state: 'done', title })

  const before = new Set((await session.room().snapshots.list()).map(({ file }) => file))
  await session.room().snapshots.keep()
  const copies = await session.room().snapshots.list()
  for (const { file } of copies) if (!before.has(file)) titleOf.set(file, title)

  if (number % 3 === 0) {
    const { id } = journal().create('2026-03-02', plainDocument('goes'))
    journal().trash(id)
    journal().erase(id)
    await session.room().snapshots.eraseNow()
  }

  const known = copies.filter(({ file }) => titleOf.has(file))
  const { file } = known[Math.floor(Math.random() * known.length)] ?? { file: '' }
  const stillThere = (await session.room().snapshots.list()).some((copy) => copy.file === file)
  if (!stillThere) continue
  process.send?.({ state: 'next', title: titleOf.get(file) })
  await session.restoreSnapshot(file)
  process.send?.({ state: 'done', title: titleOf.get(file) })
}
