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
  onDone(): void
}

/** The sealed files are in memory. A press of its own saves each: nothing that comes by itself is ever taken by the shell. */
export function SealedPage({ sealed: { words, files, reader }, onDone }: SealedPageProps) {
  const copy = exportCopy.ready
  const { shell } = useApi()
  const [saved, setSaved] = useState(false)
  const [isOpening, setOpening] = useState(false)
  useEffect(() => {
    window.scrollTo(0, 0)
    focusHeading()
  }, [])
  if (isOpening) return <OpeningPage onBack={() => setOpening(false)} />
  return (
    <>
      <p role="status">
        {copy.title}. {copy.text}
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
        <Button onClick={() => setOpening(true)}>{exportCopy.howToOpen}</Button>
        <Button kind="quiet" onClick={onDone}>
          {copy.discard}
        </Button>
      </ButtonRow>
    </>
  )
}
