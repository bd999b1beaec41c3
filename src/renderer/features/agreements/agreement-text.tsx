import type { AgreementVersion } from '#api/agreements-contract.ts'
import { localDay } from '#api/calendar.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { calendarDay } from '../../ui/days.ts'
import { linesOf } from './agreement-lines.ts'
import { partsCopy } from './agreement-parts-copy.ts'
import styles from './agreements.module.css'

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
