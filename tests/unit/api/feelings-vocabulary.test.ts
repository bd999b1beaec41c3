import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { itemId } from '#api/feelings-fields.ts'
import { families, itemFields, vocabulary } from '#api/feelings-vocabulary.ts'

const all = itemFields.flatMap((field) => Object.entries(vocabulary[field]))

describe('the words of the feelings log', () => {
  test('are 85 in eleven families, and 99 others', () => {
    expect(Object.keys(families)).toHaveLength(11)
    expect(Object.keys(vocabulary.emotions)).toHaveLength(85)
    expect(all).toHaveLength(85 + 99)
  })

  test('each have an id of their own, in every list', () => {
    const ids = all.map(([id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(itemId.safeParse(id).success, id).toBe(true)
  })

  // Rooms hold these ids. A word that is put better keeps its id; a new word changes this line, and no old one may go.
  test('keep the ids that rooms hold', () => {
    const ids = all.map(([id]) => id).toSorted()
    const digest = createHash('sha256').update(ids.join('\n')).digest('hex')
    expect(digest).toBe('8d3ebf9c4af6d4e0ec7838a1609a70d85a1e282f2f9c18142bcf89614a76351b')
  })

  test('are called differently within a list', () => {
    for (const field of itemFields) {
      const labels = Object.values(vocabulary[field])
      expect(new Set(labels).size, field).toBe(labels.length)
    }
  })

  test('judge nobody', () => {
    for (const [, label] of all) {
      expect(label).not.toMatch(/\b(scores?|cheat|victim|offender|betrayer|should|forgive)\b|!/i)
      expect(label).toBe(label.trim())
    }
  })
})
