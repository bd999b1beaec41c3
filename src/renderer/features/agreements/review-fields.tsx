import { maxReviewAnswer, type ReviewPart } from '#api/reviews-contract.ts'
import { SaveBanner } from '../../editor/save/save-banner.tsx'
import { SaveLine } from '../../editor/save/save-line.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { reviewsCopy } from './reviews-copy.ts'
import type { KeptReview } from './use-kept-review.ts'

/** Fields of one review. What is typed goes into the own room and nowhere else. */
export function ReviewFields({
  review: { answers, kept, change },
  parts,
  hint = reviewsCopy.empty,
}: {
  review: KeptReview
  parts: readonly ReviewPart[]
  hint?: string
}) {
  return (
    <>
      {parts.map((part) => (
        <TextArea
          key={part}
          label={reviewsCopy.question[part]}
          hint={hint}
          rows={5}
          value={answers[part]}
          maxLength={maxReviewAnswer}
          onChange={(text) => change({ [part]: text })}
        />
      ))}
      {kept.state.kind === 'failed' && (
        <SaveBanner code={kept.state.code} onRetry={kept.save} text={() => Object.values(answers).join('\n\n')} />
      )}
      <SaveLine state={kept.state} saved={reviewsCopy.kept} />
    </>
  )
}
