import { type ReactNode, useId } from 'react'
import styles from './charts.module.css'
import { chartsCopy } from './charts-copy.ts'

export interface ChartRow {
  readonly key: string
  /** Heads the row. */
  readonly name: string
  /** Null for a week without entries: a gap is blank, and not a row of zeros. */
  readonly cells: readonly (string | number)[] | null
}

interface ChartFrameProps {
  title: string
  /** What it shows, in one sentence with its count. */
  sentence: string
  /** Null where a table alone says it best. */
  picture: ReactNode | null
  head: readonly string[]
  rows: readonly ChartRow[]
}

/** One chart: a sentence, a picture for those who like one, and a table with the same numbers. */
export function ChartFrame({ title, sentence, picture, head, rows }: ChartFrameProps) {
  const id = useId()
  const table = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={chartsCopy.tableOf(title)}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key} data-row={key}>
              <th scope="row">{name}</th>
              {cells === null && <td colSpan={head.length - 1}>{chartsCopy.noEntries}</td>}
              {cells?.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
  return (
    <section className={styles.chart} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{sentence}</p>
      {picture}
      {picture === null ? (
        table
      ) : (
        <details className={styles.details}>
          <summary>{chartsCopy.table}</summary>
          {table}
        </details>
      )}
    </section>
  )
}
