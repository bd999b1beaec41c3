import styles from './hide.module.css'
import { hideCopy } from './hide-copy.ts'

/** What Hide does and does not do, wherever it is said. */
export function HideLimits() {
  return (
    <>
      <p>{hideCopy.does}</p>
      <p>{hideCopy.how}</p>
      <section className={styles.section}>
        <h2>{hideCopy.notTitle}</h2>
        <ul className={styles.list}>
          {hideCopy.not.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
