import type { ReviewPart } from './reviews-contract.ts'

/** What somebody asks themselves when an agreement is up for review. What they may say then has other words in each place. */
export const reviewQuestions = {
  helped: 'Did this help me?',
  cost: 'What did it cost me?',
  wanted: 'Do I still want it?',
  change: 'What would I change?',
} satisfies Record<Exclude<ReviewPart, 'toSay'>, string>
