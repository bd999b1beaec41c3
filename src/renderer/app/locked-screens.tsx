import { useState } from 'react'
import type { MemberMark, Opened, VaultStatus } from '#api/vault-contract.ts'
import { RecoverScreen } from '../features/recovery/recover-screen.tsx'
import { PauseScreen } from '../features/talk/pause-screen.tsx'
import { useWaiting } from '../features/talk/use-waiting.ts'
import { SitDown } from '../features/together/sit-down.tsx'
import { UnlockScreen } from '../features/unlock/unlock-screen.tsx'
import { SetupScreen } from '../features/vault-setup/setup-screen.tsx'
import { BegunGuard } from './begun-guard.tsx'
import { startAt } from './guarded-location.ts'
import { ourRoomPath } from './routes.tsx'

interface LockedScreensProps {
  vault: Extract<VaultStatus, { state: 'ready' }>
  onRetry(): void
  onOpened(opened: Opened): void
  onLeave(): void
  onHelp(): void
  /** Opens the page of Help that calms. */
  onSettle(): void
}

/** The lock screen and the ways in beside the passphrase. Each takes the place of the one before and keeps nothing of it. */
export function LockedScreens({ vault, onRetry, onOpened, onLeave, onHelp, onSettle }: LockedScreensProps) {
  const { folder, synced, members, paired } = vault
  const [recovering, setRecovering] = useState<string | null>(null)
  const [beside, setBeside] = useState<MemberMark | null>(null)
  const waiting = useWaiting()
  const [isAtRooms, setAtRooms] = useState(false)

  if (recovering !== null) {
    return (
      <BegunGuard onLock={onLeave}>
        <RecoverScreen memberId={recovering} onOpened={onOpened} onBack={() => setRecovering(null)} />
      </BegunGuard>
    )
  }
  if (paired && waiting !== null && !isAtRooms) {
    return (
      <PauseScreen
        members={members}
        backAt={waiting.backAt}
        isOver={waiting.isOver}
        sitDown={<SitDown kind="main" />}
        onSettle={onSettle}
        onRooms={() => setAtRooms(true)}
      />
    )
  }
  if (beside === null) {
    return (
      <UnlockScreen
        members={members}
        synced={synced}
        onOpened={onOpened}
        onProblem={onRetry}
        onRecover={setRecovering}
        onSecond={setBeside}
        together={paired && waiting?.isOver !== false && <SitDown />}
      />
    )
  }
  const welcome = (opened: Opened) => {
    startAt(ourRoomPath) // where the six words are that the second person has to write down
    onOpened(opened)
  }
  return (
    <BegunGuard onLock={onLeave}>
      <SetupScreen
        folder={folder}
        synced={synced}
        beside={beside}
        onOpened={welcome}
        onLeave={onLeave}
        onHelp={onHelp}
      />
    </BegunGuard>
  )
}
