import { keyName } from './key-names.ts'
import styles from './keys.module.css'

/** Keys that are held together, as this keyboard names them. `keys` is separated by `+` or a space. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split(/[+ ]/).map((part) => (
        <kbd key={part}>{keyName(part)}</kbd>
      ))}
    </span>
  )
}
