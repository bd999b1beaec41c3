import type { AgreementText } from '#api/agreement-text.ts'
import type { AgreementVersion } from '#api/agreements-contract.ts'
import { localDay } from '#api/calendar.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { calendarDay } from '../../ui/days.ts'
import { partsCopy } from './agreement-parts-copy.ts'
import styles from './agreements.module.css'

export interface Line {
  readonly label: string
  readonly text: string
}

/** Every part of an agreement as it is read, in the order in which it was written. */
export function linesOf(text: AgreementText, { self, partner }: Pick<OurRoom, 'self' | 'partner'>): Line[] {
  const copy = partsCopy
  const nameOf = (member: string) => [self, partner].find(({ id }) => id === member)?.called ?? ''
  const terms = copy.terms[text.terms]
  const slips = text.slips.map((slip) => (slip === 'tell' ? `${copy.slip.tell}: ${text.slipBy}` : copy.slip[slip]))
  const lines: Line[] = [
    { label: copy.fields.measure, text: text.measure },
    { label: copy.fields.level, text: copy.level[text.level] },
    { label: copy.text.whoDoes, text: text.doneBy === 'both' ? copy.fields.both : nameOf(text.doneBy) },
    { label: copy.fields.fair, text: text.fair },
    { label: copy.fields.inScope, text: text.inScope },
    { label: copy.fields.outOfScope, text: text.outOfScope },
    ...[self, partner].map(({ id, called }) => ({ label: copy.text.why(called), text: text.why[id] ?? '' })),
    { label: copy.fields.smaller, text: text.smaller },
    { label: copy.fields.privacy, text: text.privacy },
    { label: copy.text.days, text: copy.text.span(calendarDay(text.start), calendarDay(text.end)) },
    { label: copy.fields.review, text: copy.everyDays(text.review) },
    { label: copy.fields.slips, text: slips.join('\n') },
    { label: copy.text.reasons, text: text.reasons.map(({ reason }) => reason).join('\n') },
    { label: copy.terms.pausing, text: terms.pausing },
    { label: copy.terms.ending, text: terms.ending },
    { label: copy.terms.notIn, text: terms.notIn },
  ]
  return lines.filter((line) => line.text !== '')
}

interface AgreementWordsProps {
  version: Pick<AgreementVersion, 'text' | 'fingerprint' | 'signedAt'>
  ourRoom: Pick<OurRoom, 'self' | 'partner'>
}

/** One version, to be read and printed. Its fingerprint stands below it when both have signed. */
export function AgreementWords({ version: { text, fingerprint, signedAt }, ourRoom }: AgreementWordsProps) {
  const copy = partsCopy.text
  return (
    <div className={styles.words}>
      <dl className={styles.parts}>
        {linesOf(text, ourRoom).map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd>{line.text}</dd>
          </div>
        ))}
      </dl>
      {signedAt !== null && (
        <div className={styles.stack}>
          <p>{copy.signedBoth(calendarDay(localDay(new Date(signedAt))))}</p>
          <p className={styles.quiet}>
            {copy.fingerprint}: <span className={styles.fingerprint}>{inGroups(fingerprint)}</span>
          </p>
          <p className={styles.quiet}>{copy.fingerprintHint}</p>
        </div>
      )}
    </div>
  )
}

/** Four letters at a time, to be compared aloud. */
function inGroups(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/gu)?.join(' ') ?? ''
}
