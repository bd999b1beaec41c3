import { app, BrowserWindow, type Rectangle, type WebPreferences } from 'electron'
import { builtFiles } from './built-files.ts'

/** Threat 10: what a glance at the screen or the task list shows never says what the app is for. */
export const windowTitle = 'Notes'

/** How a window comes up: where its predecessor was, and no more in the way than that one. */
export interface Placement {
  readonly bounds: Rectangle | null
  readonly show: 'in-front' | 'behind' | 'minimised'
}

/**
 * What a page may do (threats 6 and 16, hostile content): draw, and talk over the port that it is handed. A partition
 * whose name does not begin with `persist:` lives in memory only.
 */
function pagePreferences(partition: string): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    spellcheck: false,
    devTools: !app.isPackaged,
    navigateOnDragDrop: false,
    disableDialogs: true,
    enableDeprecatedPaste: false,
    webgl: false,
    autoplayPolicy: 'document-user-activation-required',
    disableBlinkFeatures: 'Auxclick',
    partition,
    preload: builtFiles.preload,
  }
}

/** Makes a window without loading anything in it. It shows itself once there is something to see. */
export function createWindow({
  partition,
  placement,
  platform = process.platform,
}: {
  partition: string
  placement: Placement
  platform?: NodeJS.Platform
}): BrowserWindow {
  const window = new BrowserWindow({
    width: 1100,
    height: 800,
    ...placement.bounds,
    minWidth: 360,
    minHeight: 480,
    show: false,
    title: windowTitle,
    webPreferences: pagePreferences(partition),
  })
  // Keeps screenshots and recorders out on Windows, most of them on macOS, none on Linux: a help, never a promise.
  window.setContentProtection(true)
  window.on('page-title-updated', (event) => event.preventDefault())
  if (platform === 'darwin') keepKeystrokesToOurselves(window)
  comeUp(window, placement.show)
  return window
}

function comeUp(window: BrowserWindow, show: Placement['show']): void {
  if (show === 'minimised') window.minimize()
  else window.once('ready-to-show', () => (show === 'in-front' ? window.show() : window.showInactive()))
}

/**
 * Threat 2, other programs on a shared account: while the window has the keyboard, they cannot listen to it. The shell
 * does not know when a passphrase is typed, and everything else that is typed here is as private.
 */
function keepKeystrokesToOurselves(window: BrowserWindow): void {
  window.on('focus', () => app.setSecureKeyboardEntryEnabled(true))
  window.on('blur', () => app.setSecureKeyboardEntryEnabled(false))
  window.on('closed', () => app.setSecureKeyboardEntryEnabled(false))
}
