import { expect, test } from 'vitest'
import { withoutEdges } from '#renderer/features/agreements/without-edges.ts'
import { someAgreement } from '#tests/support/agreements.ts'

test('nothing is put before both that the page does not show at that moment', () => {
  const typed = { fair: 'For now.', smaller: ' A word at noon. ', privacy: 'Friends. ' }
  const shown = withoutEdges({ ...someAgreement(typed), level: 2, doneBy: 'aa'.repeat(16) })
  expect([shown.fair, shown.smaller, shown.privacy], 'control').toEqual(['For now.', 'A word at noon.', 'Friends.'])
  const hidden = withoutEdges({ ...someAgreement(typed), level: 1, doneBy: 'both' })
  expect([hidden.fair, hidden.smaller, hidden.privacy]).toEqual(['', '', ''])
})
