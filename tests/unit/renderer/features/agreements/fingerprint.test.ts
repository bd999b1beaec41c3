import { expect, test } from 'vitest'
import { inGroups, typedFingerprint } from '#renderer/features/agreements/fingerprint.ts'

const fingerprint = '66792a5224baab4464a4c941fdb862b51b527f8239ebc9a15f25682c8a489f88'

test('a fingerprint stands in sixteen groups of four', () => {
  expect(inGroups(fingerprint)).toHaveLength(16)
  expect(inGroups(fingerprint).join('')).toBe(fingerprint)
})

test('is the same in groups, in capitals and over several lines', () => {
  for (const typed of [
    fingerprint,
    fingerprint.toUpperCase(),
    inGroups(fingerprint).join(' '),
    ` ${inGroups(fingerprint).join('\n')} `,
    inGroups(fingerprint).join('-'),
  ])
    expect(typedFingerprint(typed)).toEqual({ is: 'whole', fingerprint })
})

test('that is not all there, or has other letters, is none', () => {
  expect(typedFingerprint('  ')).toEqual({ is: 'none' })
  expect(typedFingerprint(fingerprint.slice(0, 63))).toEqual({ is: 'begun', count: 63 })
  expect(typedFingerprint(`${fingerprint}0`)).toEqual({ is: 'not-one' })
  expect(typedFingerprint(fingerprint.replace('0', 'o').replace('1', 'l'))).toEqual({ is: 'not-one' })
})
