import styles from './reflection.module.css'
import { reflectionCopy } from './reflection-copy.ts'

/** After a long time, wherever one can stop: that one can. */
export function LongLine({ isLong }: { isLong: boolean }) {
  return (
    <p role="status" className={styles.small}>
      {isLong ? reflectionCopy.longLine : ''}
    </p>
  )
}
