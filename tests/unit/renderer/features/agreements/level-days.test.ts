import { describe, expect, test } from 'vitest'
import { problemsOf } from '#api/agreement-rules.ts'
import { type AgreementDraft, type AgreementLevel, lengthOf } from '#api/agreement-text.ts'
import { atLevel } from '#renderer/features/agreements/level-days.ts'
import { draftFrom, templateOf } from '#renderer/features/agreements/use-agreements.ts'

const [self, partner] = ['aa'.repeat(16), 'bb'.repeat(16)] as const
const now = new Date('2026-03-02T20:15:00')
const begun = (template: string | null) => draftFrom(templateOf(template), { self, partner, now })
const changed = (draft: AgreementDraft, level: AgreementLevel): AgreementDraft => ({
  ...draft,
  ...atLevel(draft, level),
})
const daysOf = ({ start, end }: AgreementDraft) => lengthOf(start ?? '', end ?? '')

describe('another kind', () => {
  test('brings its usual days while nobody has chosen a last day, and takes them back', () => {
    const draft = begun(null)
    expect(daysOf(draft)).toBe(30)
    const ongoing = changed(draft, 3)
    expect([daysOf(ongoing), ongoing.level]).toEqual([14, 3])
    expect(changed(ongoing, 1)).toEqual(draft)
  })

  test('leaves a last day that somebody has chosen', () => {
    const draft = { ...begun(null), end: '2026-04-09' }
    expect(changed(draft, 3)).toEqual({ ...draft, level: 3 })
    expect(changed({ ...draft, end: null }, 3)).toEqual({ ...draft, end: null, level: 3 })
  })

  test('counts the days of a template as nobody’s choice, and comes back to them', () => {
    const draft = begun('tpl_support')
    expect([daysOf(draft), draft.review]).toEqual([90, 14])
    const ongoing = changed(draft, 3)
    // A first look on the last day would be none before it.
    expect([daysOf(ongoing), ongoing.review]).toEqual([14, 7])
    expect(problemsOf(ongoing, self)).not.toContain('review-late')
    expect(daysOf(changed(ongoing, 1))).toBe(90)
  })
})
