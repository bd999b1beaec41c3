import styles from './help.module.css'
import { helpCopy } from './help-copy.ts'
import type { HelpResource } from './help-resources.ts'

/** Plain text: nothing here dials, opens a page or leaves the app. */
export function ResourceList({ resources }: { resources: readonly HelpResource[] }) {
  return (
    <ul className={styles.resources}>
      {resources.map(({ name, ways, source }) => (
        <li key={name} className={styles.resource}>
          <p className={styles.name}>{name}</p>
          {ways.map((way) => (
            <p key={way} className={styles.way}>
              {way}
            </p>
          ))}
          <p className={styles.quiet}>{helpCopy.people.source(source.name, source.date)}</p>
        </li>
      ))}
    </ul>
  )
}
