import { describe, expect, it } from 'vitest'
import type { SharedOverview } from '#api/shared-contract.ts'
import { toOurRoom } from '#renderer/api/our-room.ts'

function overview(partnerName: string | null): SharedOverview {
  return {
    self: 'a'.repeat(32),
    members: [
      { id: 'b'.repeat(32), name: partnerName, mark: { letter: 'B', colour: 'plum' } },
      { id: 'a'.repeat(32), name: 'Ana', mark: { letter: 'A', colour: 'teal' } },
    ],
    findings: { missing: [], rewritten: [], foreign: false, ahead: false },
    writable: true,
  }
}

const calledAs = (name: string | null) => toOurRoom(overview(name)).partner.called

describe('how the two are called', () => {
  it('depends on whose room is open, not on the order of the members', () => {
    const { self, partner } = toOurRoom(overview('Ben'))
    expect([self.called, partner.called]).toEqual(['Ana', 'Ben'])
  })

  it('is for oneself what the other sees, so that a preview is exact', () => {
    expect(toOurRoom(overview('ana')).self.called).toBe('Ana (A)')
  })

  it('falls back to the letter of the mark', () => {
    expect(calledAs(null)).toBe('B')
    expect(calledAs('\u202e')).toBe('B')
  })

  it.each(['You', ' you ', 'ANA', 'A\u202ena'])('never lets the other pass for the one who reads: %j', (name) => {
    expect(calledAs(name)).toMatch(/ \(B\)$/)
  })

  it('takes out what would turn the words around it the other way', () => {
    expect(calledAs('B\u202ee\u2066n\n')).toBe('Ben')
    expect(calledAs('نوشین‌دخت')).toBe('نوشین‌دخت')
  })
})
