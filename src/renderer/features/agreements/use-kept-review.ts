import { useState } from 'react'
import type { ReviewAnswers } from '#api/reviews-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { useKept } from '../../api/use-kept.ts'
import type { ReviewPlace } from './use-follow-ups.ts'

/** What is answered in one review, kept in the own room as it is typed. */
export function useKeptReview({ agreement, version, day }: ReviewPlace, begun: ReviewAnswers) {
  const { client } = useApi()
  const [answers, setAnswers] = useState(begun)
  const kept = useKept(begun, async (value) => {
    await client.reviews.keep({ agreement, version, day, answers: value })
  })
  return {
    answers,
    kept,
    change(part: Partial<ReviewAnswers>) {
      const next = { ...kept.current(), ...part }
      setAnswers(next)
      kept.change(next)
    },
  }
}
export type KeptReview = ReturnType<typeof useKeptReview>
