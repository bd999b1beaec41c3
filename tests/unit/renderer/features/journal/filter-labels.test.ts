import { describe, expect, test } from 'vitest'
import { everyEntry } from '#api/journal-contract.ts'
import { begunWith, toBegunWith, withoutGone } from '#renderer/features/journal/filter-labels.ts'

const [winter, walks] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']

describe('a filter', () => {
  const templates = ['Sunday list']

  test('lets go of what is on no list of choices any more, and of nothing else', () => {
    const filter = { ...everyEntry, from: '2026-03-02', tag: winter, prompt: 'p_c01' }
    const tags = [{ id: winter }]
    expect(withoutGone(filter, { tags: [{ id: walks }], prompts: ['p_c01'], templates })).toEqual({
      ...filter,
      tag: null,
    })
    expect(withoutGone(filter, { tags, prompts: [], templates })).toEqual({ ...filter, prompt: null })
    const own = { ...everyEntry, tag: winter, template: 'Sunday list' }
    expect(withoutGone(own, { tags, prompts: [], templates: ['Monday list'] })).toEqual({ ...own, template: null })
  })

  test('stays the very same while all of it is there', () => {
    for (const prompt of ['any', 'p_c01', null]) {
      const filter = { ...everyEntry, tag: prompt === null ? null : winter, prompt }
      expect(withoutGone(filter, { tags: [{ id: winter }], prompts: ['p_c01'], templates })).toBe(filter)
    }
    expect(withoutGone(everyEntry, { tags: [], prompts: [], templates: [] })).toBe(everyEntry)
    const own = { ...everyEntry, template: 'Sunday list' }
    expect(withoutGone(own, { tags: [], prompts: [], templates })).toBe(own)
  })

  test('has one choice for what an entry was begun with, whatever a template is called', () => {
    const chosen = ['Sunday list', 'any', 'p_c01', '=', '=any'].map((template) => ({ prompt: null, template }))
    const prompts = ['any', 'p_c01', null].map((prompt) => ({ prompt, template: null }))
    for (const one of [...chosen, ...prompts]) expect(toBegunWith(begunWith({ ...everyEntry, ...one }))).toEqual(one)
  })
})
