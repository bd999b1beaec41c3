import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { JournalDocument } from '#api/journal-document.ts'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Note } from '../../ui/note.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { Piece } from './piece.tsx'
import styles from './shared.module.css'
import { sharedCopy } from './shared-copy.ts'
import { refreshRoom } from './shared-lists.ts'

interface PreviewProps {
  ourRoom: OurRoom
  /** What is drawn, and exactly what is shared. */
  document: JournalDocument
  /** Whether it was made of an entry with pictures, which stay where they are. */
  leavesOut: boolean
  onBack(): void
  onShared(): Promise<void>
}

export function Preview({ ourRoom, document, leavesOut, onBack, onShared }: PreviewProps) {
  const copy = sharedCopy.preview
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const { self, partner } = ourRoom
  const [seenAt] = useState(() => new Date().toISOString())
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const share = useMutation({
    mutationFn: () => client.shared.share({ document }),
    onSuccess: async () => {
      await refreshRoom(queryClient, queries)
      await onShared()
    },
  })

  return (
    <section className={styles.room} aria-label={copy.title(partner.called)}>
      <h1 ref={heading} tabIndex={-1}>
        {copy.title(partner.called)}
      </h1>
      <p>{copy.exactly(partner.called)}</p>
      {leavesOut && <p>{sharedCopy.compose.noPictures}</p>}
      <Piece author={self} createdAt={seenAt} document={document} />
      {share.isError && (
        <div role="alert">
          <Note>
            <p>{reason(failureCode(share.error))}</p>
          </Note>
        </div>
      )}
      <VisibilityLabel sharedWith={partner.called} />
      <div className={styles.actions}>
        <Button
          kind="main"
          aria-disabled={share.isPending}
          onClick={() => {
            if (share.isIdle || share.isError) share.mutate()
          }}
        >
          {copy.share}
        </Button>
        <Button onClick={onBack}>{copy.change}</Button>
      </div>
    </section>
  )
}

function reason(code: FailureCode): string {
  return code === 'too-large' ? sharedCopy.preview.tooLarge : failureCopy[code]
}
