import type { AgreementText } from '#api/agreement-text.ts'
import { addDays, localDay } from '#api/calendar.ts'
import type { ReviewAnswers } from '#api/reviews-contract.ts'

/** A text that two could sign: thirty days of saying when plans change. */
export function someAgreement(changed: Partial<AgreementText> = {}): AgreementText {
  return {
    terms: 1,
    template: 'tpl_plans',
    title: 'Saying when plans change',
    measure: 'Tells the other before the change, or as soon as it is known, by call or text.',
    level: 1,
    doneBy: 'both',
    fair: '',
    inScope: 'Evening plans and trips.',
    outOfScope: 'Lunch breaks, errands, time with family.',
    why: {
      ['aa'.repeat(16)]: 'It helps me because I sleep better.',
      ['bb'.repeat(16)]: 'I am willing because I see why.',
    },
    smaller: '',
    privacy: '',
    monthly: false,
    review: 7,
    slips: ['talk'],
    slipBy: '',
    reasons: [],
    start: '2026-03-10',
    end: '2026-04-09',
    ...changed,
  }
}

/** A day from today, for engines that run on the system's clock. */
export function soon(days: number): string {
  return addDays(localDay(new Date()), days)
}

/** A day on which somebody looked at an agreement again. */
export const reviewedOn = '2026-03-17'

/** What somebody answers to themselves at a review. */
export function someAnswers(words: string): ReviewAnswers {
  return { helped: words, cost: `${words} It cost an hour.`, wanted: '', change: words, toSay: '' }
}
