import { useRoute } from 'wouter'
import type { OurRoom } from '../../api/our-room.ts'
import { CheckInScreen } from './check-in-screen.tsx'
import { OwnReviewScreen, OwnReviewsScreen } from './own-reviews-screen.tsx'
import { ReviewScreen } from './review-screen.tsx'
import { agreementsPath } from './use-agreements.ts'
import { ownReviewsPath } from './use-follow-ups.ts'

interface FollowUpScreensProps {
  ourRoom: OurRoom
  onList(): void
  onAgreement(id: string): void
  onOwnReviews(): void
  onWrite(draft: string): void
  onSaid(words: string): void
}

/** Whether a page is one of those that follow once an agreement goes on. */
export function isFollowUp(path: string): boolean {
  return path.startsWith(agreementsPath) && /\/(?:of\/[^/]+\/(?:check-in|review|look)|reviews(?:\/[^/]+)?)$/.test(path)
}

/** Check-ins, reviews, and what one has answered for oneself. */
export function FollowUpScreens({ ourRoom, onList, onAgreement, onOwnReviews, onWrite, onSaid }: FollowUpScreensProps) {
  const [isCheckIn, checkIn] = useRoute(`${agreementsPath}/of/:id/check-in`)
  const [isReview, review] = useRoute(`${agreementsPath}/of/:id/review`)
  const [isLook, look] = useRoute(`${agreementsPath}/of/:id/look`)
  const [isOwn, own] = useRoute(`${ownReviewsPath}/:id`)
  if (isCheckIn)
    return <CheckInScreen key={checkIn.id} id={checkIn.id} ourRoom={ourRoom} onDone={() => onAgreement(checkIn.id)} />
  const id = isReview ? review.id : isLook ? look.id : null
  if (id !== null)
    return (
      <ReviewScreen
        key={id}
        id={id}
        ourRoom={ourRoom}
        isPastQuestions={isLook}
        onWrite={onWrite}
        onSaid={onSaid}
        onDone={() => onAgreement(id)}
      />
    )
  if (isOwn) return <OwnReviewScreen key={own.id} id={own.id} onBack={onOwnReviews} />
  return <OwnReviewsScreen onBack={onList} />
}
