import { byDay, dayName, localDay, timeName } from '../../ui/days.ts'
import styles from './versions.module.css'

export interface VersionRow {
  readonly id: string
  readonly writtenAt: string
}

interface VersionListProps {
  label: string
  versions: readonly VersionRow[]
  openId: string | null
  onOpen(id: string): void
}

/** Versions under the days on which they were written. */
export function VersionList({ label, versions, openId, onOpen }: VersionListProps) {
  const now = new Date()
  const dated = versions.map((version) => ({ day: localDay(new Date(version.writtenAt)), version }))
  return (
    <nav aria-label={label} className={styles.list}>
      {byDay(dated).map(({ day, rows }) => (
        <section key={rows[0]?.version.id}>
          <h2 className={styles.day}>{dayName(day, now)}</h2>
          <ul className={styles.times}>
            {rows.map(({ version: { id, writtenAt } }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.time}
                  data-version={id}
                  aria-current={id === openId || undefined}
                  aria-label={versionName(writtenAt, now)}
                  onClick={() => onOpen(id)}
                >
                  <time dateTime={writtenAt}>{timeName(writtenAt)}</time>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

/** The day and the time of a version. */
export function versionName(writtenAt: string, now: Date): string {
  return `${dayName(localDay(new Date(writtenAt)), now)}, ${timeName(writtenAt)}`
}
