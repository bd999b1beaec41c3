import { describe, expect, it } from 'vitest'
import type { EntrySummary } from '#api/journal-contract.ts'
import { withEntry, withoutEntry } from '#renderer/features/journal/journal-lists.ts'

function entry(id: string, day: string, title = id): EntrySummary {
  const instant = `${day}T10:00:00.000Z`
  const shown = { title, preview: '', pinned: false, hasImage: false }
  return { id, day, createdAt: instant, updatedAt: instant, trashedAt: null, daysLeft: null, ...shown }
}

const pages = {
  pages: [
    { entries: [entry('c', '2026-03-03'), entry('b', '2026-03-02')], next: null },
    { entries: [entry('a', '2026-03-01')], next: null },
  ],
  pageParams: [null, null],
}
const ids = (data: typeof pages) => data.pages.map(({ entries }) => entries.map(({ id }) => id))

describe('a saved entry in the list', () => {
  it('is replaced where it stands', () => {
    const data = withEntry(pages, entry('a', '2026-03-01', 'New words'))
    expect(ids(data as typeof pages)).toEqual([['c', 'b'], ['a']])
    expect(data.pages[1]?.entries[0]?.title).toBe('New words')
  })

  it('leaves the list as it is when nothing that it shows has changed', () => {
    const later = { ...entry('b', '2026-03-02'), updatedAt: '2026-03-09T10:00:00.000Z' }
    expect(withEntry(pages, later)).toBe(pages)
    expect(withEntry(pages, { ...later, preview: 'New' }), 'control').not.toBe(pages)
    expect(withEntry(pages, { ...later, id: 'new' }), 'control: one that is not there').not.toBe(pages)
  })

  it('moves to where its day or its pin puts it', () => {
    expect(ids(withEntry(pages, entry('a', '2026-03-03')) as typeof pages)).toEqual([['c', 'a', 'b'], []])
    const pinned = { ...entry('a', '2026-03-01'), pinned: true }
    expect(ids(withEntry(pages, pinned) as typeof pages)).toEqual([['a', 'c', 'b'], []])
  })

  it('waits for its page when that is not there yet', () => {
    const next = { pinned: false, day: '2026-03-01', createdAt: '2026-03-01T10:00:00.000Z', id: 'a' }
    const half = { ...pages, pages: pages.pages.map((page) => ({ ...page, next })) }
    expect(ids(withEntry(half, entry('old', '2025-01-01')) as typeof pages)).toEqual([['c', 'b'], ['a']])
    expect(ids(withEntry(pages, entry('old', '2025-01-01')) as typeof pages)).toEqual([
      ['c', 'b'],
      ['a', 'old'],
    ])
  })

  it('goes when it is put aside, and the other pages stay what they were', () => {
    const data = withoutEntry(pages, 'a')
    expect(ids(data as typeof pages)).toEqual([['c', 'b'], []])
    expect(data.pages[0]).toBe(pages.pages[0])
  })

  it('comes first when it is new', () => {
    expect(ids(withEntry(pages, entry('d', '2026-03-04')) as typeof pages)).toEqual([['d', 'c', 'b'], ['a']])
  })
})
