import styles from './titled-list.module.css'

/** A heading and a few sentences below it that belong together. */
export function TitledList({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}
