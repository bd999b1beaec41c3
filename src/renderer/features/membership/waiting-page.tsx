import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import styles from './membership.module.css'
import { useMembershipChange } from './membership-change.ts'
import { membershipCopy } from './membership-copy.ts'
import { SixWords } from './six-words.tsx'

/** The second person has asked. Only one of the two can be in at a time, so the words travel on paper. */
export function WaitingPage({ words }: { words: readonly string[] }) {
  const copy = membershipCopy.waiting
  const { client } = useApi()
  const withdraw = useMembershipChange(() => client.membership.withdraw({}))
  return (
    <Page title={copy.title}>
      <p>{copy.asked}</p>
      <p>{copy.paper}</p>
      <SixWords words={words} />
      <TitledList ordered title={copy.howTitle} items={copy.how} />
      <Note>
        <p>{copy.notThePassphrase}</p>
        <p>{copy.sheet}</p>
      </Note>
      <p>{copy.own}</p>
      <p>{membershipCopy.takeAlong}</p>
      {withdraw.isError && <p role="alert">{failureCopy[failureCode(withdraw.error)]}</p>}
      <section className={styles.section}>
        <p className={styles.quiet}>{copy.withdrawHint}</p>
        <div>
          <Button onClick={() => !withdraw.isPending && withdraw.mutate()}>{copy.withdraw}</Button>
        </div>
      </section>
    </Page>
  )
}
