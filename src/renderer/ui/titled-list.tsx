import styles from './titled-list.module.css'

interface TitledListProps {
  title: string
  items: readonly string[]
  /** What to do, one after the other. */
  ordered?: boolean
}

/** A heading and a few sentences below it that belong together. */
export function TitledList({ title, items, ordered = false }: TitledListProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <List className={styles.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </List>
    </section>
  )
}
