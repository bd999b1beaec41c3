import { useInfiniteQuery } from '@tanstack/react-query'
import type { ExportItem, ExportKind } from '#api/export-contract.ts'
import { type Queries, useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { CheckGroup } from '../../ui/check-group.tsx'
import { calendarDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import styles from './export.module.css'
import { exportCopy } from './export-copy.ts'

const pageLimit = 50

export interface ItemsWanted {
  readonly kind: ExportKind
  readonly from: string
  readonly to: string
}

/** What there is to choose from, the earliest first, page after page. */
export function itemOptions(queries: Queries, wanted: ItemsWanted, limit = pageLimit) {
  return queries.export.items.infiniteOptions({
    input: (after: Pick<ExportItem, 'id' | 'day'> | null) => ({ ...wanted, after, limit }),
    initialPageParam: null as Pick<ExportItem, 'id' | 'day'> | null,
    getNextPageParam: (page) => page.next,
    gcTime: 0,
  })
}

interface ItemListProps {
  wanted: ItemsWanted
  chosen: readonly string[]
  /** How many are chosen, for the line that opens the list. */
  onChange(id: string, chosen: boolean): void
}

/** One kind, folded together: a long list stays out of the way of the others. */
export function ItemList({ wanted, chosen, onChange }: ItemListProps) {
  const copy = exportCopy
  const { queries } = useApi()
  const list = useInfiniteQuery(itemOptions(queries, wanted))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const kind = copy.kinds[wanted.kind]
  // What was ticked and lies outside of these days by now is not part of it.
  const count = list.hasNextPage ? chosen.length : items.filter(({ id }) => chosen.includes(id)).length
  return (
    <details className={styles.fold}>
      <summary>{copy.open(kind, count)}</summary>
      {list.isError && <p role="alert">{failureCopy[failureCode(list.error)]}</p>}
      {list.isSuccess && items.length === 0 && <p>{copy.none}</p>}
      {items.length > 0 && (
        <CheckGroup
          label={copy.hints[wanted.kind]}
          choices={items.map(({ id, day, label }) => ({ id, label: `${calendarDay(day)}. ${label}` }))}
          chosen={chosen}
          onChange={onChange}
        />
      )}
      {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>{copy.more}</Button>}
    </details>
  )
}
