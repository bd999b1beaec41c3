import { useLocation } from 'wouter'
import type { MemberMark as Mark } from '#api/vault-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './membership.module.css'
import { type DoorNews, useMembershipChange } from './membership-change.ts'
import { membershipCopy } from './membership-copy.ts'
import { SixWords } from './six-words.tsx'

interface AskedPageProps {
  words: string[]
  mark: Mark
  /** Whether other words stood here a moment ago. */
  changed: boolean
  onNews(news: DoorNews): void
}

type Answer = 'same' | 'declined' | 'words-differ'

/** The first person compares and answers. Every answer weighs the same, and so does none. */
export function AskedPage({ words, mark, changed, onNews }: AskedPageProps) {
  const copy = membershipCopy.asked
  const { client } = useApi()
  const [, navigate] = useLocation()
  const answer = useMembershipChange(
    (given: Answer) =>
      given === 'same' ? client.membership.accept({ words }) : client.membership.decline({ words, because: given }),
    {
      onDone: (given) => onNews(given === 'same' ? 'opened' : null),
      onRefused: (code) => onNews(code === 'words-changed' ? code : null),
    },
  )
  const failed = answer.isError ? failureCode(answer.error) : null
  const give = (given: Answer) => !answer.isPending && answer.mutate(given)

  return (
    <Page title={copy.title}>
      <div className={styles.who}>
        <MemberMark mark={mark} />
        <p>{copy.who(mark.letter)}</p>
      </div>
      <TitledList ordered title={copy.howTitle} items={copy.how(mark.letter)} />
      {changed && <p role="alert">{copy.changed}</p>}
      <SixWords words={words} />
      <p className={styles.quiet}>{copy.why}</p>
      <Note tone="quiet">
        <p>{copy.notThePassphrase}</p>
      </Note>
      <p>{copy.consent}</p>
      <p>{membershipCopy.takeAlong}</p>
      <p>{copy.answers}</p>
      <p>{copy.pressed}</p>
      {failed !== null && failed !== 'words-changed' && <p role="alert">{failureCopy[failed]}</p>}
      {answer.isPending && answer.variables === 'same' && <Waiting>{copy.opening}</Waiting>}
      <div className={styles.answers}>
        <Button onClick={() => give('same')}>{copy.same}</Button>
        <Button onClick={() => give('words-differ')}>{copy.differ}</Button>
        <Button onClick={() => navigate('/')}>{copy.later}</Button>
        <Button onClick={() => give('declined')}>{copy.no}</Button>
      </div>
    </Page>
  )
}
