import styles from './code-sheet.module.css'
import { recoveryCopy } from './recovery-copy.ts'

/** A code in numbered groups. On paper it stands alone, and nothing there says what it is for. */
export function CodeSheet({ code, half }: { code: string; half: 1 | 2 | null }) {
  const copy = recoveryCopy.codes
  const label = half === null ? copy.code : copy.part(half)
  return (
    <section className={styles.sheet} aria-label={label}>
      <p className={styles.paperTitle} aria-hidden>
        {half === null ? copy.paperTitle : `${copy.paperTitle}, ${copy.paperPart(half)}`}
      </p>
      {half !== null && <h2 className={styles.half}>{label}</h2>}
      <ol className={styles.groups}>
        {numbered(code).map(({ number, group }) => (
          <li key={number}>{group}</li>
        ))}
      </ol>
    </section>
  )
}

function numbered(code: string) {
  return code.split(' ').map((group, at) => ({ number: at + 1, group }))
}
