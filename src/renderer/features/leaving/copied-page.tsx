import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import styles from './leaving.module.css'
import { leavingCopy } from './leaving-copy.ts'

/** Where the new room is, and the other decision, which is one of its own. */
export function CopiedPage({ folder, shared }: { folder: string; shared: boolean }) {
  const copy = leavingCopy.copied
  const [, navigate] = useLocation()
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return (
    <Page title={copy.title}>
      <div className={styles.where}>
        <p>{copy.where}</p>
        <p className={styles.path}>{folder}</p>
      </div>
      <p>{copy.what(shared)}</p>
      <TitledList title={copy.openTitle} items={copy.open} />
      <p>{copy.here}</p>
      <div className={styles.actions}>
        <Button onClick={() => navigate('/settings/leaving')}>{copy.keep}</Button>
        <Button onClick={() => navigate('/settings/leaving/erase')}>{copy.erase}</Button>
      </div>
    </Page>
  )
}
