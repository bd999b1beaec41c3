import { useState } from 'react'
import type { AgreementDetail } from '#api/agreements-contract.ts'
import type { RhythmDay } from '#api/check-ins-contract.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { calendarDay } from '../../ui/days.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { agreementsCopy } from './agreements-copy.ts'
import { changeOf } from './changing.ts'
import styles from './check-ins.module.css'
import { ReviewFields } from './review-fields.tsx'
import { reviewsCopy } from './reviews-copy.ts'
import { SaidPart } from './reviews-part.tsx'
import { useDeed } from './use-agreements.ts'
import { useSaid } from './use-follow-ups.ts'
import type { KeptReview } from './use-kept-review.ts'

interface ReviewChoicesProps {
  detail: AgreementDetail
  open: RhythmDay
  review: KeptReview
  ourRoom: OurRoom
  onWrite(draft: string): void
  onSaid(words: string): void
  onDone(): void
}

/**
 * What one chooses to say to both, and four ways on of one size. None of them is chosen before somebody presses it, and
 * none makes the agreement longer.
 */
export function ReviewChoices({ detail, open, review, ourRoom, onWrite, onSaid, onDone }: ReviewChoicesProps) {
  const copy = reviewsCopy.look
  const { partner } = ourRoom
  const [isEnding, setEnding] = useState(false)
  const said = useSaid(detail.id).data?.said ?? []
  const words = review.answers.toSay.trim()
  const given = { id: detail.id, version: open.version }
  const say = useDeed(async (client) => {
    await client.reviews.say({ id: detail.id, ...open, words })
    review.change({ toSay: '' })
    await review.kept.save()
    onSaid(copy.isSaid)
  })
  const keep = useDeed(async (client) => {
    await client.agreements.keep(given)
    onSaid(agreementsCopy.act.kept)
    onDone()
  })
  const change = useDeed(async (client) => {
    const begun = changeOf(detail, new Date())
    if (begun === null) return
    const { id } = await client.agreements.keepDraft({ id: null, ...begun })
    onWrite(id)
  })
  const end = useDeed(async (client) => {
    await client.agreements.end(given)
    setEnding(false)
    onDone()
  })
  const endsOn = calendarDay(detail.running?.endsOn ?? open.day)
  const confirm = agreementsCopy.confirm
  return (
    <Page title={copy.title}>
      <p>{copy.lead(partner.called)}</p>
      <VisibilityLabel />
      <ReviewFields review={review} parts={['toSay']} hint={copy.toSayHint} />
      <VisibilityLabel sharedWith={partner.called} />
      <div>
        <Button disabled={words === '' || say.isPending} onClick={() => say.mutate()}>
          {copy.say}
        </Button>
      </div>
      <SaidPart agreement={detail.id} said={said} ourRoom={ourRoom} onSaid={onSaid} />
      <section className={styles.list}>
        <h2>{copy.choose}</h2>
        <p>{copy.nothingRenewed(endsOn)}</p>
        <p className={styles.quiet}>{copy.keepHint(partner.called)}</p>
        <p className={styles.quiet}>{detail.coming === null ? copy.changeHint : copy.coming}</p>
        <div className={styles.even}>
          <Button disabled={keep.isPending} onClick={() => keep.mutate()}>
            {copy.keep(endsOn)}
          </Button>
          {[copy.smaller, copy.change].map((label) => (
            <Button key={label} disabled={detail.coming !== null || change.isPending} onClick={() => change.mutate()}>
              {label}
            </Button>
          ))}
          <Button onClick={() => setEnding(true)}>{copy.end}</Button>
        </div>
        <NotKept error={say.error ?? keep.error ?? change.error ?? end.error} />
      </section>
      <div>
        <Button kind="quiet" onClick={onDone}>
          {uiCopy.back}
        </Button>
      </div>
      <ConfirmDialog
        open={isEnding}
        title={confirm.endTitle}
        confirm={agreementsCopy.act.end}
        cancel={confirm.stay}
        onConfirm={() => end.mutate()}
        onCancel={() => setEnding(false)}
      >
        <p>{confirm.end}</p>
      </ConfirmDialog>
    </Page>
  )
}
