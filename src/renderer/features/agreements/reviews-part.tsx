import { useLocation } from 'wouter'
import type { SaidAtReview } from '#api/reviews-contract.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { byDay, calendarDay } from '../../ui/days.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Note } from '../../ui/note.tsx'
import styles from './check-ins.module.css'
import { reviewsCopy } from './reviews-copy.ts'
import { agreementsPath, useDeed } from './use-agreements.ts'
import { useHalfYear, useSaid } from './use-follow-ups.ts'

interface ReviewWaysProps {
  agreement: string
  onSupport(): void
}

/** The ways into a review while it is time for one, and the question after half a year. */
export function ReviewWays({ agreement, onSupport }: ReviewWaysProps) {
  const copy = reviewsCopy
  const [, navigate] = useLocation()
  const isOpen = (useSaid(agreement).data?.open ?? null) !== null
  return (
    <div className={styles.list}>
      <HalfYear id={agreement} onSupport={onSupport} />
      {isOpen && (
        <section className={styles.list}>
          <h2>{copy.title}</h2>
          <p>{copy.lead}</p>
          <ButtonRow>
            <Button kind="main" onClick={() => navigate(`${agreementsPath}/of/${agreement}/review`)}>
              {copy.alone}
            </Button>
            <Button onClick={() => navigate(`${agreementsPath}/of/${agreement}/look`)}>{copy.together}</Button>
          </ButtonRow>
        </section>
      )}
    </div>
  )
}

interface ReviewsPartProps {
  agreement: string
  ourRoom: OurRoom
  onSaid(words: string): void
}

/** What was said to both at this review and at earlier ones. */
export function ReviewsPart({ agreement, ourRoom, onSaid }: ReviewsPartProps) {
  const said = useSaid(agreement).data?.said ?? []
  return <SaidPart agreement={agreement} said={said} ourRoom={ourRoom} onSaid={onSaid} />
}

interface SaidPartProps extends ReviewsPartProps {
  said: readonly SaidAtReview[]
}

/** Words that one of the two chose to say, under the day of the review. Whoever said nothing is not there. */
export function SaidPart({ agreement, said, ourRoom, onSaid }: SaidPartProps) {
  const copy = reviewsCopy
  const { self, partner, writable } = ourRoom
  const takeBack = useDeed(async (client, id: string) => {
    await client.reviews.takeBack({ id: agreement, said: id })
    onSaid(copy.takenBack(partner.called))
    focusHeading()
  })
  if (said.length === 0) return null
  return (
    <section className={styles.list}>
      <h2>{copy.saidTitle}</h2>
      {byDay(said).map(({ day, rows }) => (
        <section key={day} className={styles.one}>
          <h3 className={styles.day}>{calendarDay(day)}</h3>
          {rows.map(({ id, author, words }) => (
            <div key={id}>
              <p className={styles.quiet}>{copy.said(author === self.id ? self.called : partner.called)}</p>
              <p id={`said-${id}`}>{words}</p>
              {writable && author === self.id && (
                <Button
                  kind="quiet"
                  aria-describedby={`said-${id}`}
                  disabled={takeBack.isPending}
                  onClick={() => takeBack.mutate(id)}
                >
                  {copy.takeBack}
                </Button>
              )}
            </div>
          ))}
        </section>
      ))}
      <NotKept error={takeBack.error} />
    </section>
  )
}

function HalfYear({ id, onSupport }: { id: string; onSupport(): void }) {
  const copy = reviewsCopy.halfYear
  const isAsked = useHalfYear(id).data?.isAsked === true
  const close = useDeed(async (client) => {
    await client.reviews.closeHalfYear({ id })
    focusHeading()
  })
  if (!isAsked) return null
  return (
    <Note>
      <p>{copy.text}</p>
      <p className={styles.quiet}>{copy.alone}</p>
      <ButtonRow>
        <Button onClick={onSupport}>{copy.help}</Button>
        <Button kind="quiet" disabled={close.isPending} onClick={() => close.mutate()}>
          {copy.close}
        </Button>
      </ButtonRow>
      <NotKept error={close.error} />
    </Note>
  )
}
