import { useLocation } from 'wouter'
import type { AgreementSummary, KeptDraft } from '#api/agreements-contract.ts'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { PageList } from '../../ui/page-list.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './agreements.module.css'
import { agreementsCopy } from './agreements-copy.ts'
import { changesCopy } from './changes-copy.ts'
import { isLotToCarry } from './changing.ts'
import { reviewsCopy } from './reviews-copy.ts'
import { agreementsPath, useAgreements, useDrafts } from './use-agreements.ts'
import { ownReviewsPath } from './use-follow-ups.ts'

/** What is there, the newest first, and one's own drafts apart from it. */
export function AgreementList({ ourRoom }: { ourRoom: OurRoom }) {
  const copy = agreementsCopy
  const [, navigate] = useLocation()
  const list = useAgreements()
  const drafts = useDrafts().data?.drafts ?? []
  const agreements = list.data?.agreements ?? []
  return (
    <Page title={copy.title}>
      <VisibilityLabel sharedWith={ourRoom.partner.called} hasParted={!ourRoom.writable} />
      <p>{ourRoom.writable ? copy.lead : copy.parted}</p>
      {list.isError && <p role="alert">{failureCopy[failureCode(list.error)]}</p>}
      {list.isSuccess && agreements.length === 0 && <p>{copy.none}</p>}
      {isLotToCarry(agreements) && <p role="note">{changesCopy.lot}</p>}
      {agreements.length > 0 && (
        <PageList
          label={copy.list}
          pages={agreements.map((agreement) => ({
            title: agreement.title,
            text: stateWord(agreement),
            link: `${agreementsPath}/of/${agreement.id}`,
          }))}
          onOpen={navigate}
        />
      )}
      {drafts.length > 0 && (
        <section className={styles.stack}>
          <h2>{copy.drafts}</h2>
          <p className={styles.quiet}>{copy.draftsHint}</p>
          <PageList
            label={copy.drafts}
            pages={drafts.map(({ id, draft }: KeptDraft) => ({
              title: draft.title || copy.untitled,
              text: uiCopy.onlyYou,
              link: `${agreementsPath}/write/${id}`,
            }))}
            onOpen={navigate}
          />
        </section>
      )}
      <ButtonRow>
        {ourRoom.writable && (
          <Button kind="main" onClick={() => navigate(`${agreementsPath}/new`)}>
            {copy.begin}
          </Button>
        )}
        <Button onClick={() => navigate(`${agreementsPath}/receipts`)}>{copy.receipts}</Button>
        <Button onClick={() => navigate(ownReviewsPath)}>{reviewsCopy.mine.door}</Button>
        <Button kind="quiet" onClick={() => navigate('/our-room')}>
          {uiCopy.back}
        </Button>
      </ButtonRow>
    </Page>
  )
}

function stateWord({ running, coming, ended }: AgreementSummary): string {
  const words = [running, coming].flatMap((life) => (life === null ? [] : agreementsCopy.short[life.state]))
  if (words.length > 0) return words.join(', ')
  return ended?.ending == null ? agreementsCopy.short.ended : agreementsCopy.ending[ended.ending]
}
