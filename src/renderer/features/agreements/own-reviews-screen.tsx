import { useState } from 'react'
import { useLocation } from 'wouter'
import { type OwnReview, reviewParts } from '#api/reviews-contract.ts'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { calendarDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './agreements.module.css'
import { ReviewFields } from './review-fields.tsx'
import { reviewsCopy } from './reviews-copy.ts'
import { useDeed } from './use-agreements.ts'
import { ownReviewsPath, useOwnReviews } from './use-follow-ups.ts'
import { useKeptReview } from './use-kept-review.ts'

/** Everything that one has answered for oneself. */
export function OwnReviewsScreen({ onBack }: { onBack(): void }) {
  const copy = reviewsCopy.mine
  const [, navigate] = useLocation()
  const found = useOwnReviews()
  const [asked, setAsked] = useState<string | null>(null)
  const erase = useDeed(async (client, id: string) => {
    await client.reviews.erase({ id })
    setAsked(null)
    focusHeading()
  })
  const reviews = found.data?.reviews ?? []
  return (
    <Page title={copy.title}>
      <VisibilityLabel />
      <p>{copy.lead}</p>
      {found.isError && <p role="alert">{failureCopy[failureCode(found.error)]}</p>}
      {found.isSuccess && reviews.length === 0 && <p>{copy.none}</p>}
      {reviews.map((review) => (
        <section key={review.id} className={styles.stack}>
          <h2 id={`review-${review.id}`}>{`${review.title}, ${calendarDay(review.day)}`}</h2>
          <dl className={styles.parts}>
            {reviewParts
              .filter((part) => review.answers[part] !== '')
              .map((part) => (
                <div key={part}>
                  <dt>{part === 'toSay' ? copy.toSay : reviewsCopy.question[part]}</dt>
                  <dd>{review.answers[part]}</dd>
                </div>
              ))}
          </dl>
          <ButtonRow>
            <Button aria-describedby={`review-${review.id}`} onClick={() => navigate(`${ownReviewsPath}/${review.id}`)}>
              {copy.change}
            </Button>
            <Button kind="quiet" aria-describedby={`review-${review.id}`} onClick={() => setAsked(review.id)}>
              {copy.erase}
            </Button>
          </ButtonRow>
        </section>
      ))}
      <NotKept error={erase.error} />
      <div>
        <Button kind="quiet" onClick={onBack}>
          {uiCopy.back}
        </Button>
      </div>
      <ConfirmDialog
        open={asked !== null}
        title={copy.eraseTitle}
        confirm={copy.erase}
        cancel={copy.stay}
        onConfirm={() => asked !== null && erase.mutate(asked)}
        onCancel={() => setAsked(null)}
      >
        <p>{copy.eraseText}</p>
      </ConfirmDialog>
    </Page>
  )
}

/** An own review, to be changed whenever its owner likes. */
export function OwnReviewScreen({ id, onBack }: { id: string; onBack(): void }) {
  const found = useOwnReviews()
  const [begun, setBegun] = useState<OwnReview | null>(null)
  const review = begun ?? found.data?.reviews.find((other) => other.id === id) ?? null
  if (begun === null && review !== null) setBegun(review)
  if (review !== null) return <OwnReviewForm review={review} onBack={onBack} />
  if (!found.isFetched) return null
  return (
    <Page title={reviewsCopy.mine.title}>
      <p role="alert">{failureCopy[found.isError ? failureCode(found.error) : 'not-found']}</p>
      <div>
        <Button onClick={onBack}>{uiCopy.back}</Button>
      </div>
    </Page>
  )
}

function OwnReviewForm({ review, onBack }: { review: OwnReview; onBack(): void }) {
  const kept = useKeptReview(review, review.answers)
  const leave = async () => {
    if (await kept.kept.save()) onBack()
  }
  return (
    <Page title={review.title}>
      <p>{calendarDay(review.day)}</p>
      <VisibilityLabel />
      <ReviewFields review={kept} parts={reviewParts} />
      <div>
        <Button kind="quiet" onClick={() => void leave()}>
          {uiCopy.back}
        </Button>
      </div>
    </Page>
  )
}
