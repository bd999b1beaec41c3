import { IconPrinter } from '@tabler/icons-react'
import { Button } from '../../ui/button.tsx'
import { ButtonRow } from '../../ui/button-row.tsx'
import { Page } from '../../ui/page.tsx'
import { printPage } from '../../ui/print-page.ts'
import { VisibilityLabel } from '../../ui/visibility-label.tsx'
import { CodeSheet } from './code-sheet.tsx'
import { recoveryCopy } from './recovery-copy.ts'

/** The one time that a code is shown. */
export function CodesStep({ codes, onDone }: { codes: readonly string[]; onDone(): void }) {
  const copy = recoveryCopy.codes
  const [first, second] = codes
  return (
    <Page title={copy.title}>
      <p>{copy.once}</p>
      <VisibilityLabel />
      {first !== undefined && <CodeSheet code={first} half={second === undefined ? null : 1} />}
      {second !== undefined && <CodeSheet code={second} half={2} />}
      {second !== undefined && <p>{copy.apart}</p>}
      <p>{copy.changes}</p>
      <ButtonRow>
        <Button kind="main" onClick={onDone}>
          {copy.done}
        </Button>
        <Button icon={<IconPrinter size={18} stroke={1.8} aria-hidden />} onClick={() => printPage()}>
          {copy.print}
        </Button>
      </ButtonRow>
    </Page>
  )
}
