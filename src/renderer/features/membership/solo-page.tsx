import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { membershipCopy } from './membership-copy.ts'

interface SoloPageProps {
  /** What this person said to the last asking. */
  answered: 'declined' | 'words-differ' | null
  /** Whether an asking went away while this person looked at it. */
  gone: boolean
}

/** There is no shared room and nobody asks for one. Nothing here wants an answer. */
export function SoloPage({ answered, gone }: SoloPageProps) {
  const { queries } = useApi()
  const copy = membershipCopy.solo
  const { data: vault } = useQuery(queries.vault.status.queryOptions({ input: {} }))
  const hasSecond = vault?.state === 'ready' && vault.members.length > 1
  return (
    <Page title={membershipCopy.ourRoom}>
      {gone && <p role="alert">{membershipCopy.asked.gone}</p>}
      {answered !== null && (
        <Note>
          <p>{copy[answered]}</p>
          {answered === 'words-differ' && <p>{copy.differAgain}</p>}
        </Note>
      )}
      <p>{copy.what}</p>
      <p>{copy.journal}</p>
      <p>{membershipCopy.takeAlong}</p>
      {hasSecond ? (
        answered === null && <p>{copy.second}</p>
      ) : (
        <TitledList ordered title={copy.howTitle} items={copy.how} />
      )}
      <p>{copy.alone}</p>
    </Page>
  )
}
