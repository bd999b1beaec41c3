import styles from './charts.module.css'

interface CountBarsProps {
  rows: readonly { readonly id: string; readonly label: string; readonly count: number; readonly says: string }[]
}

/** How often each came up, as a list that is read line by line, with a bar that only repeats it. */
export function CountBars({ rows }: CountBarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <ul className={styles.bars}>
      {rows.map(({ id, label, count, says }) => (
        <li key={id} data-item={id} data-count={count}>
          <span>{label}</span>
          <svg className={styles.track} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
            <rect className={styles.bar} width={(count / most) * 100} height="8" />
          </svg>
          <span className={styles.says}>{says}</span>
        </li>
      ))}
    </ul>
  )
}
