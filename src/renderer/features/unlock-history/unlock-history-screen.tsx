import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Unlock } from '#api/unlock-history-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { byDay, dayName, localDay, timeName } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { Notice } from '../../ui/notice.tsx'
import { SettingsPage } from '../../ui/settings-page.tsx'
import styles from './unlock-history.module.css'
import { unlockHistoryCopy } from './unlock-history-copy.ts'

/** Openings and tries, day by day. Plain words: no counts, and nothing that alarms. */
export function UnlockHistoryScreen() {
  const copy = unlockHistoryCopy
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const history = useQuery(queries.unlockHistory.list.queryOptions({ input: {} }))
  const clear = useMutation({
    mutationFn: () => client.unlockHistory.clear({}),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: queries.unlockHistory.key() })
      setSaid(copy.cleared)
    },
    onError: (error) => setSaid(failureCopy[failureCode(error)]),
  })
  const unlocks = history.data?.unlocks ?? []

  return (
    <SettingsPage title={copy.title}>
      <p>{copy.where}</p>
      <p className={styles.quiet}>{copy.limits}</p>
      {history.isError && <p role="alert">{failureCopy[failureCode(history.error)]}</p>}
      {history.isSuccess && unlocks.length === 0 && <p>{copy.empty}</p>}
      <Days unlocks={unlocks} />
      <div>
        <Button
          aria-disabled={unlocks.length === 0}
          onClick={() => {
            if (unlocks.length > 0) setAsking(true)
          }}
        >
          {copy.clear}
        </Button>
      </div>
      <Notice text={said} onClose={() => setSaid(null)} />
      <ConfirmDialog
        open={asking}
        title={copy.clearTitle}
        confirm={copy.clearConfirm}
        cancel={copy.keep}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          clear.mutate()
        }}
      >
        <p>{copy.clearBody}</p>
      </ConfirmDialog>
    </SettingsPage>
  )
}

function Days({ unlocks }: { unlocks: readonly Unlock[] }) {
  const now = new Date()
  const rows = unlocks.map((unlock) => ({ ...unlock, day: localDay(new Date(unlock.at)) }))
  return byDay(rows).map(({ day, rows: group }) => (
    <section key={group[0]?.number} className={styles.day}>
      <h2 className={styles.name}>{dayName(day, now)}</h2>
      <ul className={styles.rows}>
        {group.map(({ number, at, kind }) => (
          <li key={number}>
            <time dateTime={at} className={styles.time}>
              {timeName(at)}
            </time>
            <span>{unlockHistoryCopy.kinds[kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
