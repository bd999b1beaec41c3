import { describe, expect, test } from 'vitest'
import { everyEntry } from '#api/journal-contract.ts'
import { withoutGone } from '#renderer/features/journal/filter-labels.ts'

const [winter, walks] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']

describe('a filter', () => {
  test('lets go of a tag and of a prompt that no entry has any more, and of nothing else', () => {
    const filter = { ...everyEntry, from: '2026-03-02', tag: winter, prompt: 'p_c01' }
    expect(withoutGone(filter, { tags: [{ id: walks }], prompts: ['p_c01'] })).toEqual({ ...filter, tag: null })
    expect(withoutGone(filter, { tags: [{ id: winter }], prompts: [] })).toEqual({ ...filter, prompt: null })
  })

  test('stays the very same while all of it is there', () => {
    for (const prompt of ['any', 'p_c01', null]) {
      const filter = { ...everyEntry, tag: prompt === null ? null : winter, prompt }
      expect(withoutGone(filter, { tags: [{ id: winter }], prompts: ['p_c01'] })).toBe(filter)
    }
    expect(withoutGone(everyEntry, { tags: [], prompts: [] })).toBe(everyEntry)
  })
})
