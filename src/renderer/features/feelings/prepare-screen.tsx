import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { calendarDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { Page } from '../../ui/page.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './feelings.module.css'
import { feelingsCopy } from './feelings-copy.ts'
import { everything, listOptions, refreshFeelings } from './feelings-lists.ts'
import { noWords } from './labels.ts'
import { LoggedFeeling, wordsOf } from './logged-feeling.tsx'
import { ShowEarlier } from './show-earlier.tsx'

/** What its owner wanted to be reminded of before a session together. Nobody else ever sees this page. */
export function PrepareScreen({ onBack }: { onBack(): void }) {
  const copy = feelingsCopy.prepare
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const list = useInfiniteQuery(listOptions(queries, 'log', { ...everything, remind: true }))
  const words = useQuery(queries.feelings.words.queryOptions({ input: {} })).data ?? noWords
  const feelings = list.data?.pages.flatMap((page) => page.feelings) ?? []
  const unmark = useMutation({
    mutationFn: (id: string) => client.feelings.remind({ id, remind: false }),
    async onSuccess() {
      await refreshFeelings(queryClient, queries)
      focusHeading()
    },
  })
  return (
    <Page title={copy.title}>
      <p>{copy.lead}</p>
      {list.isError && <p role="alert">{failureCopy[failureCode(list.error)]}</p>}
      {list.isSuccess && feelings.length === 0 && <p className={styles.small}>{copy.none}</p>}
      {feelings.map((feeling) => (
        <section key={feeling.id} className={styles.stack}>
          <h2 className={styles.day}>{calendarDay(feeling.fields.day)}</h2>
          <LoggedFeeling
            feeling={feeling}
            own={words.own}
            actions={
              <Button kind="quiet" aria-describedby={wordsOf(feeling.id)} onClick={() => unmark.mutate(feeling.id)}>
                {copy.done}
              </Button>
            }
          />
        </section>
      ))}
      <ShowEarlier list={list} shown={feelings.length} />
      <NotKept error={unmark.error} />
      <div>
        <Button onClick={onBack}>{uiCopy.back}</Button>
      </div>
    </Page>
  )
}
