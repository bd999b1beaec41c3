import { expect, test } from 'vitest'
import { agreementTextSchema } from '#api/agreement-text.ts'
import { someAgreement } from '#tests/support/agreements.ts'

test('words that both sign and nobody is shown are no text: a time for telling stands beside telling alone', () => {
  const isText = (change: Parameters<typeof someAgreement>[0]) =>
    agreementTextSchema.safeParse(someAgreement(change)).success
  expect(isText({ slips: ['talk'], slipBy: 'the same evening' })).toBe(false)
  expect(isText({ slips: [], slipBy: 'at noon' })).toBe(false)
  expect(isText({ slips: ['talk'], slipBy: '' })).toBe(true) // control
  expect(isText({ slips: ['talk', 'tell'], slipBy: 'the same evening' })).toBe(true) // control
})
