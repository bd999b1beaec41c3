import type { AgreementText } from '#api/agreement-text.ts'
import type { AgreementDetail, AgreementVersion } from '#api/agreements-contract.ts'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { classNames } from '../../ui/class-names.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { printPage } from '../../ui/print-page.ts'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { AgreementActs } from './agreement-acts.tsx'
import { AgreementWords } from './agreement-text.tsx'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'
import { ChangedParts } from './changed-parts.tsx'
import { changesCopy } from './changes-copy.ts'
import { comparedTo, isLotToCarry } from './changing.ts'
import { CheckInsPart } from './check-ins-part.tsx'
import { LifeLines } from './life-lines.tsx'
import { ReviewsPart, ReviewWays } from './reviews-part.tsx'
import { useAgreement, useAgreements } from './use-agreements.ts'

interface AgreementScreenProps {
  id: string
  ourRoom: OurRoom
  /** A draft of one's own was begun. */
  onWrite(draft: string): void
  onSaid(words: string): void
  onSupport(): void
  onBack(): void
}

/** One agreement: where it stands, what can be done about it, and what it says. The same for both. */
export function AgreementScreen({ id, ourRoom, onWrite, onSaid, onSupport, onBack }: AgreementScreenProps) {
  const agreement = useAgreement(id)
  const all = useAgreements().data?.agreements ?? []
  const back = (
    <Button kind="quiet" onClick={onBack}>
      {uiCopy.back}
    </Button>
  )
  if (agreement.data === undefined) {
    if (!agreement.isError) return null
    return (
      <Page title={agreementsCopy.title}>
        <p role="alert">{failureCopy[failureCode(agreement.error)]}</p>
        <div>{back}</div>
      </Page>
    )
  }
  const detail = agreement.data
  const lives = [detail.running, detail.coming].filter((life) => life !== null)
  const shown = lives.length > 0 ? lives : detail.ended === null ? [] : [detail.ended]
  const versions = shown.flatMap((life) => detail.versions.filter(({ life: { version } }) => version === life.version))
  const earlier = detail.versions.filter((version) => !versions.includes(version))
  const isComing = ({ life }: AgreementVersion) => life.version === detail.coming?.version
  const runningOrBefore = detail.running === null ? changesCopy.earlier : changesCopy.running
  const isLot = (doneBy: AgreementText['doneBy']) => isLotToCarry(all, { id: detail.id, doneBy })
  return (
    <Page title={detail.title}>
      <VisibilityLabel sharedWith={ourRoom.partner.called} hasParted={!ourRoom.writable} />
      {versions.map((version) => (
        <section key={version.life.version} className={styles.stack}>
          {isComing(version) && detail.running !== null && (
            <h2 className={styles.screenOnly}>{agreementsCopy.coming}</h2>
          )}
          <div className={classNames(styles.stack, styles.screenOnly)}>
            <LifeLines life={version.life} />
            {ourRoom.writable && (
              <AgreementActs detail={detail} version={version} ourRoom={ourRoom} onWrite={onWrite} onSaid={onSaid} />
            )}
            {isComing(version) && isLot(version.text.doneBy) && <p role="note">{changesCopy.lot}</p>}
            {isComing(version) && (
              <Compared detail={detail} version={version} title={runningOrBefore} ourRoom={ourRoom} />
            )}
            {version.life.version === detail.running?.version && ourRoom.writable && (
              <ReviewWays agreement={detail.id} onSupport={onSupport} />
            )}
          </div>
          <AgreementWords version={asSigned(version)} number={version.life.version} ourRoom={ourRoom} />
        </section>
      ))}
      <div className={classNames(styles.follow, styles.screenOnly)}>
        <ReviewsPart agreement={detail.id} ourRoom={ourRoom} onSaid={onSaid} />
        <CheckInsPart detail={detail} ourRoom={ourRoom} onSaid={onSaid} />
      </div>
      {earlier.length > 0 && (
        <details className={styles.screenOnly}>
          <summary>{agreementsCopy.act.versions}</summary>
          <div className={styles.form}>
            {earlier.map((version) => (
              <section key={version.life.version} className={styles.stack}>
                <h3>{changesCopy.version(version.life.version)}</h3>
                <LifeLines life={version.life} />
                <Compared detail={detail} version={version} title={changesCopy.since} ourRoom={ourRoom} />
                <AgreementWords version={asSigned(version)} number={version.life.version} ourRoom={ourRoom} />
              </section>
            ))}
            {detail.older > 0 && <p className={styles.quiet}>{changesCopy.older(detail.older)}</p>}
          </div>
        </details>
      )}
      <ButtonRow>
        <Button onClick={() => printPage()}>{agreementsCopy.act.print}</Button>
        {back}
      </ButtonRow>
    </Page>
  )
}

/** Signatures that are void stand on no sheet. */
function asSigned(version: AgreementVersion) {
  return { ...version, isSigned: version.life.ending !== 'void' }
}

interface ComparedProps extends Pick<AgreementScreenProps, 'ourRoom'> {
  detail: AgreementDetail
  version: AgreementVersion
  title: string
}

/** What is different from what it changes; nothing for the first version. */
function Compared({ detail, version, title, ourRoom }: ComparedProps) {
  const before = comparedTo(detail, version.life.version)
  if (before === null) return null
  return <ChangedParts title={title} before={before} after={version.text} ourRoom={ourRoom} />
}
