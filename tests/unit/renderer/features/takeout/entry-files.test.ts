import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TakenEntry } from '#api/takeout-contract.ts'
import { createEntryNames, entryFiles, entryMarkdown } from '#renderer/features/takeout/entry-files.ts'
import { anyDocument } from '#tests/support/any-document.ts'
import { plainDocument } from '#tests/support/documents.ts'

const entry: TakenEntry = {
  id: '11111111-1111-4111-8111-111111111111',
  day: '2026-03-02',
  createdAt: '2026-03-02T20:15:00.000Z',
  updatedAt: '2026-03-03T08:00:00.000Z',
  trashedAt: null,
  pinned: false,
  ownTitle: null,
  tags: [],
  prompt: null,
  document: plainDocument('First words', 'and more'),
}

describe('an entry as Markdown', () => {
  test('says its day and its times, and then its words', () => {
    expect(entryMarkdown(entry)).toBe(
      '---\nday: 2026-03-02\ncreated: 2026-03-02T20:15:00.000Z\nchanged: 2026-03-03T08:00:00.000Z\n---\n\nFirst words\n\nand more\n',
    )
  })

  test('says what was chosen for it, in words that cannot be taken for anything else', () => {
    const chosen = entryMarkdown({
      ...entry,
      pinned: true,
      ownTitle: 'Rain: "cold" #1',
      tags: ['winter', 'no', '12'],
      prompt: { text: '- What?\n---' },
    })
    expect(chosen).toContain(`title: 'Rain: "cold" #1'\n`)
    expect(chosen).toContain('tags:\n  - winter\n  - "no"\n  - "12"\n')
    expect(chosen).toContain('pinned: true\n')
    expect(chosen.split('\n---\n')).toHaveLength(2)
  })

  test('repeats the words of a prompt, so that it can be read without the app', () => {
    const asked = entryMarkdown({ ...entry, prompt: { id: 'p_c01' } })
    expect(asked).toMatch(/^prompt: .{10,}$/m)
    expect(asked).toContain('promptId: p_c01\n')
  })
})

describe('the names of the files', () => {
  test('are days and numbers, and hold no word of anybody', () => {
    const nameOf = createEntryNames()
    const entries = [
      { ...entry, ownTitle: '../../etc/passwd' },
      { ...entry, tags: ['..'] },
      { ...entry, day: '2025-12-31' },
      { ...entry, trashedAt: '2026-03-04T08:00:00.000Z' },
    ]
    expect(entries.map(nameOf)).toEqual([
      'journal/2026/2026-03-02.md',
      'journal/2026/2026-03-02-2.md',
      'journal/2025/2025-12-31.md',
      'trash/2026/2026-03-02.md',
    ])
  })
})

test('the JSON of a piece holds every entry exactly', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyDocument, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 5 }),
      (given) => {
        const entries = given.map(([document, ownTitle]): TakenEntry => ({ ...entry, ownTitle, document }))
        const data = [...entryFiles(entries, 7, createEntryNames())].at(-1)
        expect(data?.name).toBe('data/journal-0007.json')
        const read = JSON.parse(String(data?.input)) as { entries: unknown }
        expect(read.entries).toEqual(entries)
      },
    ),
    { numRuns: 300 },
  )
})
