import { useQuery } from '@tanstack/react-query'
import type { OwnReview, ReviewAnswers } from '#api/reviews-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { agreementsPath } from './use-agreements.ts'

/** What follows once an agreement goes on. It moves on by itself, so it is asked for at every look. */
const anew = { gcTime: 0, staleTime: 0 } as const

export function useCheckIns(id: string) {
  const { queries } = useApi()
  return useQuery({ ...queries.checkIns.list.queryOptions({ input: { id } }), ...anew })
}

export function useSaid(id: string) {
  const { queries } = useApi()
  return useQuery({ ...queries.reviews.said.queryOptions({ input: { id } }), ...anew })
}

export function useOwnReviews() {
  const { queries } = useApi()
  return useQuery({ ...queries.reviews.mine.queryOptions({ input: {} }), ...anew })
}

export function useHalfYear(id: string) {
  const { queries } = useApi()
  return useQuery({ ...queries.reviews.halfYear.queryOptions({ input: { id } }), ...anew })
}

export const nothingAnswered: ReviewAnswers = { helped: '', cost: '', wanted: '', change: '', toSay: '' }

/** Where one review is written: its agreement, version and day. */
export type ReviewPlace = Pick<OwnReview, 'agreement' | 'version' | 'day'>

export function isSameReview(a: ReviewPlace, b: ReviewPlace): boolean {
  return a.agreement === b.agreement && a.version === b.version && a.day === b.day
}

export const ownReviewsPath = `${agreementsPath}/reviews`
