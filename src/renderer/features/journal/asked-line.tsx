import { useLocation } from 'wouter'
import { useMembership } from '../../api/our-room.ts'
import { Button } from '../../ui/button.tsx'
import { journalCopy } from './journal-copy.ts'
import styles from './panes.module.css'

/** One quiet line for the person who is asked for a shared room. It counts nothing and wants nothing. */
export function AskedLine() {
  const [, navigate] = useLocation()
  const { data: membership } = useMembership()
  if (membership?.state !== 'asked') return null
  return (
    <div className={styles.asked}>
      <p>{journalCopy.asked}</p>
      <Button kind="quiet" onClick={() => navigate('/our-room')}>
        {journalCopy.askedLook}
      </Button>
    </div>
  )
}
