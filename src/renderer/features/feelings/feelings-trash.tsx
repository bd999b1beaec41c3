import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { dayName, staysUntil } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { Page } from '../../ui/page.tsx'
import { trashCopy } from '../../ui/trash-copy.ts'
import { TrashQuestions } from '../../ui/trash-questions.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { listOptions, refreshFeelings } from './feelings-lists.ts'
import { noWords } from './labels.ts'
import { LoggedFeeling, wordsOf } from './logged-feeling.tsx'
import { ShowEarlier } from './show-earlier.tsx'

interface FeelingsTrashProps {
  onSaid(words: string): void
  onBack(): void
}

export function FeelingsTrash({ onSaid, onBack }: FeelingsTrashProps) {
  const copy = feelingsCopy.trash
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const list = useInfiniteQuery(listOptions(queries, 'trash'))
  const words = useQuery(queries.feelings.words.queryOptions({ input: {} })).data ?? noWords
  const [erasing, setErasing] = useState<string | null>(null)
  const [emptying, setEmptying] = useState(false)
  const feelings = list.data?.pages.flatMap((page) => page.feelings) ?? []

  const after = (said: string) => async () => {
    await refreshFeelings(queryClient, queries)
    onSaid(said)
    focusHeading()
  }
  const onError = (error: unknown) => onSaid(failureCopy[failureCode(error)])
  const restore = useMutation({
    mutationFn: (id: string) => client.feelings.restore({ id }),
    onSuccess: after(copy.restored),
    onError,
  })
  const erase = useMutation({
    mutationFn: (id: string) => client.feelings.erase({ id }),
    onSuccess: after(trashCopy.erased),
    onError,
  })
  const empty = useMutation({
    mutationFn: () => client.feelings.emptyTrash({}),
    onSuccess: after(trashCopy.emptied),
    onError: async (error) => {
      onError(error)
      await refreshFeelings(queryClient, queries) // some of it may be gone already
    },
  })

  return (
    <Page title={copy.title}>
      {list.isError && <p role="alert">{failureCopy[failureCode(list.error)]}</p>}
      {list.isSuccess && feelings.length === 0 && <p className={styles.small}>{copy.none}</p>}
      {feelings.length > 0 && (
        <>
          <p className={styles.small}>{copy.rule}</p>
          <div>
            <Button kind="quiet" onClick={() => setEmptying(true)}>
              {trashCopy.emptyNow}
            </Button>
          </div>
        </>
      )}
      {feelings.map((feeling) => (
        <section key={feeling.id} className={styles.stack}>
          <h2 className={styles.day}>{dayName(feeling.fields.day, new Date())}</h2>
          {feeling.daysLeft !== null && (
            <p className={styles.small}>{`${staysUntil(feeling.daysLeft, new Date())}.`}</p>
          )}
          <LoggedFeeling
            feeling={feeling}
            own={words.own}
            actions={
              <>
                <Button aria-describedby={wordsOf(feeling.id)} onClick={() => restore.mutate(feeling.id)}>
                  {trashCopy.restore}
                </Button>
                <Button kind="quiet" aria-describedby={wordsOf(feeling.id)} onClick={() => setErasing(feeling.id)}>
                  {trashCopy.erase}
                </Button>
              </>
            }
          />
        </section>
      ))}
      <ShowEarlier list={list} shown={feelings.length} />
      <div>
        <Button onClick={onBack}>{uiCopy.back}</Button>
      </div>
      <TrashQuestions
        asked={emptying ? 'empty' : erasing === null ? null : 'erase'}
        words={copy}
        onAnswered={() => {
          setErasing(null)
          setEmptying(false)
        }}
        onEmpty={() => empty.mutate()}
        onErase={() => erasing !== null && erase.mutate(erasing)}
      />
    </Page>
  )
}
