import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useApi } from '../../api/api-context.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './unlock-history.module.css'
import { unlockHistoryCopy } from './unlock-history-copy.ts'

/** One quiet line for whoever comes back, when somebody tried meanwhile. */
export function TriedLine() {
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const history = useQuery(queries.unlockHistory.list.queryOptions({ input: {} }))
  if (history.data?.triedSinceLast !== true) return null
  return (
    <div className={styles.tried}>
      <p className={styles.quiet}>{unlockHistoryCopy.tried}</p>
      <Button kind="quiet" className={styles.flush} onClick={() => navigate('/settings/openings')}>
        {unlockHistoryCopy.seeWhen}
      </Button>
    </div>
  )
}
