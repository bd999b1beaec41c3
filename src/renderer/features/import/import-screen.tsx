import { useEffect, useRef } from 'react'
import { failureCopy } from '../../ui/failure-copy.ts'
import { focusHeading } from '../../ui/focus-heading.ts'
import { SettingsPage } from '../../ui/settings-page.tsx'
import { TitledList } from '../../ui/titled-list.tsx'
import { BringingStep } from './bringing-step.tsx'
import { DonePage } from './done-page.tsx'
import { FilePicker } from './file-picker.tsx'
import { importCopy } from './import-copy.ts'
import { LastImport } from './last-import.tsx'
import { PreviewPage } from './preview-page.tsx'
import { type Importing, useImport } from './use-import.ts'

/** From choosing files to what came of them. Nothing is brought in before the person has seen what it would be. */
export function ImportScreen() {
  const copy = importCopy
  const { importing, read, bringIn, takeBack, takeBackLast, stop, again } = useImport()
  const { state } = importing
  const before = useRef(state)
  useEffect(() => {
    // What was pressed has given way to something else.
    if (before.current !== state && ['stopped', 'failed', 'taken-back'].includes(state)) focusHeading()
    before.current = state
  }, [state])

  if (importing.state === 'preview') {
    return <PreviewPage preview={importing.preview} onBringIn={() => bringIn(importing.preview)} onOther={again} />
  }
  if (importing.state === 'done') return <DonePage {...importing} onTakeBack={takeBack} onMore={again} />
  if (importing.state === 'reading' || importing.state === 'bringing') {
    return <BringingStep importing={importing} onStop={stop} />
  }
  return (
    <SettingsPage title={copy.title}>
      <p>{copy.lead}</p>
      <TitledList title={copy.takesTitle} items={copy.takes} />
      <p>{copy.unpack}</p>
      <TitledList title={copy.notTitle} items={copy.not} />
      <p>{copy.original}</p>
      <FilePicker onChosen={read} />
      <p role="status">{outcomeOf(importing)}</p>
      <LastImport onTakeBack={takeBackLast} />
      {importing.state === 'failed' && <p role="alert">{failureOf(importing)}</p>}
    </SettingsPage>
  )
}

function outcomeOf(importing: Importing): string | null {
  if (importing.state === 'stopped') return importCopy.stopped
  return importing.state === 'taken-back' ? importCopy.done.takenBack(importing.entries) : null
}

function failureOf({ code, isNothingThere }: Extract<Importing, { state: 'failed' }>): string {
  if (code === 'too-large') return importCopy.tooMuch
  return isNothingThere ? `${importCopy.notDone} ${failureCopy[code]}` : failureCopy[code]
}
