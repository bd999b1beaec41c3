import type { Life } from '#api/agreements-contract.ts'
import { addDays, localDay } from '#api/calendar.ts'
import { calendarDay, momentName } from '../../ui/days.ts'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'

/** Where a version stands, in a sentence or two. Nobody is named. */
export function LifeLines({ life: { state, until, endsOn, ending } }: { life: Life }) {
  const copy = agreementsCopy.state
  const moment = until === null ? '' : momentName(until)
  const day = until === null ? '' : calendarDay(localDay(new Date(until)))
  const last = calendarDay(endsOn)
  const lines: Record<Life['state'], readonly string[]> = {
    draft: [copy.draft],
    cooling: [copy.cooling(moment)],
    signing: [copy.signing, copy.signingText],
    'second-thoughts': [copy['second-thoughts'](moment)],
    active: [copy.active(last), ...(until === null ? [] : [copy.review(day)])],
    'review-due': [copy['review-due'](last)],
    paused: [copy.paused(until === null ? last : calendarDay(addDays(localDay(new Date(until)), -1)))],
    resting: [copy.resting],
    unsure: [copy.unsure(day), copy.unsureEnd(last)],
    ended: [ending === null ? agreementsCopy.short.ended : agreementsCopy.ending[ending]],
  }
  return (
    <div role="status" data-testid="state">
      {lines[state].map((line, at) => (
        <p key={line} className={at === 0 ? styles.state : styles.quiet}>
          {line}
        </p>
      ))}
    </div>
  )
}
