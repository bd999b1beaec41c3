import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
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
import { AgreementWords } from './agreement-text.tsx'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'
import { CompareFingerprint } from './compare-fingerprint.tsx'

/** What an own room keeps of what both have signed. */
export function ReceiptsScreen({ ourRoom, onBack }: { ourRoom: OurRoom; onBack(): void }) {
  const copy = agreementsCopy.receipt
  const { queries } = useApi()
  const found = useQuery({ ...queries.agreements.receipts.queryOptions({ input: {} }), gcTime: 0, staleTime: 0 })
  const receipts = found.data?.receipts ?? []
  const unreadable = found.data?.unreadable ?? 0
  const signed = receipts.filter(({ isSigned }) => isSigned)
  return (
    <Page title={copy.title}>
      <VisibilityLabel />
      <p className={styles.screenOnly}>{copy.lead}</p>
      {found.isError && <p role="alert">{failureCopy[failureCode(found.error)]}</p>}
      {found.isSuccess && receipts.length + unreadable === 0 && <p>{copy.none}</p>}
      {receipts.map((receipt) => (
        <section key={`${receipt.id} ${receipt.version}`} className={styles.stack}>
          <h2 className={styles.screenOnly}>{receipt.text.title}</h2>
          <p className={classNames(styles.quiet, styles.screenOnly)}>
            {receipt.isShared ? copy.shared : receipt.isSigned ? copy.gone : copy.changed}
          </p>
          <AgreementWords
            version={receipt}
            number={receipt.version}
            from={copy.of(ourRoom.self.called)}
            ourRoom={ourRoom}
          />
        </section>
      ))}
      {unreadable > 0 && <p className={styles.screenOnly}>{copy.unreadable(unreadable)}</p>}
      {signed.length > 0 && <CompareFingerprint receipts={signed} />}
      <ButtonRow>
        {receipts.length > 0 && <Button onClick={() => printPage()}>{agreementsCopy.act.print}</Button>}
        <Button kind="quiet" onClick={onBack}>
          {uiCopy.back}
        </Button>
      </ButtonRow>
    </Page>
  )
}
