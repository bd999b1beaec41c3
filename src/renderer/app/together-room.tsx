import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useApi } from '../api/api-context.tsx'
import { AgreementParts } from '../features/agreements/agreement-text.tsx'
import { SaidBeside } from '../features/agreements/said-beside.tsx'
import { JointDoor } from '../features/export/joint-door.tsx'
import { BothList } from '../features/shared/both-list.tsx'
import { TalkDoor } from '../features/talk/talk-door.tsx'
import { EachSays } from '../features/together/each-says.tsx'
import { GateScreen } from '../features/together/gate-screen.tsx'
import { KeepWords } from '../features/together/keep-words.tsx'
import { TogetherPage } from '../features/together/together-page.tsx'
import { appCopy } from './app-copy.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { IdleNotice } from './idle-warning.tsx'
import type { SessionEnd } from './session-end.ts'
import { ThemeProvider } from './theme-provider.tsx'
import { TogetherBar } from './together-bar.tsx'
import { useHelp } from './use-help.ts'
import { useIdleLock } from './use-idle-lock.ts'

/** Two who talk may not touch the computer for a while: longer than one who writes. */
const togetherMinutes = 15
/** At a gate somebody's part may already be handed on, so it does not stand open for long. */
const gateMinutes = 3

interface ForBothProps {
  session: SessionEnd
}

/** The shared room on screen for both. Nobody's own settings are known here, so it follows the system. */
export function TogetherRoom({ session }: ForBothProps) {
  const { client } = useApi()
  const help = useHelp()
  const [isTimed, setTimed] = useState(false)
  const [isTalking, setTalking] = useState(false)
  const [isSettling, setSettling] = useState(false)
  const lock = () => session.end({ hidden: false })
  /** The engine forgets and locks by itself; the sheet is drawn without waiting for it. */
  const stop = () => {
    void client.talk.stop({}).catch(() => {})
    lock()
  }
  const warned = useIdleLock(togetherMinutes, () => {}, lock, isTimed || isSettling)
  useHotkeys([['mod+shift+L', lock]], [], true)
  return (
    <ThemeProvider choice="system">
      <Frame
        help={help}
        isForBoth
        onHide={() => session.end({ hidden: true })}
        onLock={lock}
        onStop={isTalking ? stop : undefined}
        settling={{ card: null, offer: null, onRun: setSettling }}
        bar={<TogetherBar onLock={lock} />}
      >
        <ErrorBoundary onLock={lock}>
          <TalkDoor
            keep={(document, onDone) => <KeepWords document={document} onDone={onDone} />}
            drawAgreement={({ agreement, said }, [self, partner]) => (
              <>
                <SaidBeside said={said} members={[self, partner]} />
                <AgreementParts text={agreement} names={{ self, partner }} />
              </>
            )}
            onSettle={() => help.openAt('settling')}
            onStop={stop}
            onRunning={setTimed}
            onTalking={setTalking}
          >
            {(talkDoor) => (
              <JointDoor eachSays={(members, said) => <EachSays members={members} {...said} />}>
                {(exportDoor) => (
                  <TogetherPage door={talkDoor} after={exportDoor}>
                    <BothList />
                  </TogetherPage>
                )}
              </JointDoor>
            )}
          </TalkDoor>
        </ErrorBoundary>
      </Frame>
      <IdleNotice shown={warned} text={appCopy.idle.together} />
    </ThemeProvider>
  )
}

/** One member's turn at the passphrase. */
export function Gate({ session }: ForBothProps) {
  const help = useHelp()
  const leave = () => session.end({ hidden: false })
  const warned = useIdleLock(gateMinutes, () => {}, leave)
  return (
    <ThemeProvider choice="system">
      <Frame help={help} onHide={() => session.end({ hidden: true })}>
        <ErrorBoundary onLock={leave}>
          <GateScreen onLeave={leave} />
        </ErrorBoundary>
      </Frame>
      <IdleNotice shown={warned} text={appCopy.idle.gate} />
    </ThemeProvider>
  )
}
