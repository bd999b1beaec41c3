import { useState } from 'react'
import type { AgreementDetail } from '#api/agreements-contract.ts'
import type { RhythmDay } from '#api/check-ins-contract.ts'
import { reviewParts } from '#api/reviews-contract.ts'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { HandOver } from '../../ui/hand-over.tsx'
import { Page } from '../../ui/page.tsx'
import { StepActions } from '../../ui/step-actions.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { ReviewChoices } from './review-choices.tsx'
import { ReviewFields } from './review-fields.tsx'
import { reviewsCopy } from './reviews-copy.ts'
import { useAgreement } from './use-agreements.ts'
import { isSameReview, nothingAnswered, useOwnReviews, useSaid } from './use-follow-ups.ts'
import { useKeptReview } from './use-kept-review.ts'

interface ReviewScreenProps {
  id: string
  ourRoom: OurRoom
  /** Whether it begins where something is said and chosen, past the questions. */
  isPastQuestions: boolean
  /** A draft of one's own was begun. */
  onWrite(draft: string): void
  onSaid(words: string): void
  onDone(): void
}

/** Looking at an agreement again: four questions alone, and then what is said and chosen. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { id, onDone } = props
  const agreement = useAgreement(id)
  const shared = useSaid(id)
  const own = useOwnReviews()
  /** Kept while the page is open: the other may end the review meanwhile, and nothing that is typed goes with it. */
  const [begun, setBegun] = useState<RhythmDay | null>(null)
  const open = begun ?? shared.data?.open ?? null
  if (begun === null && open !== null) setBegun(open)
  const error = agreement.error ?? shared.error ?? own.error
  const isThere = agreement.data !== undefined && shared.data !== undefined && own.data !== undefined
  if (error === null && !isThere) return null
  if (error !== null || !isThere || open === null) {
    return (
      <Page title={reviewsCopy.title}>
        <p role="alert">{error === null ? reviewsCopy.gone : failureCopy[failureCode(error)]}</p>
        <div>
          <Button onClick={onDone}>{uiCopy.back}</Button>
        </div>
      </Page>
    )
  }
  return <Review {...props} detail={agreement.data} open={open} />
}

interface ReviewProps extends ReviewScreenProps {
  detail: AgreementDetail
  open: RhythmDay
}

const questions = reviewParts.filter((part) => part !== 'toSay')

function Review({ id, detail, open, ourRoom, isPastQuestions, onWrite, onSaid, onDone }: ReviewProps) {
  const copy = reviewsCopy
  const place = { agreement: id, ...open }
  const before = useOwnReviews().data?.reviews.find((review) => isSameReview(review, place))
  const review = useKeptReview(place, before?.answers ?? nothingAnswered)
  /** -1 before the first question, and past the last one where something is said. */
  const [step, setStep] = useState(isPastQuestions ? questions.length : -1)
  const leave = async (go: () => void) => {
    if (await review.kept.save()) go()
  }
  if (step < 0) {
    return (
      <HandOver title={copy.handOver(ourRoom.self.called)} action={copy.isAlone} onDone={() => setStep(0)}>
        {copy.lookAway(ourRoom.partner.called)}
      </HandOver>
    )
  }
  const part = questions[step]
  if (part === undefined) {
    return (
      <ReviewChoices
        key="choices"
        detail={detail}
        open={open}
        review={review}
        ourRoom={ourRoom}
        onWrite={(draft) => void leave(() => onWrite(draft))}
        onSaid={onSaid}
        onDone={() => void leave(onDone)}
      />
    )
  }
  return (
    <Page key={part} title={copy.title}>
      <p>{copy.step(detail.title)}</p>
      <VisibilityLabel />
      <ReviewFields review={review} parts={[part]} />
      <StepActions
        next={copy.on}
        onNext={() => setStep(step + 1)}
        onBack={() => (step === 0 ? void leave(onDone) : setStep(step - 1))}
      >
        <Button onClick={() => void leave(onDone)}>{copy.stop}</Button>
      </StepActions>
    </Page>
  )
}
