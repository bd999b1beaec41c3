import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everyEntry, type HitCursor, type JournalFilter } from '#api/journal-contract.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { createdEngine } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { documentHead } from '#vault/journal/document-words.ts'
import { writeTags } from '#vault/journal/entry-tags.ts'
import { insertEntry, standingEntry, updatePin } from '#vault/journal/journal-store.ts'

/**
 * A room whose entries came in anything but the order of their days, some of them pinned, half with a tag. "tide" is in
 * all of them, "ebb" in every tenth. More than are looked up one by one have the first.
 */
async function shuffledRoom(count: number) {
  const tools = testTools({ deriveKey: quickKey })
  const { client, engine } = await createdEngine(join(tempFolder(), 'vault'), tools)
  const { store } = engine.context.session.room()
  const written = Array.from({ length: count }, (_, n) => {
    const day = new Date(Date.UTC(2020, 0, 1 + ((n * 379) % count))).toISOString().slice(0, 10)
    return { id: tools.newUuid(), day, now: `${day}T20:00:00.000Z`, ebb: n % 10 === 0, tagged: n % 2 === 0 }
  })
  store.write((db) => {
    for (const [n, { id, day, now, ebb, tagged }] of written.entries()) {
      const document = plainDocument(ebb ? 'tide and ebb' : 'tide alone', `of ${day}`)
      insertEntry(db, { id, day, now, document, prompt: null, ...documentHead(document, null) })
      const { number } = standingEntry(db, id)
      if (tagged) writeTags(db, number, ['shore'], tools.newUuid)
      if (n % 7 === 0) updatePin(db, number, true)
    }
  })
  const newest = written.toSorted((a, b) => (a.day < b.day ? 1 : -1))
  const pages = async (query: string, filter: JournalFilter = everyEntry) => {
    const found: string[] = []
    let after: HitCursor | null = null
    do {
      const page = await client.journal.search({ query, filter, after, limit: 50 })
      found.push(...page.hits.map(({ entry }) => entry.id))
      for (const { excerpt } of page.hits) expect(excerpt.some((part) => part.found)).toBe(true)
      after = page.next
    } while (after !== null)
    return found
  }
  return { client, written, newest, pages }
}

describe('what is found', () => {
  test('stands by its day, the newest first, on every page, however many there are', async () => {
    const { client, written, newest, pages } = await shuffledRoom(620)
    const ids = (which: typeof newest) => which.map(({ id }) => id)
    expect(await pages('tide')).toEqual(ids(newest))
    expect(await pages('ebb')).toEqual(ids(newest.filter(({ ebb }) => ebb)))
    const tag = (await client.journal.labels({})).tags[0]?.id ?? ''
    const shore = newest.filter(({ tagged }) => tagged)
    expect(await pages('ti', { ...everyEntry, tag })).toEqual(ids(shore))
    const spring = { ...everyEntry, from: '2020-03-01', to: '2020-05-31' }
    const ofSpring = newest.filter(({ day }) => day >= spring.from && day <= spring.to)
    expect(await pages('tide', spring)).toEqual(ids(ofSpring))
    const titles = await client.journal.titles({ query: 'tide', limit: 20 })
    expect(titles.entries.map(({ id }) => id)).toEqual(ids(newest.slice(0, 20)))

    // control: by when they came in, it is another order
    expect(ids(newest)).not.toEqual(ids(written.toReversed()))
  })

  test('follows an entry to its new day, and goes on after one that was erased', async () => {
    const { client, newest, pages } = await shuffledRoom(12)
    const ids = newest.map(({ id }) => id)
    const last = ids.at(-1) ?? ''
    await client.journal.change({ id: last, day: '2026-03-02' })
    const order = [last, ...ids.slice(0, -1)]
    expect(await pages('tide')).toEqual(order)
    const first = await client.journal.search({ query: 'tide', after: null, limit: 5 })
    await client.journal.trash({ id: order[4] ?? '' })
    await client.journal.erase({ id: order[4] ?? '' })
    const second = await client.journal.search({ query: 'tide', after: first.next, limit: 50 })
    expect(second.hits.map(({ entry }) => entry.id)).toEqual(order.slice(5))
  })
})
