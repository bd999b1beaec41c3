import { describe, expect, test } from 'vitest'
import { fittingTags } from '#renderer/features/journal/fitting-tags.ts'

const labels = ['a walk in winter', 'Café', 'lighthouse', 'our light', 'walking', 'walks', 'Winter']
const tags = labels.map((label, at) => ({ id: `tag-${at}`, label }))
const fitting = (query: string, chosen: string | null = null) =>
  fittingTags(tags, query, chosen).map(({ label }) => label)

describe('tags that fit what is looked for', () => {
  test.each([
    ['lighthouse', ['lighthouse']],
    ['LIGHT', ['lighthouse', 'our light']],
    ['cafe', ['Café']],
    ['#winter', ['Winter', 'a walk in winter']],
    ['walk in w', ['a walk in winter']],
    ['house', []],
    ['walking by the sea', []],
  ])('%s', (query, expected) => {
    expect(fitting(query)).toEqual(expected)
  })

  test('are few, and begin with those that begin with it', () => {
    expect(fitting('wa')).toEqual(['walking', 'walks', 'a walk in winter'])
    expect(fitting('w')).toHaveLength(3)
  })

  test('are none for nothing, for a mark by itself, and for the one that is chosen', () => {
    for (const query of ['', '#', '\u0301', '# ']) expect(fitting(query)).toEqual([])
    expect(fitting('lighth', 'tag-2')).toEqual([])
  })
})
