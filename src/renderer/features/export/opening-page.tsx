import { useEffect } from 'react'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { focusHeading } from '../../ui/focus-heading.ts'
import { printPage } from '../../ui/print-page.ts'
import { TitledList } from '../../ui/titled-list.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import styles from './export.module.css'
import { exportCopy } from './export-copy.ts'

/** For whoever received the file, in words that need no knowledge of this app. It names nobody. */
export function OpeningPage({ onBack }: { onBack(): void }) {
  const copy = exportCopy.opening
  useEffect(() => {
    window.scrollTo(0, 0)
    focusHeading()
  }, [])
  return (
    <>
      <p>{copy.lead}</p>
      <section>
        <h2>{copy.whatTitle}</h2>
        <p>{copy.what}</p>
      </section>
      <TitledList title={copy.ageTitle} items={copy.age} ordered />
      <TitledList title={copy.readerTitle} items={copy.reader} />
      <TitledList title={copy.afterTitle} items={copy.after} />
      <div className={styles.screenOnly}>
        <ButtonRow>
          <Button kind="main" onClick={() => printPage(copy.title)}>
            {copy.print}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {uiCopy.back}
          </Button>
        </ButtonRow>
      </div>
    </>
  )
}
