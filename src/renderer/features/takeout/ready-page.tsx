import { useEffect, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { type ReadyFile, saveFile } from '../../files/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { Page } from '../../ui/page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { takeoutCopy } from './takeout-copy.ts'

/** The copy is in memory. A press of its own saves it: nothing that comes by itself is ever taken by the shell. */
export function ReadyPage({ file, onDiscard }: { file: ReadyFile; onDiscard(): void }) {
  const copy = takeoutCopy.ready
  const { shell } = useApi()
  const [saved, setSaved] = useState(false)
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return (
    <Page title={copy.title}>
      <p>{copy.text(file.name, file.blob.size)}</p>
      <VisibilityLabel leaves />
      <ButtonRow>
        <Button
          kind="main"
          onClick={() => {
            saveFile(file)
            setSaved(true)
          }}
        >
          {copy.save}
        </Button>
        <Button onClick={onDiscard}>{copy.discard}</Button>
      </ButtonRow>
      <p role="status">{saved && copy.said[shell]}</p>
      <TitledList title={copy.afterTitle} items={copy.after} />
    </Page>
  )
}
