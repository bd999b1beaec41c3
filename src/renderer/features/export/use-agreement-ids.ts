import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../../api/api-context.tsx'
import type { ExportDraft } from './export-draft.ts'
import { itemOptions } from './item-list.tsx'
import { isPeriod } from './period.ts'

interface AgreementIds {
  readonly ids: readonly string[]
  /** False as long as not every one is known: a document would lack the others without a word. */
  readonly isAll: boolean
  readonly isFailed: boolean
}

/** Every agreement of the period: they are part of the first page unless they are taken out. */
export function useAgreementIds({ from, to }: Pick<ExportDraft, 'from' | 'to'>): AgreementIds {
  const { queries } = useApi()
  const list = useInfiniteQuery({
    ...itemOptions(queries, { kind: 'agreement', from, to }),
    enabled: isPeriod(from, to),
  })
  const { hasNextPage, isFetching, isError, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  const ids = list.data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? []
  return { ids, isAll: list.isSuccess && !hasNextPage, isFailed: isError }
}
