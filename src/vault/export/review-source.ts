import { type OwnReview, reviewParts } from '#api/reviews-contract.ts'
import { reviewsIn } from '../agreements/reviews-store.ts'
import { exportCopy } from './export-copy.ts'
import { labelOf } from './export-place.ts'
import { memorySource } from './memory-source.ts'

/** What somebody answered to themselves when an agreement was up for review. It lies in their own room. */
export const reviewSource = memorySource<OwnReview>({
  all: ({ store }) => store.read(reviewsIn),
  item: (_, { id, day, title }) => ({ id, day, label: labelOf(title) }),
  record(_, { day, title, answers }) {
    const said = reviewParts.filter((part) => answers[part].trim() !== '')
    return {
      kind: 'review',
      day,
      title,
      answers: said.map((part) => ({ question: exportCopy.review[part], text: answers[part] })),
    }
  },
})
