import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { useOurRoom } from '../../api/our-room.ts'
import { momentName } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import styles from './snapshots.module.css'
import { snapshotsCopy } from './snapshots-copy.ts'

/** The reader's own copies of the room of both. Nothing stands here for one who shares no room. */
export function SharedCopies() {
  const copy = snapshotsCopy
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const ourRoom = useOurRoom()
  // A copy may have been made since the screen was last open.
  const list = useQuery({ ...queries.snapshots.listShared.queryOptions({ input: {} }), staleTime: 0 })
  const copies = list.data?.copies ?? []
  if (!ourRoom.isSuccess && copies.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{copy.sharedTitle}</h2>
      <p>{copy.shared}</p>
      <p className={styles.quiet}>{copy.sharedTakenOut(ourRoom.data?.partner.called ?? copy.nobodyNamed)}</p>
      {list.isError && <p role="alert">{failureCopy[failureCode(list.error)]}</p>}
      {list.isSuccess && copies.length === 0 && <p>{copy.sharedEmpty}</p>}
      <ul className={styles.list} aria-label={copy.sharedTitle}>
        {copies.map(({ file, madeAt }) => (
          <li key={file}>
            <button
              type="button"
              className={styles.row}
              aria-label={copy.sharedOn(momentName(madeAt))}
              onClick={() => navigate(`/settings/copies/${file}`)}
            >
              <time dateTime={madeAt}>{momentName(madeAt)}</time>
              <IconChevronRight size={18} stroke={1.7} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
