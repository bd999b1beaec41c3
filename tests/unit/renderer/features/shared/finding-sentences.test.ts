import { describe, expect, it } from 'vitest'
import { findingSentences } from '#renderer/features/shared/finding-sentences.ts'

const [self, other] = ['a'.repeat(32), 'b'.repeat(32)]
const ben = { called: 'Ben' }

describe('what does not fit about the room', () => {
  it('is nothing as long as all is as it was', () => {
    expect(findingSentences({ missing: [], rewritten: [], foreign: false, ahead: false }, self, ben)).toEqual([])
  })

  it('is said once for each thing, and says whose words they are', () => {
    const sentences = findingSentences(
      { missing: [self, other], rewritten: [other], foreign: true, ahead: true },
      self,
      ben,
    )
    expect(sentences).toHaveLength(5)
    expect(new Set(sentences).size).toBe(5)
    expect(sentences[0]).toMatch(/^Something that you shared/)
    expect(sentences[1]).toMatch(/^Something that Ben shared/)
  })

  it('blames nobody', () => {
    const sentences = findingSentences(
      { missing: [other], rewritten: [self, other], foreign: true, ahead: true },
      self,
      ben,
    )
    for (const sentence of sentences) expect(sentence).not.toMatch(/Ben (has|did|took|removed|changed|deleted)/)
  })
})
