import { useLocation } from 'wouter'
import type { AgreementDetail } from '#api/agreements-contract.ts'
import type { CheckIn } from '#api/check-ins-contract.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { byDay, calendarDay } from '../../ui/days.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import styles from './check-ins.module.css'
import { checkInsCopy } from './check-ins-copy.ts'
import { agreementsPath, useDeed } from './use-agreements.ts'
import { useCheckIns } from './use-follow-ups.ts'

interface CheckInsPartProps {
  detail: AgreementDetail
  ourRoom: OurRoom
  onSaid(words: string): void
}

/** Days that are shown at once; the ones before stand folded. */
const shownDays = 2

/**
 * What each has said, under its days. It is no list to assistive technology either: nothing says how many there are. A day
 * without a check-in is not there.
 */
export function CheckInsPart({ detail, ourRoom, onSaid }: CheckInsPartProps) {
  const copy = checkInsCopy
  const [, navigate] = useLocation()
  const found = useCheckIns(detail.id).data
  if (found === undefined) return null
  const { open, checkIns } = found
  const { doneBy } = detail.versions.find(({ life }) => life.version === open?.version)?.text ?? {}
  const isDoer = doneBy === 'both' || doneBy === ourRoom.self.id
  const hasOwn = checkIns.some(
    ({ author, version, day }) => author === ourRoom.self.id && version === open?.version && day === open.day,
  )
  const canWrite = ourRoom.writable && open !== null && isDoer && !hasOwn
  if (checkIns.length === 0 && !canWrite) return null
  const days = byDay(checkIns)
  const dayOf = ({ day, rows }: (typeof days)[number]) => (
    <section key={day} className={styles.one}>
      <h3 className={styles.day}>{calendarDay(day)}</h3>
      {rows.map((checkIn) => (
        <OneCheckIn
          key={checkIn.id}
          agreement={detail.id}
          checkIn={checkIn}
          canRewrite={checkIn.version === open?.version && checkIn.day === open.day}
          ourRoom={ourRoom}
          onSaid={onSaid}
        />
      ))}
    </section>
  )
  return (
    <section className={styles.list}>
      <h2>{copy.title}</h2>
      <p className={styles.quiet}>{copy.lead}</p>
      {canWrite && (
        <>
          <p>{copy.open(calendarDay(open.day))}</p>
          <div>
            <Button onClick={() => navigate(`${agreementsPath}/of/${detail.id}/check-in`)}>{copy.write}</Button>
          </div>
        </>
      )}
      {days.slice(0, shownDays).map(dayOf)}
      {days.length > shownDays && (
        <details>
          <summary>{copy.earlier}</summary>
          <div className={styles.list}>{days.slice(shownDays).map(dayOf)}</div>
        </details>
      )}
    </section>
  )
}

interface OneCheckInProps extends Pick<CheckInsPartProps, 'ourRoom' | 'onSaid'> {
  agreement: string
  checkIn: CheckIn
  canRewrite: boolean
}

function OneCheckIn({ agreement, checkIn, canRewrite, ourRoom, onSaid }: OneCheckInProps) {
  const copy = checkInsCopy
  const { self, partner, writable } = ourRoom
  const [, navigate] = useLocation()
  const { id, author, mark, line, noticed } = checkIn
  const isOwn = author === self.id
  const [writer, other] = isOwn ? [self, partner] : [partner, self]
  const takeOut = useDeed(async (client) => {
    await client.checkIns.takeOut({ id: agreement, checkIn: id })
    onSaid(copy.takenOut(partner.called))
    focusHeading()
  })
  const notice = useDeed((client, said: CheckIn['noticed']) =>
    client.checkIns.notice({ id: agreement, checkIn: id, noticed: said }),
  )
  const named = { 'aria-describedby': `check-in-${id}` }
  return (
    <div className={styles.list}>
      <p id={`check-in-${id}`}>
        {copy.said(writer.called, copy.marks[mark])}
        {line !== '' && ` ${line}`}
      </p>
      {noticed !== null && <p className={styles.quiet}>{copy[noticed](other.called)}</p>}
      {writable && (
        <ButtonRow>
          {isOwn && canRewrite && (
            <Button kind="quiet" {...named} onClick={() => navigate(`${agreementsPath}/of/${agreement}/check-in`)}>
              {copy.rewrite}
            </Button>
          )}
          {isOwn && (
            <Button kind="quiet" {...named} disabled={takeOut.isPending} onClick={() => takeOut.mutate()}>
              {copy.takeOut}
            </Button>
          )}
          {!isOwn &&
            (noticed === null ? (['noticed', 'not-noticed'] as const) : ([null] as const)).map((said) => (
              <Button
                key={said ?? 'none'}
                kind="quiet"
                {...named}
                disabled={notice.isPending}
                onClick={() => notice.mutate(said)}
              >
                {copy.notice[said ?? 'none']}
              </Button>
            ))}
        </ButtonRow>
      )}
      <NotKept error={takeOut.error ?? notice.error} />
    </div>
  )
}
