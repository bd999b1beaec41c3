import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Tag } from '#api/journal-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { journalCopy } from './journal-copy.ts'
import { TagRow } from './tag-row.tsx'
import styles from './tags.module.css'

export const tagsPath = '/journal/tags'

interface Renaming {
  readonly tag: Tag
  readonly label: string
}

/** Every tag, to give it another name or to take it away. Both reach every entry, and are asked for once more. */
export function TagsScreen({ onBack }: { onBack(): void }) {
  const copy = journalCopy.tags
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const labels = useQuery(queries.journal.labels.queryOptions({ input: {} }))
  const tags = labels.data?.tags ?? []
  const [renamingId, setRenamingId] = useState<string | null>(null)
  const [merging, setMerging] = useState<Renaming | null>(null)
  const [removing, setRemoving] = useState<Tag | null>(null)
  const [said, setSaid] = useState<string | null>(null)

  async function changed(words: string): Promise<void> {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: queries.journal.labels.key() }),
      queryClient.invalidateQueries({ queryKey: queries.journal.list.key(), refetchType: 'none' }),
    ])
    setRenamingId(null)
    setSaid(words)
    focusHeading() // the row that had the focus may be gone, or stand elsewhere
  }
  const onError = (error: unknown) => setSaid(failureCopy[failureCode(error)])
  const rename = useMutation({
    mutationFn: ({ tag, label, merge }: Renaming & { merge: boolean }) =>
      client.journal.renameTag({ id: tag.id, label, merge }),
    onSuccess: ({ done }, { tag, label, merge }) => {
      if (!done) return setMerging({ tag, label })
      return changed(merge ? copy.merged : copy.renamed)
    },
    onError,
  })
  const remove = useMutation({
    mutationFn: ({ id }: Tag) => client.journal.removeTag({ id }),
    onSuccess: () => changed(copy.removed),
    onError,
  })

  return (
    <Page title={copy.title}>
      <p>{copy.lead}</p>
      {labels.isError && <p role="alert">{failureCopy[failureCode(labels.error)]}</p>}
      {labels.isSuccess && tags.length === 0 && <p>{copy.none}</p>}
      <ul className={styles.tags}>
        {tags.map((tag) => (
          <li key={tag.id}>
            <TagRow
              tag={tag}
              isRenaming={tag.id === renamingId}
              onRename={() => setRenamingId(tag.id)}
              onLabel={(label) => rename.mutate({ tag, label, merge: false })}
              onLeave={() => setRenamingId(null)}
              onRemove={() => setRemoving(tag)}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onBack}>{copy.back}</Button>
      </div>
      <Notice text={said} onClose={() => setSaid(null)} />
      <ConfirmDialog
        open={merging !== null}
        title={copy.mergeTitle(merging?.label ?? '')}
        confirm={copy.merge}
        cancel={copy.apart}
        onCancel={() => setMerging(null)}
        onConfirm={() => {
          setMerging(null)
          if (merging !== null) rename.mutate({ ...merging, merge: true })
        }}
      >
        <p>{copy.mergeBody}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={removing !== null}
        title={copy.removeTitle(removing?.label ?? '')}
        confirm={copy.removeConfirm}
        cancel={copy.removeKeep}
        onCancel={() => setRemoving(null)}
        onConfirm={() => {
          setRemoving(null)
          if (removing !== null) remove.mutate(removing)
        }}
      >
        <p>{copy.removeBody}</p>
      </ConfirmDialog>
    </Page>
  )
}
