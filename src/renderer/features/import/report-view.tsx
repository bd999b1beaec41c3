import styles from './import.module.css'
import { importCopy } from './import-copy.ts'
import { changeKinds, type Report, stayOutKinds } from './report.ts'

interface ReportViewProps {
  report: Report
  /** Where nothing is brought in, only what could not be read, or stays out. */
  onlyLeftOut: boolean
}

/** Says nothing where everything could be taken. */
export function ReportView({ report: { changes, leftOut, leftOutBeyond }, onlyLeftOut }: ReportViewProps) {
  const copy = importCopy.report
  const changed = changeKinds.filter((kind) => changes[kind] > 0 && (!onlyLeftOut || stayOutKinds.includes(kind)))
  if (changed.length === 0 && leftOut.length === 0 && leftOutBeyond === 0) return null
  return (
    <section className={styles.section}>
      <h2>{copy.title}</h2>
      {changed.length > 0 && (
        <ul className={styles.list}>
          {changed.map((kind) => (
            <li key={kind}>{copy.changes[kind](changes[kind])}</li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <>
          <h3>{copy.leftOut}</h3>
          <ul className={styles.list}>
            {leftOut.map(({ path, reason }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same, and the list never changes
              <li key={place}>
                <span className={styles.path}>{path}</span> {copy.reasons[reason]}
              </li>
            ))}
          </ul>
        </>
      )}
      {leftOutBeyond > 0 && <p>{copy.beyond(leftOutBeyond)}</p>}
    </section>
  )
}
