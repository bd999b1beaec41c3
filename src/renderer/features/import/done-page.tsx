import { useLocation } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { Page } from '../../ui/page.tsx'
import styles from './import.module.css'
import { importCopy } from './import-copy.ts'

interface DonePageProps {
  id: string
  entries: number
  /** How many went to the trash again; null as long as they stay. */
  takenBack: number | null
  /** Whether somebody wanted to stop it when they were there already. */
  isLate: boolean
  onTakeBack(id: string, entries: number): void
  onMore(): void
}

export function DonePage({ id, entries, takenBack, isLate, onTakeBack, onMore }: DonePageProps) {
  const copy = importCopy.done
  const [, navigate] = useLocation()
  return (
    <Page title={copy.title}>
      {isLate && <p>{copy.late}</p>}
      <p>{copy.text(entries)}</p>
      <p role="status">{takenBack !== null && copy.takenBack(takenBack)}</p>
      <ButtonRow>
        <Button kind="main" onClick={() => navigate('/')}>
          {copy.journal}
        </Button>
        <Button onClick={onMore}>{copy.more}</Button>
        {takenBack === null && <Button onClick={() => onTakeBack(id, entries)}>{copy.takeBack}</Button>}
      </ButtonRow>
      {takenBack === null && <p className={styles.quiet}>{copy.hint}</p>}
    </Page>
  )
}
