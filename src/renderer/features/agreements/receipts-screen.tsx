import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { AgreementWords } from './agreement-text.tsx'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'

/** What an own room keeps of what both have signed. */
export function ReceiptsScreen({ ourRoom, onBack }: { ourRoom: OurRoom; onBack(): void }) {
  const copy = agreementsCopy.receipt
  const { queries } = useApi()
  const found = useQuery({ ...queries.agreements.receipts.queryOptions({ input: {} }), gcTime: 0, staleTime: 0 })
  const receipts = found.data?.receipts ?? []
  return (
    <Page title={copy.title}>
      <VisibilityLabel />
      <p>{copy.lead}</p>
      {found.isError && <p role="alert">{failureCopy[failureCode(found.error)]}</p>}
      {found.isSuccess && receipts.length === 0 && <p>{copy.none}</p>}
      {receipts.map((receipt) => (
        <section key={`${receipt.id} ${receipt.version}`} className={styles.stack}>
          <h2>{receipt.text.title}</h2>
          <p className={styles.quiet}>{receipt.isShared ? copy.shared : copy.gone}</p>
          <AgreementWords version={receipt} ourRoom={ourRoom} />
        </section>
      ))}
      <ButtonRow>
        {receipts.length > 0 && <Button onClick={() => window.print()}>{agreementsCopy.act.print}</Button>}
        <Button kind="quiet" onClick={onBack}>
          {uiCopy.back}
        </Button>
      </ButtonRow>
    </Page>
  )
}
