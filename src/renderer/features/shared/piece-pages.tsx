import type { ReactNode } from 'react'
import type { SharedItem } from '#api/shared-contract.ts'
import { Button } from '../../ui/button.tsx'
import styles from './shared.module.css'
import { sharedCopy } from './shared-copy.ts'

interface PiecePagesProps {
  /** What the list is called. */
  label?: string
  items: readonly SharedItem[]
  hasMore: boolean
  onMore(): void
  /** One piece of the list. */
  children(item: SharedItem): ReactNode
}

/** The pieces that were fetched, newest first, and the way to earlier ones. */
export function PiecePages({ label = sharedCopy.pieces, items, hasMore, onMore, children }: PiecePagesProps) {
  return (
    <>
      <ol className={styles.pieces} aria-label={label}>
        {withKeys(items).map(({ key, item }) => (
          <li key={key}>{children(item)}</li>
        ))}
      </ol>
      {hasMore && (
        <div className={styles.more}>
          <Button onClick={onMore}>{sharedCopy.more}</Button>
        </div>
      )}
    </>
  )
}

/** Ids are the author's own choice: a hostile one may repeat one of the other's, or one of their own. */
function withKeys(items: readonly SharedItem[]): { key: string; item: SharedItem }[] {
  const times = new Map<string, number>()
  return items.map((item) => {
    const name = `${item.author} ${item.id}`
    const time = times.get(name) ?? 0
    times.set(name, time + 1)
    return { key: `${name} ${time}`, item }
  })
}
