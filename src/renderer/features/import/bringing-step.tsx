import type { KeyboardEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './import.module.css'
import { importCopy } from './import-copy.ts'
import type { Importing } from './use-import.ts'

interface BringingStepProps {
  importing: Extract<Importing, { state: 'reading' | 'bringing' }>
  onStop(): void
}

/** How far it is. It can be stopped as long as that leaves nothing behind. */
export function BringingStep({ importing, onStop }: BringingStepProps) {
  const canStop = importing.state === 'reading' || importing.step === 'keeping'
  return (
    <Page title={importCopy.title} focusTitle={false}>
      <div className={styles.going}>
        <Waiting>{wordsOf(importing)}</Waiting>
        {canStop && (
          <>
            <Button autoFocus onClick={onStop} onKeyDown={notWhenHeld}>
              {importCopy.stop}
            </Button>
            <p className={styles.quiet}>{importCopy.stay}</p>
          </>
        )}
      </div>
    </Page>
  )
}

/** A key that was pressed on the button before, and is still down, is not meant for this one. */
function notWhenHeld(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault()
}

/** In steps of a twentieth: whoever hears it wants to hear something else as well. */
const steps = 20

function wordsOf(importing: BringingStepProps['importing']): string {
  if (importing.state === 'bringing') {
    const { step, done, of } = importing
    return importCopy[step](Math.floor((Math.floor((steps * done) / of) * of) / steps), of)
  }
  const { doneBytes, ofBytes, pictures } = importing.progress
  const percent = ofBytes === 0 ? 0 : Math.floor((steps * doneBytes) / ofBytes) * (100 / steps)
  return importCopy.reading(percent, pictures - (pictures % 10))
}
