import { useInfiniteQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { dayName } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Page } from '../../ui/page.tsx'
import { PageList } from '../../ui/page-list.tsx'
import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'
import { listOptions, stepsOf } from './reflection-lists.ts'

interface SittingListProps {
  onBegin(): void
  onOpen(id: string): void
  onCompare(): void
  onTrash(): void
}

/** The first page of the reflection: the way in, and earlier times by their days. Nothing of what was said stands here. */
export function SittingList({ onBegin, onOpen, onCompare, onTrash }: SittingListProps) {
  const copy = reflectionCopy
  const { queries } = useApi()
  const list = useInfiniteQuery(listOptions(queries, 'kept'))
  const sittings = list.data?.pages.flatMap((page) => page.sittings) ?? []
  return (
    <Page title={copy.title}>
      <p>{copy.lead}</p>
      <ButtonRow>
        <Button kind="main" onClick={onBegin}>
          {copy.begin}
        </Button>
        {sittings.length > 0 && <Button onClick={onCompare}>{copy.compare}</Button>}
        <Button kind="quiet" onClick={onTrash}>
          {copy.trash}
        </Button>
      </ButtonRow>
      {list.isError && <p role="alert">{failureCopy[failureCode(list.error)]}</p>}
      {list.isSuccess && sittings.length === 0 && <p className={styles.small}>{copy.none}</p>}
      {sittings.length > 0 && (
        <>
          <h2>{copy.earlierTitle}</h2>
          <PageList
            label={copy.earlierTitle}
            pages={sittings.map((sitting) => ({
              link: sitting.id,
              title: dayName(sitting.day, new Date()),
              text: sitting.isDone ? stepsOf(sitting) : `${stepsOf(sitting)}. ${copy.open}`,
            }))}
            onOpen={onOpen}
          />
        </>
      )}
      {list.hasNextPage && (
        <div>
          <Button onClick={() => void list.fetchNextPage()}>{copy.more}</Button>
        </div>
      )}
    </Page>
  )
}
