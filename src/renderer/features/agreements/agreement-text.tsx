import type { AgreementText } from '#api/agreement-text.ts'
import type { AgreementVersion } from '#api/agreements-contract.ts'
import { localDay } from '#api/calendar.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { linesOf } from '../../ui/agreement-lines.ts'
import { calendarDay } from '../../ui/days.ts'
import { partsCopy } from './agreement-parts-copy.ts'
import styles from './agreements.module.css'
import { inGroups } from './fingerprint.ts'

interface AgreementWordsProps {
  /** Not `isSigned` where both signatures are void: of a receipt that was changed, and of an agreement. */
  version: Pick<AgreementVersion, 'text' | 'fingerprint' | 'signedAt'> & { isSigned?: boolean }
  /** Its number, for a sheet of paper. */
  number: number
  /** Where the sheet comes from, when that is not the room of both. */
  from?: string
  ourRoom: Pick<OurRoom, 'self' | 'partner'>
}

/**
 * One version, to be read and printed: on paper each begins a sheet of its own, under its name. Its fingerprint stands
 * below it when both have signed.
 */
export function AgreementWords({
  version: { text, fingerprint, signedAt, isSigned = true },
  number,
  from,
  ourRoom,
}: AgreementWordsProps) {
  const copy = partsCopy.text
  return (
    <div className={styles.words}>
      <div className={styles.paperOnly}>
        <p className={styles.sheetTitle}>{text.title}</p>
        <p>{[copy.version(number), from].filter(Boolean).join(' · ')}</p>
        {signedAt === null && <p>{copy.notSigned}</p>}
        {signedAt !== null && !isSigned && from === undefined && <p>{copy.void}</p>}
      </div>
      {!isSigned && from !== undefined && <p>{copy.changed}</p>}
      <AgreementParts text={text} names={ourRoom} />
      {signedAt !== null && isSigned && (
        <div className={styles.signed}>
          <p>{copy.signedBoth(calendarDay(localDay(new Date(signedAt))))}</p>
          <p className={styles.quiet}>{copy.fingerprint}</p>
          <p className={styles.fingerprint} data-testid="fingerprint">
            {inGroups(fingerprint).map((group, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups never change their places
              <span key={at}>{group} </span>
            ))}
          </p>
          <p className={styles.quiet}>{copy.fingerprintHint}</p>
        </div>
      )}
    </div>
  )
}

/** The parts of an agreement, to be read and nothing else. */
export function AgreementParts({ text, names }: { text: AgreementText; names: Pick<OurRoom, 'self' | 'partner'> }) {
  return (
    <dl className={styles.parts}>
      {linesOf(text, names).map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>{line.text}</dd>
        </div>
      ))}
    </dl>
  )
}
