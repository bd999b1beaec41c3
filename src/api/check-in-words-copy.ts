import type { CheckInMark } from './check-ins-contract.ts'

/** What the marks of a check-in are called, wherever they are read. */
export const checkInMarkWords = {
  'as-agreed': 'happened as agreed',
  partly: 'partly',
  'not-this-time': 'not this time',
  'did-not-come-up': 'did not come up',
} satisfies Record<CheckInMark, string>
