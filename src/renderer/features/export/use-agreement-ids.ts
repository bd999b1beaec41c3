import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../../api/api-context.tsx'
import type { ExportDraft } from './export-draft.ts'
import { itemOptions } from './item-list.tsx'
import { isPeriod } from './period.ts'

/** Every agreement of the period: they are part of the first page unless they are taken out. */
export function useAgreementIds({ from, to }: Pick<ExportDraft, 'from' | 'to'>): readonly string[] {
  const { queries } = useApi()
  const list = useInfiniteQuery({
    ...itemOptions(queries, { kind: 'agreement', from, to }),
    enabled: isPeriod(from, to),
  })
  const { hasNextPage, isFetching, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  return list.data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? []
}
