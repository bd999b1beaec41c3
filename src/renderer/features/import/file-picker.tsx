import { type ChangeEvent, useRef } from 'react'
import { type ChosenFile, chosenFiles } from '../../files/chosen-file.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { importCopy } from './import-copy.ts'

/** Two buttons that open the system's own dialogs: the page sees what was chosen there, and no other file. */
export function FilePicker({ onChosen }: { onChosen(files: readonly ChosenFile[]): void }) {
  const folder = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)

  function take({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const chosen = chosenFiles(currentTarget.files ?? [])
    currentTarget.value = '' // the same files can be chosen once more
    if (chosen.length > 0) onChosen(chosen)
  }

  return (
    <ButtonRow>
      <Button kind="main" onClick={() => folder.current?.click()}>
        {importCopy.folder}
      </Button>
      <Button onClick={() => files.current?.click()}>{importCopy.files}</Button>
      <input
        ref={(input) => {
          folder.current = input
          if (input !== null) input.webkitdirectory = true
        }}
        type="file"
        hidden
        onChange={take}
      />
      <input ref={files} type="file" multiple hidden onChange={take} />
    </ButtonRow>
  )
}
