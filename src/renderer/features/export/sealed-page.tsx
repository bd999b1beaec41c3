import { useEffect, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { saveFile } from '../../files/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { focusHeading } from '../../ui/focus-heading.ts'
import { TitledList } from '../../ui/titled-list.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import styles from './export.module.css'
import { exportCopy } from './export-copy.ts'
import { OpeningPage } from './opening-page.tsx'
import type { SealedFiles } from './use-sealing.ts'

interface SealedPageProps {
  sealed: SealedFiles
  /** The page for whoever gets it is shown in its place. What was sealed is still here. */
  isOpening: boolean
  onOpening(isOpening: boolean): void
  onDone(): void
}

/** The sealed files are in memory. A press of its own saves each: nothing that comes by itself is ever taken by the shell. */
export function SealedPage({ sealed, isOpening, onOpening, onDone }: SealedPageProps) {
  const { words, files, reader } = sealed
  const copy = exportCopy.ready
  const { shell } = useApi()
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    if (isOpening) return // it does the same
    window.scrollTo(0, 0)
    focusHeading()
  }, [isOpening])
  if (isOpening) return <OpeningPage onBack={() => onOpening(false)} />
  return (
    <>
      <p role="status">
        {copy.title}. {!saved && copy.text}
      </p>
      <VisibilityLabel leaves="computer" />
      <div className={styles.files}>
        {[...files, ...(reader === null ? [] : [reader.file])].map((file) => (
          <Button
            key={file.name}
            kind="main"
            onClick={() => {
              saveFile(file)
              setSaved(true)
            }}
          >
            {copy.file(file.name, file.blob.size)}
          </Button>
        ))}
      </div>
      <p role="status">{saved && copy.said[shell]}</p>
      {words !== null && (
        <section className={styles.folds}>
          <h2>{copy.wordsTitle}</h2>
          <p>{copy.words}</p>
          <ol className={styles.words} aria-label={copy.wordsLabel}>
            {words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ol>
        </section>
      )}
      {reader !== null && (
        <section className={styles.folds}>
          <h2>{copy.digestTitle}</h2>
          <p>{copy.digest}</p>
          <code className={styles.digest}>{reader.digest.match(/.{8}/g)?.join(' ')}</code>
        </section>
      )}
      <TitledList title={copy.afterTitle} items={copy.after} />
      <TitledList title={copy.tellTitle} items={words === null ? copy.tellKey : copy.tell} />
      <ButtonRow>
        <Button onClick={() => onOpening(true)}>{exportCopy.howToOpen}</Button>
        <Button kind="quiet" onClick={onDone}>
          {copy.discard}
        </Button>
      </ButtonRow>
    </>
  )
}
