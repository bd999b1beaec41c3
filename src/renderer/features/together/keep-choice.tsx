import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import type { Keeping } from '#api/together-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { calledMembers } from '../../api/our-room.ts'
import { AddressList } from '../../editor/link/address-list.tsx'
import { ReadOnlyEntry } from '../../editor/read-only-entry.tsx'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { TwoDots } from '../../ui/two-dots.tsx'
import { EachSays } from './each-says.tsx'
import styles from './together.module.css'
import { togetherCopy } from './together-copy.ts'

interface KeepChoiceProps {
  /** What is drawn, and exactly what is kept. */
  document: JournalDocument
  proposed: Keeping
  onBack(): void
  onAway(said: string): void
  onKept(): Promise<void>
}

/** The words stand before both, and each says for themselves whether they keep them. */
export function KeepChoice({ document, proposed, onBack, onAway, onKept }: KeepChoiceProps) {
  const { client, queries } = useApi()
  const [keeping, setKeeping] = useState(proposed)
  const overview = useQuery(queries.shared.overview.queryOptions({ input: {} }))
  const copy = togetherCopy.choice
  const { id } = keeping
  const say = useMutation({
    mutationFn: ({ member, keeps }: { member: string; keeps: boolean }) =>
      keeps ? client.together.keep({ id, member }) : client.together.notYet({ id, member }),
  })
  /** The answer is drawn when the call is over, so that the button that says something new takes a press at once. */
  const heard = (next: Keeping) => {
    setKeeping(next)
    if (next.isKept) void onKept()
  }
  const leave = useMutation({
    mutationFn: async (go: () => void) => {
      await client.together.putAway({ id })
      go()
    },
  })
  const failed = say.error ?? leave.error
  const isBusy = say.isPending || leave.isPending || keeping.isKept

  return (
    <Page title={copy.title}>
      <article className={styles.sheet} aria-label={copy.words}>
        <TwoDots className={styles.sign} />
        <ReadOnlyEntry document={document} />
        <AddressList document={document} />
      </article>
      <p>{copy.how}</p>
      <p>{copy.later}</p>
      {overview.data !== undefined && (
        <EachSays
          members={calledMembers(overview.data)}
          keptBy={keeping.keptBy}
          isBusy={isBusy}
          onSay={(member, keeps) => say.mutate({ member, keeps }, { onSuccess: heard })}
        />
      )}
      {failed !== null && <p role="alert">{failureCopy[failureCode(failed)]}</p>}
      <div className={styles.actions}>
        <Button aria-disabled={isBusy} onClick={() => !isBusy && leave.mutate(onBack)}>
          {copy.back}
        </Button>
        <Button aria-disabled={isBusy} onClick={() => !isBusy && leave.mutate(() => onAway(togetherCopy.keep.putAway))}>
          {togetherCopy.keep.away}
        </Button>
      </div>
    </Page>
  )
}
