import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FeelingDraft } from '#api/feelings-fields.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { LogForm, type SavedFeeling } from './log-form.tsx'
import { emptyFields } from './use-log-form.ts'
import { WidePage } from './wide-page.tsx'

interface LogScreenProps {
  /** The one to change; null for a new one. */
  id: string | null
  /** Comes back to say what helped. */
  comesForHelped?: boolean
  onSaved(saved: SavedFeeling): void
  onLeave(): void
}

/** Finds out what the form begins with: what was begun before, the entry that is to be changed, or nothing. */
export function LogScreen({ id, comesForHelped = false, onSaved, onLeave }: LogScreenProps) {
  const copy = feelingsCopy.form
  const { client } = useApi()
  const found = useQuery({
    queryKey: ['feelings-log', id],
    async queryFn() {
      const [{ drafts }, words] = await Promise.all([client.feelings.drafts({}), client.feelings.words({})])
      const draft = drafts.find((one) => one.id === id) ?? null
      const fields = id === null ? emptyFields(new Date()) : (await client.feelings.open({ id })).fields
      return { draft, words, fresh: { id, fields, typed: {}, draftId: crypto.randomUUID() } satisfies FeelingDraft }
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { queries } = useApi()
  const words = useQuery(queries.feelings.words.queryOptions({ input: {} }))
  const [isFresh, setFresh] = useState(false)

  if (found.isError) {
    return (
      <Page title={copy.titleNew}>
        <p role="alert">{failureCopy[failureCode(found.error)]}</p>
        <div>
          <Button onClick={onLeave}>{uiCopy.back}</Button>
        </div>
      </Page>
    )
  }
  if (found.data === undefined) return null
  const { draft, fresh } = found.data
  const isBack = draft !== null && !isFresh
  return (
    <WidePage title={id === null ? copy.titleNew : copy.titleChange} focusTitle={!comesForHelped}>
      <p className={styles.small}>{copy.lead}</p>
      <LogForm
        key={String(isFresh)}
        begun={isBack ? draft : fresh}
        isBack={isBack}
        words={words.data ?? found.data.words}
        comesForHelped={comesForHelped}
        onSaved={onSaved}
        onLeave={onLeave}
        onStartOver={() => setFresh(true)}
      />
    </WidePage>
  )
}
