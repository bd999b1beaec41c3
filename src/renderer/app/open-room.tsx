import { useHotkeys } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import { defaultAutoLockMinutes } from '#api/auto-lock.ts'
import type { Opened } from '#api/vault-contract.ts'
import { useApi } from '../api/api-context.tsx'
import { discardUnsavedWords, flushUnsavedWords, hasUnsavedWords } from '../api/unsaved-words.ts'
import { useChangeSettings, useSettings } from '../api/use-settings.ts'
import { HideExplained } from '../features/hide/hide-explained.tsx'
import type { WantedEntry } from '../features/journal/journal-screen.tsx'
import { KeysDialog } from '../features/settings/keys-dialog.tsx'
import { CardOffer, FloodedCard } from '../features/settling/flooded-card.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { appCopy } from './app-copy.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { FirstOffers } from './first-offers.tsx'
import { Frame } from './frame.tsx'
import { onLeavingRefused, useGuardedLocation } from './guarded-location.ts'
import { IdleWarning } from './idle-warning.tsx'
import { RoomBar } from './room-bar.tsx'
import { RoomPalette } from './room-palette.tsx'
import { RoomRoutes } from './routes.tsx'
import type { SessionEnd } from './session-end.ts'
import { ThemeProvider } from './theme-provider.tsx'
import { useHelp } from './use-help.ts'
import { useHideChord } from './use-hide-chord.ts'
import { useIdleLock } from './use-idle-lock.ts'
import { useKeysKey } from './use-keys-key.ts'

/** A room that is open. */
export function OpenRoom({ opened, session }: { opened: Opened; session: SessionEnd }) {
  const settings = useSettings()
  const explained = useExplained()
  const help = useHelp()
  const [offering, setOffering] = useState(opened.lastOpenedAt === null)
  const [isSettling, setSettling] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [wanted, setWanted] = useState<WantedEntry | null>(null)
  useEffect(
    () =>
      onLeavingRefused((leave) =>
        setRefused({ ...appCopy.leaveUnsaved, confirm: appCopy.leaveUnsaved.leave, go: leave }),
      ),
    [],
  )

  async function lock() {
    const go = () => session.end({ hidden: false })
    if (!hasUnsavedWords() || (await flushUnsavedWords())) go()
    else setRefused({ ...appCopy.lockUnsaved, confirm: appCopy.lockUnsaved.lock, go })
  }
  const hide = () => session.end({ hidden: true })

  const warned = useIdleLock(
    settings.data?.autoLockMinutes ?? defaultAutoLockMinutes,
    () => void flushUnsavedWords(),
    () => session.end({ hidden: false }),
    isSettling,
  )
  useHideChord(settings.data?.hideChord ?? null, hide)
  useHotkeys([['mod+shift+L', () => void lock()]], [], true)

  const ready = settings.data !== undefined || settings.isError
  const isExplained = ready && settings.data?.hideExplained !== false
  const showRoom = isExplained && !offering
  const [keysShown, setKeysShown] = useState(false)
  useKeysKey(showRoom && refused === null, settings.data?.questionMark ?? true, () => setKeysShown(true))
  return (
    <ThemeProvider choice={settings.data?.theme ?? 'system'}>
      <Router hook={useGuardedLocation}>
        <Frame
          help={help}
          onHide={hide}
          onLock={() => void lock()}
          settling={{
            card: showRoom && <FloodedCard onLeave={help.close} />,
            offer: showRoom && <CardOffer onLeave={help.close} />,
            onRun: setSettling,
          }}
          bar={<RoomBar name={opened.name} navigation={showRoom} help={help} onLock={() => void lock()} />}
        >
          <ErrorBoundary onLock={() => session.end({ hidden: false })}>
            {ready && !isExplained && <HideExplained onDone={explained} />}
            {isExplained && offering && <FirstOffers onDone={() => setOffering(false)} />}
            {showRoom && (
              <RoomRoutes
                opened={opened}
                wanted={wanted}
                onWantedShown={() => setWanted(null)}
                onWant={setWanted}
                onHelp={help.openAt}
                onLock={() => void lock()}
              />
            )}
          </ErrorBoundary>
        </Frame>
        <RoomPalette
          active={showRoom && !help.shown && refused === null}
          onWant={setWanted}
          onLock={() => void lock()}
          onHide={hide}
        />
        <IdleWarning shown={warned} />
        <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} />
        <ConfirmDialog
          open={refused !== null}
          title={refused?.title ?? ''}
          cancel={refused?.stay ?? ''}
          confirm={refused?.confirm ?? ''}
          onCancel={() => {
            setRefused(null)
            setWanted(null)
          }}
          onConfirm={() => {
            discardUnsavedWords()
            setRefused(null)
            refused?.go()
          }}
        >
          <p>{refused?.body}</p>
        </ConfirmDialog>
      </Router>
    </ThemeProvider>
  )
}

/** A way out that the disk stands in the way of. */
interface Refused {
  readonly title: string
  readonly body: string
  readonly stay: string
  readonly confirm: string
  go(): void
}

function useExplained(): () => void {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const { mutate } = useChangeSettings()
  // A disk that does not take it must not keep anyone out of the room: the page just comes again next time.
  const onError = () =>
    queryClient.setQueryData(queries.settings.get.queryKey({ input: {} }), (settings) =>
      settings === undefined ? settings : { ...settings, hideExplained: true },
    )
  return () => mutate({ hideExplained: true }, { onError })
}
