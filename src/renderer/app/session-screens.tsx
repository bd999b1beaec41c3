import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Opened, VaultStatus } from '#api/vault-contract.ts'
import { useApi } from '../api/api-context.tsx'
import { failureCode } from '../api/api-error.ts'
import { ProblemScreen } from '../features/problems/problem-screen.tsx'
import { SetupScreen } from '../features/vault-setup/setup-screen.tsx'
import { Button } from '../ui/button.tsx'
import { failureCopy } from '../ui/failure-copy.ts'
import { Page } from '../ui/page.tsx'
import { appCopy } from './app-copy.ts'
import { BegunGuard } from './begun-guard.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { LockedScreens } from './locked-screens.tsx'
import { OpenRoom } from './open-room.tsx'
import type { SessionEnd } from './session-end.ts'
import { ThemeProvider } from './theme-provider.tsx'
import { Gate, TogetherRoom } from './together-room.tsx'
import { useHelp } from './use-help.ts'

/** Which of the few worlds a page is in: a problem, nothing yet, locked, or an open room. */
export function SessionScreens({ session }: { session: SessionEnd }) {
  const { queries } = useApi()
  const [opened, setOpened] = useState<Opened | null>(null)
  const help = useHelp()
  const part = useQuery(queries.session.get.queryOptions({ input: {} }))
  const isForBoth = part.data?.state === 'gate' || part.data?.state === 'together'
  const status = useQuery(queries.vault.status.queryOptions({ input: {}, enabled: part.isSuccess && !isForBoth }))

  if (opened !== null) return <OpenRoom opened={opened} session={session} />
  if (part.data?.state === 'together') return <TogetherRoom session={session} />
  if (part.data?.state === 'gate') return <Gate session={session} />
  return (
    <ThemeProvider choice="system">
      <Frame help={help} onHide={() => session.end({ hidden: true })}>
        <ErrorBoundary onLock={() => session.end({ hidden: false })}>
          {status.data && (
            <ClosedScreen
              status={status.data}
              onRetry={() => void status.refetch()}
              onOpened={setOpened}
              onLeave={() => session.end({ hidden: false })}
              onHelp={help.open}
              onSettle={() => help.openAt('settling')}
            />
          )}
          {(part.error ?? status.error) !== null && (
            <Page title={appCopy.failed.statusTitle}>
              <p role="alert">{failureCopy[failureCode(part.error ?? status.error)]}</p>
              <div>
                <Button kind="main" onClick={() => void (part.isError ? part : status).refetch()}>
                  {appCopy.failed.again}
                </Button>
              </div>
            </Page>
          )}
        </ErrorBoundary>
      </Frame>
    </ThemeProvider>
  )
}

interface ClosedScreenProps {
  status: VaultStatus
  onRetry(): void
  onOpened(opened: Opened): void
  /** To the lock screen, on a page and an engine that know nothing of what was begun here. */
  onLeave(): void
  onHelp(): void
  onSettle(): void
}

function ClosedScreen({ status, onRetry, onOpened, onLeave, onHelp, onSettle }: ClosedScreenProps) {
  switch (status.state) {
    case 'problem':
      return <ProblemScreen folder={status.folder} problem={status.problem} onRetry={onRetry} />
    case 'empty':
      return (
        <BegunGuard onLock={onLeave}>
          <SetupScreen
            folder={status.folder}
            synced={status.synced}
            beside={null}
            onOpened={onOpened}
            onLeave={onLeave}
            onHelp={onHelp}
          />
        </BegunGuard>
      )
    case 'ready':
      return (
        <LockedScreens
          vault={status}
          onRetry={onRetry}
          onOpened={onOpened}
          onLeave={onLeave}
          onHelp={onHelp}
          onSettle={onSettle}
        />
      )
  }
}
