import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JournalDocument } from '#api/journal-document.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

async function journal() {
  const clock = manualClock()
  const folder = join(tempFolder(), 'vault')
  const tools = testTools({ deriveKey: quickKey, clock })
  const { client, engine } = await createdEngine(folder, tools)
  const write = async (day: string, ...lines: string[]) => {
    clock.advance(1000)
    return (await client.journal.create({ day, document: plainDocument(...lines) })).id
  }
  const listed = async (place: 'journal' | 'trash' = 'journal') =>
    (await client.journal.list({ place, after: null, limit: 50 })).entries.map(({ id }) => id)
  const found = async (query: string) =>
    (await client.journal.search({ query, after: null, limit: 50 })).hits.map(({ entry }) => entry.id)
  return { client, engine, clock, folder, tools, write, listed, found }
}

describe('the list', () => {
  test('has the newest day first, and the newest entry of a day first', async () => {
    const { write, listed } = await journal()
    const monday = await write('2026-03-02', 'monday')
    const sunday = await write('2026-03-01', 'written later about sunday')
    const evening = await write('2026-03-02', 'monday evening')
    expect(await listed()).toEqual([evening, monday, sunday])
  })

  test('pages through everything once', async () => {
    const { client, write, listed } = await journal()
    for (let n = 0; n < 23; n += 1) await write(`2026-03-${String(1 + (n % 9)).padStart(2, '0')}`, `entry ${n}`)
    const seen: string[] = []
    let after: Awaited<ReturnType<typeof client.journal.list>>['next'] = null
    do {
      const page = await client.journal.list({ place: 'journal', after, limit: 5 })
      seen.push(...page.entries.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(await listed())
    expect(seen).toHaveLength(23)
  })

  test('shows the first line as title and the rest as preview, without half characters', async () => {
    const { client } = await journal()
    const document: JournalDocument = {
      type: 'doc',
      content: [
        { type: 'paragraph' },
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '  The   garden ' }] },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'gate' }] }] }],
        },
        { type: 'paragraph', content: [{ type: 'text', text: '\u{1F33F}'.repeat(400) }] },
      ],
    }
    const entry = await client.journal.create({ day: '2026-03-02', document })
    expect(entry.title).toBe('The garden')
    expect(entry.preview.startsWith('gate \u{1F33F}')).toBe(true)
    expect(entry.preview.isWellFormed()).toBe(true)
  })
})

describe('the trash', () => {
  test('takes an entry out of list and search, and gives it back', async () => {
    const { client, write, listed, found } = await journal()
    const id = await write('2026-03-02', 'meadow')
    await client.journal.trash({ id })
    expect([await listed(), await listed('trash'), await found('meadow')]).toEqual([[], [id], []])
    await client.journal.restore({ id })
    expect([await listed(), await listed('trash'), await found('meadow')]).toEqual([[id], [], [id]])
  })

  test('erases only what lies in it', async () => {
    const { client, write, listed } = await journal()
    const id = await write('2026-03-02', 'meadow')
    await expect(client.journal.erase({ id })).rejects.toMatchObject({ code: 'not-found' })
    await client.journal.trash({ id })
    await client.journal.erase({ id })
    expect(await listed('trash')).toEqual([])
    await expect(client.journal.open({ id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('search', () => {
  test('finds words as they are typed, newest first, without accents and with the last word unfinished', async () => {
    const { write, found } = await journal()
    const first = await write('2026-03-01', 'Caf\u00e9 by the harbour')
    const second = await write('2026-03-02', 'the cafeteria', 'and the harbour wall')
    expect(await found('cafe')).toEqual([second, first])
    expect(await found('harb')).toEqual([second, first])
    expect(await found('HARBOUR wall')).toEqual([second])
    expect(await found('harbou cafe')).toEqual([])
  })

  test('takes no query for an operator, and an empty one for none', async () => {
    const { write, found } = await journal()
    const id = await write('2026-03-01', 'rain or shine, "not" near here')
    for (const query of ['rain OR nothing', '"', '*', 'NOT', 'rain* NEAR(here)', '-rain', 'words:rain', '(', "'; --"]) {
      await expect(found(query)).resolves.toBeInstanceOf(Array)
    }
    expect(await found('or "not')).toEqual([id])
    expect(await found('  ')).toEqual([])
  })

  test('forgets the words that were edited away', async () => {
    const { client, write, found } = await journal()
    const id = await write('2026-03-01', 'secret meadow')
    expect(await found('meadow')).toEqual([id])
    await client.journal.save({ id, document: plainDocument('quiet harbour') })
    expect([await found('meadow'), await found('harbour')]).toEqual([[], [id]])
  })

  test('finds after a crash what was saved before the index was brought up to date', async () => {
    const { client, engine, write, folder, tools } = await journal()
    const id = await write('2026-03-01', 'meadow')
    await client.journal.save({ id, document: plainDocument('harbour') })
    engine.close()
    const reopened = openEngine(folder, tools)
    await unlockFirst(reopened.client)
    const { hits } = await reopened.client.journal.search({ query: 'harbour', after: null, limit: 5 })
    expect(hits.map(({ entry }) => entry.id)).toEqual([id])
  })

  test('marks what it found, and pages', async () => {
    const { client, write } = await journal()
    for (let n = 0; n < 7; n += 1) await write('2026-03-01', `tide ${n} comes in`)
    const first = await client.journal.search({ query: 'tide', after: null, limit: 5 })
    const second = await client.journal.search({ query: 'tide', after: first.next, limit: 5 })
    expect([first.hits.length, second.hits.length, second.next]).toEqual([5, 2, null])
    expect(first.hits[0]?.excerpt).toEqual([
      { text: 'tide', found: true },
      { text: ' 6 comes in', found: false },
    ])
  })
})

describe('settings', () => {
  test('are kept in the room, one by one', async () => {
    const { client } = await journal()
    const unchosen = {
      theme: 'system',
      hideExplained: false,
      autoLockMinutes: 3,
      hideChord: null,
      role: null,
      stage: null,
      supportLine: true,
      weekStart: null,
      questionMark: true,
      onThisDay: false,
    }
    expect(await client.settings.get({})).toEqual(unchosen)
    await client.settings.change({ theme: 'dark' })
    await client.settings.change({ hideExplained: true })
    await client.settings.change({ role: 'both', stage: 0 })
    const chosen = { ...unchosen, theme: 'dark', hideExplained: true }
    expect(await client.settings.get({})).toEqual({ ...chosen, role: 'both', stage: 0 })
    await client.settings.change({ role: null, stage: null })
    expect(await client.settings.get({})).toEqual(chosen)
  })
})
