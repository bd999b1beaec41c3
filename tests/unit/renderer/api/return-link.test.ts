import { describe, expect, it } from 'vitest'
import { readReturnLink, writeReturnLink } from '#renderer/api/return-link.ts'

const token = 'Abc_-0123456789012345678901234567890123456789'

describe('the fragment of a link', () => {
  it('holds a token, and whether to come back covered', () => {
    for (const covered of [true, false]) {
      const hash = writeReturnLink({ token, covered }).slice(1)
      expect(readReturnLink(hash)).toEqual({ token, covered })
    }
  })

  it('is nothing when it is no token', () => {
    for (const hash of [
      '',
      '#',
      '#short',
      '#<script>',
      `#${token} `,
      `#${token}.covered.covered`,
      `#${'a'.repeat(300)}`,
    ]) {
      expect(readReturnLink(hash)).toBeNull()
    }
  })
})
