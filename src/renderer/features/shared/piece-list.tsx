import { IconPencil } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Note } from '../../ui/note.tsx'
import { Findings } from './findings.tsx'
import { ListedPiece } from './listed-piece.tsx'
import { PiecePages } from './piece-pages.tsx'
import styles from './shared.module.css'
import { sharedCopy } from './shared-copy.ts'
import { pieceOptions } from './shared-lists.ts'
import { type Leaving, TakeOut } from './take-out.tsx'

interface PieceListProps {
  ourRoom: OurRoom
  /** The way to what else the two share. */
  door: ReactNode
  onSaid(words: string): void
}

/** What both can see, newest first. It tells nobody what was read. */
export function PieceList({ ourRoom, door, onSaid }: PieceListProps) {
  const { queries } = useApi()
  const { partner, self, findings, writable } = ourRoom
  const [, navigate] = useLocation()
  const list = useInfiniteQuery(pieceOptions(queries))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const draft = useQuery(queries.draft.get.queryOptions({ input: {}, gcTime: 0, staleTime: 0 }))
  const hasDraft = draft.data?.document != null
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])

  return (
    <div className={styles.room}>
      <h1 ref={title} tabIndex={-1}>
        {sharedCopy.title}
      </h1>
      <Findings findings={findings} self={self} partner={partner} />
      {!writable && <p>{sharedCopy.parted(partner.called)}</p>}
      <div>{door}</div>
      {writable && hasDraft && (
        <Note tone="quiet" title={sharedCopy.draft.title}>
          <p>{sharedCopy.draft.body}</p>
          <div>
            <Button kind="main" onClick={() => navigate('/our-room/write')}>
              {sharedCopy.draft.go}
            </Button>
          </div>
        </Note>
      )}
      {list.isSuccess && items.length === 0 && (
        <section className={styles.empty}>
          <h2>{sharedCopy.emptyTitle}</h2>
          <p>{sharedCopy.empty}</p>
        </section>
      )}
      {writable && draft.isSuccess && !hasDraft && (
        <div>
          <Button kind="main" icon={<IconPencil size={18} aria-hidden />} onClick={() => navigate('/our-room/write')}>
            {sharedCopy.compose.write}
          </Button>
        </div>
      )}
      {list.isError && (
        <div role="alert">
          <Note>
            <p>{failureCopy[failureCode(list.error)]}</p>
            <div>
              <Button onClick={() => void list.refetch()}>{sharedCopy.again}</Button>
            </div>
          </Note>
        </div>
      )}
      <PiecePages items={items} hasMore={list.hasNextPage} onMore={() => void list.fetchNextPage()}>
        {(item) => <ListedPiece item={item} ourRoom={ourRoom} onTakeOut={setLeaving} />}
      </PiecePages>
      {list.isSuccess && <p className={styles.hint}>{sharedCopy.belongs}</p>}
      <TakeOut
        leaving={leaving}
        partner={partner.called}
        onClose={() => setLeaving(null)}
        onDone={(words) => {
          title.current?.focus() // the button that asked is gone with its piece
          onSaid(words)
        }}
      />
    </div>
  )
}
