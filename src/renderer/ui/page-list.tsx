import styles from './page-list.module.css'

interface PageListProps<Link extends string> {
  label: string
  pages: readonly { readonly title: string; readonly text: string; readonly link: Link }[]
  onOpen(link: Link): void
}

/** The pages that lie below this one, each with a line about what is there. */
export function PageList<Link extends string>({ label, pages, onOpen }: PageListProps<Link>) {
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {pages.map(({ title, text, link }) => (
          <li key={link}>
            <button type="button" className={styles.page} onClick={() => onOpen(link)}>
              <span className={styles.title}>{title}</span>
              <span className={styles.text}>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
