import { useState } from 'react'
import { askForNewLink } from '../api/browser-link.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { appCopy } from './app-copy.ts'
import { Cover } from './cover.tsx'
import { Frame } from './frame.tsx'
import { useHelp } from './use-help.ts'
import { useThreeShifts } from './use-three-shifts.ts'

/** The browser shell's page without a valid link: after a reload, or when the link was used before. */
export function UnlinkedPage() {
  const copy = appCopy.unlinked
  const [covered, setCovered] = useState(false)
  const [answer, setAnswer] = useState('')
  const help = useHelp()
  useThreeShifts(() => setCovered(true))

  async function ask() {
    setAnswer((await askForNewLink()) ? copy.asked : copy.gone)
  }

  if (covered) return <Cover onOpen={() => setCovered(false)} />
  return (
    <Frame help={help} onHide={() => setCovered(true)}>
      <Page title={copy.title}>
        <p>{copy.why}</p>
        <p>{copy.how}</p>
        <div>
          <Button kind="main" onClick={ask}>
            {copy.ask}
          </Button>
        </div>
        <p role="status">{answer}</p>
      </Page>
    </Frame>
  )
}
