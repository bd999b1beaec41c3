import { type BrowserWindow, powerMonitor } from 'electron'
import { watchSleep } from '#host/watch-sleep.ts'

/** How often the time since the last key or click is read, in milliseconds. */
const idlePollInterval = 5000

export interface SystemLock {
  readonly platform?: NodeJS.Platform
  /** Minutes without a key or a click anywhere on the computer, as of now; null while there is nothing to lock. */
  idleLimit(): number | null
  lock(): void
  /** Lock, then end the app. */
  quit(): void
}

/**
 * Threat 3, a computer left open: the rooms are closed when the computer sleeps, its screen is locked, another person's
 * session comes to the front, or it shuts down. Linux tells no program that its screen was locked, so there the time
 * since the last input stands in, and not every Linux says that it is about to sleep.
 */
export function lockWithSystem({ platform = process.platform, idleLimit, lock, quit }: SystemLock): void {
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('user-did-resign-active', lock)
  // The typings leave the event out; preventing it asks the system to wait until the engine has closed its files.
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault()
    quit()
  })
  if (platform !== 'linux') return
  lockWhenIdle(idleLimit, lock)
  watchSleep(lock)
}

/** The same for what a single window hears: the end of a Windows session, and a page that crashed. */
export function lockWithWindow(window: BrowserWindow, lock: () => void): void {
  window.on('query-session-end', lock)
  window.on('session-end', lock)
  window.webContents.on('render-process-gone', lock)
}

function lockWhenIdle(idleLimit: () => number | null, lock: () => void): void {
  let resting = false
  const poll = setInterval(() => {
    const minutes = idleLimit()
    if (minutes === null) return
    const idle = powerMonitor.getSystemIdleTime() >= minutes * 60
    if (idle && !resting) lock() // once a rest: the lock screen need not be renewed every five seconds
    resting = idle
  }, idlePollInterval)
  poll.unref()
}
