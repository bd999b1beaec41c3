import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { emptyJournalDocument, imagesIn, type JournalDocument, withoutImages } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import type { Client } from '../../api/link.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { useOneAtATime } from '../../api/use-one-at-a-time.ts'
import { Button } from '../../ui/button.tsx'
import { localDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { Composer } from './composer.tsx'
import styles from './shared.module.css'
import { sharedCopy } from './shared-copy.ts'

/** A whole entry, or what was selected in one: of that, the rest is not even asked for. */
export type CopyOf = { readonly entryId: string } | { readonly passage: JournalDocument }

interface BeginProps {
  ourRoom: OurRoom
  /** What to begin with a copy of; null to write something new, or to go on with what was begun. */
  copyOf: CopyOf | null
  /** Ends the writing; null when there is nothing to say. */
  onDone(said: string | null): void
}

/** Finds out what the writing begins with. One thing at a time is being written for both, and none is ever lost. */
export function Begin({ ourRoom, copyOf, onDone }: BeginProps) {
  const { client } = useApi()
  const [copies, setCopies] = useState(false)
  const found = useQuery({
    queryKey: ['shared-begin', copyKey(copyOf)],
    queryFn: async () => {
      const { document: draft } = await client.draft.get({})
      return { draft, copy: await documentToCopy(client, copyOf) }
    },
    gcTime: 0,
  })

  if (found.isError) {
    return (
      <Page title={sharedCopy.title}>
        <p role="alert">{failureCopy[failureCode(found.error)]}</p>
        <div>
          <Button onClick={() => onDone(null)}>{sharedCopy.compose.back}</Button>
        </div>
      </Page>
    )
  }
  if (found.data === undefined) return null
  const { draft, copy } = found.data
  if (copy === null || copyOf === null)
    return <Composer ourRoom={ourRoom} begun={draft ?? emptyJournalDocument} onDone={onDone} />
  if (draft === null || copies) {
    const begun = withoutImages(copy)
    const leavesOut = imagesIn(copy).length > 0
    const kind = 'passage' in copyOf ? 'passage' : 'entry'
    return <Composer copyOf={kind} leavesOut={leavesOut} ourRoom={ourRoom} begun={begun} onDone={onDone} />
  }
  return <OneAtATime draft={draft} onCopy={() => setCopies(true)} />
}

/** Names what is copied, without its words. */
export function copyKey(copyOf: CopyOf | null): string | null {
  return copyOf === null ? null : 'passage' in copyOf ? 'passage' : copyOf.entryId
}

async function documentToCopy(client: Client, copyOf: CopyOf | null): Promise<JournalDocument | null> {
  if (copyOf === null) return null
  return 'passage' in copyOf ? copyOf.passage : (await client.journal.open({ id: copyOf.entryId })).document
}

/** Something was begun before: it is gone on with, or it becomes an entry of its own. */
function OneAtATime({ draft, onCopy }: { draft: JournalDocument; onCopy(): void }) {
  const copy = sharedCopy.draft
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [, navigate] = useLocation()
  const [failure, setFailure] = useState<FailureCode | null>(null)
  const oneAtATime = useOneAtATime()

  async function moveAside() {
    try {
      await client.journal.create({ day: localDay(new Date()), document: draft })
      await client.draft.keep({ document: null })
      await queryClient.invalidateQueries({ queryKey: queries.journal.list.key() })
      onCopy()
    } catch (error) {
      setFailure(failureCode(error))
    }
  }
  return (
    <Page title={copy.copyTitle}>
      <p>{copy.copyBody}</p>
      {failure !== null && <p role="alert">{failureCopy[failure]}</p>}
      <div className={styles.actions}>
        <Button kind="main" onClick={() => navigate('/our-room/write')}>
          {copy.go}
        </Button>
        <Button onClick={() => oneAtATime(moveAside)}>{copy.instead}</Button>
      </div>
    </Page>
  )
}
