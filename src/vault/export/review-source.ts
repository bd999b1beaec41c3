import type { ExportItem } from '#api/export-contract.ts'
import { type OwnReview, reviewParts } from '#api/reviews-contract.ts'
import { reviewsIn } from '../agreements/reviews-store.ts'
import { VaultError } from '../vault-error.ts'
import { exportCopy } from './export-copy.ts'
import { type ExportPlace, type ExportSource, isWithin, labelOf, pageOf } from './export-place.ts'

/** What somebody answered to themselves when an agreement was up for review. It lies in their own room. */
export const reviewSource: ExportSource = {
  list: (place, period, after, limit) =>
    pageOf(
      ownReviews(place)
        .map(itemOf)
        .filter(({ day }) => isWithin(day, period)),
      after,
      limit,
    ),
  find: (place, period, id) =>
    ownReviews(place).find((review) => review.id === id && isWithin(review.day, period)) ?? null,
  read(place, id) {
    const found = ownReviews(place).find((review) => review.id === id)
    if (found === undefined) throw new VaultError('moved-on')
    const { day, title, answers } = found
    const said = reviewParts.filter((part) => answers[part].trim() !== '')
    return {
      kind: 'review',
      day,
      title,
      answers: said.map((part) => ({ question: exportCopy.review[part], text: answers[part] })),
    }
  },
}

function ownReviews({ store }: ExportPlace): OwnReview[] {
  return store.read(reviewsIn)
}

function itemOf({ id, day, title }: OwnReview): ExportItem {
  return { id, day, label: labelOf(title) }
}
