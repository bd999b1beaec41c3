import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { HelpScreen } from '../features/help/help-screen.tsx'
import type { SettlingInRoom } from '../features/help/settling-topic.tsx'
import { HelpButton } from '../ui/help-button.tsx'
import { HideButton } from '../ui/hide-button.tsx'
import { OutOfSight } from '../ui/out-of-sight.ts'
import { appCopy } from './app-copy.ts'
import styles from './frame.module.css'
import type { Help } from './use-help.ts'

interface FrameProps {
  /** What the bar holds beside Help and Hide. */
  bar?: ReactNode
  children: ReactNode
  help: Help
  /** Whether the open room is on screen for both. */
  isForBoth?: boolean
  onHide(): void
  /** Locks the open room. Left out where none is open. */
  onLock?: () => void
  /** Ends a talk that is under way, from Help in front of it too. Left out where there is none. */
  onStop?: (() => void) | undefined
  /** What a room of one's own adds to the page of Help about settling. */
  settling?: SettlingInRoom
}

/**
 * What every screen has in common. Hide comes right after the skip link and Help right after Hide, so that their tab
 * stops never move. While Help is open the screen behind it is kept, with everything that was typed into it.
 */
export function Frame({ bar, children, help, isForBoth, onHide, onLock, onStop, settling }: FrameProps) {
  const main = useRef<HTMLElement>(null)
  // The bar grows where its places need a second row; what stays in view below it has to know.
  const room = useElementSize()
  useLayoutEffect(() => {
    if (room.height > 0) document.documentElement.style.setProperty('--bar', `${room.height}px`)
  }, [room.height])
  return (
    <>
      <header className={styles.banner}>
        <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
          {appCopy.skip}
        </button>
        <div className={styles.hide}>
          <HideButton onHide={onHide} />
        </div>
        <div className={styles.help}>
          <HelpButton shown={help.shown} onHelp={help.open} />
        </div>
        <div ref={room.ref} className={styles.bar}>
          {bar}
        </div>
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        {help.shown && (
          <HelpScreen
            key={help.visit}
            begins={help.topic}
            isForBoth={isForBoth}
            onClose={help.close}
            onLock={onLock}
            onStop={onStop}
            settling={settling}
          />
        )}
        <div className={styles.screen} hidden={help.shown}>
          <OutOfSight value={help.shown}>{children}</OutOfSight>
        </div>
      </main>
    </>
  )
}
