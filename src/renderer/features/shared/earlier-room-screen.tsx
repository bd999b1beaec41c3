import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '../../api/api-context.tsx'
import { type FailureCode, failureCode } from '../../api/api-error.ts'
import { toOurRoom } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { momentName } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { Findings } from './findings.tsx'
import { ListedPiece } from './listed-piece.tsx'
import { PiecePages } from './piece-pages.tsx'
import styles from './shared.module.css'
import { sharedCopy } from './shared-copy.ts'
import { earlierPieceOptions } from './shared-lists.ts'

/** The room of both as it was on another day, from the reader's own copy: to read, and nothing else. */
export function EarlierRoomScreen({ file }: { file: string }) {
  const copy = sharedCopy.earlier
  const { queries } = useApi()
  const listed = useQuery(queries.snapshots.listShared.queryOptions({ input: {} }))
  const madeAt = listed.data?.copies.find((one) => one.file === file)?.madeAt
  const overview = useQuery(
    queries.snapshots.sharedOverview.queryOptions({ input: { file }, gcTime: 0, staleTime: 0, select: toOurRoom }),
  )
  const list = useInfiniteQuery(earlierPieceOptions(queries, file))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const failed = overview.error ?? list.error
  const isOpening = failed === null && (overview.isPending || list.isPending)

  return (
    <EarlierRoomPage>
      {madeAt !== undefined && <p>{copy.on(momentName(madeAt))}</p>}
      {isOpening && <Waiting>{copy.opening}</Waiting>}
      {failed !== null && <p role="alert">{reason(failureCode(failed))}</p>}
      {failed === null && overview.isSuccess && list.isSuccess && (
        <>
          <p>{copy.whose(overview.data.partner.called)}</p>
          <p>{copy.only}</p>
          <Findings {...overview.data} />
          {items.length === 0 && <p>{copy.nothing}</p>}
          <PiecePages
            label={copy.pieces}
            items={items}
            hasMore={list.hasNextPage}
            onMore={() => void list.fetchNextPage()}
          >
            {(item) => <ListedPiece item={item} ourRoom={overview.data} />}
          </PiecePages>
        </>
      )}
    </EarlierRoomPage>
  )
}

/** The heading, which has the focus at first, and the way back at the end. */
function EarlierRoomPage({ children }: { children: ReactNode }) {
  const [, navigate] = useLocation()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    title.current?.focus()
  }, [])
  return (
    <div className={styles.room}>
      <h1 ref={title} tabIndex={-1}>
        {sharedCopy.earlier.title}
      </h1>
      {children}
      <div>
        <Button onClick={() => navigate('/settings/copies')}>{sharedCopy.earlier.back}</Button>
      </div>
    </div>
  )
}

function reason(code: FailureCode): string {
  if (code === 'vault-damaged') return sharedCopy.earlier.damaged
  return code === 'not-found' ? sharedCopy.earlier.gone : failureCopy[code]
}
