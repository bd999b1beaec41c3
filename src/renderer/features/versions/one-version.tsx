import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Entry } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { ReadOnlyEntry } from '../../editor/read-only-entry.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { ComparedEntry } from './compared-entry.tsx'
import { versionName } from './version-list.tsx'
import styles from './versions.module.css'
import { versionsCopy } from './versions-copy.ts'

/** By itself, or beside the entry as it is now. */
export type Shown = 'whole' | 'beside'

interface OneVersionProps {
  id: string
  /** The entry as it is now. */
  present: Entry
  shown: Shown
  onShown(shown: Shown): void
  onRestore(): void
}

/** One version, and what can be done with it. */
export function OneVersion({ id, present, shown, onShown, onRestore }: OneVersionProps) {
  const copy = versionsCopy
  const { queries } = useApi()
  const version = useQuery(queries.versions.open.queryOptions({ input: { id }, gcTime: 0 }))
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is looked at
  useEffect(() => heading.current?.focus(), [version.isSuccess])

  if (version.isError) return <p role="alert">{failureCopy[failureCode(version.error)]}</p>
  if (version.data === undefined) return null
  const { ownTitle, document, writtenAt } = version.data
  return (
    <article className={styles.version}>
      <h2 ref={heading} tabIndex={-1}>
        {versionName(writtenAt, new Date())}
      </h2>
      <ChoiceGroup<Shown>
        label={copy.as.question}
        value={shown}
        onChange={onShown}
        choices={[
          { value: 'whole', label: copy.as.whole },
          { value: 'beside', label: copy.as.beside },
        ]}
      />
      <ButtonRow>
        <Button kind="main" onClick={onRestore}>
          {copy.restore}
        </Button>
      </ButtonRow>
      {shown === 'whole' && (
        <div className={styles.words}>
          {ownTitle !== null && <h3 className={styles.ownTitle}>{ownTitle}</h3>}
          <ReadOnlyEntry document={document} />
        </div>
      )}
      {shown === 'beside' && <ComparedEntry before={version.data} after={present} />}
    </article>
  )
}
