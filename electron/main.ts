import { homedir } from 'node:os'
import { app, dialog, session } from 'electron'
import { defaultVaultDir, makeDefaultPlace } from '#host/default-vault-dir.ts'
import { loadUiFiles } from '#host/ui-files.ts'
import { builtFiles } from './built-files.ts'
import { createClipboardGuard } from './clipboard-guard.ts'
import { vaultDirFrom } from './launch-options.ts'
import { createLifecycle } from './lifecycle.ts'
import { setMenu } from './menu.ts'
import { guardContents } from './navigation.ts'
import { lockWithSystem } from './os-lock.ts'
import { hardenProcess, leaveNoTraces, refusedSwitch } from './process-hardening.ts'
import { guardSession, guardSystemNetwork } from './session-guard.ts'
import { registerUiScheme } from './ui-protocol.ts'
import { windowTitle } from './window.ts'

// Only the first instance starts anything. A second one brings the first to the front, and what it was asked to open
// is not looked at: an argument must not be able to swap the vault under a person.
if (app.requestSingleInstanceLock()) prepare()
else app.quit()

/** Everything that has to be in place before Chromium starts. */
function prepare(): void {
  hardenProcess()
  registerUiScheme()
  app.on('session-created', (created) => void guardSession(created))
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('window-all-closed', () => {}) // between a lock and the fresh lock screen there is no window
  void app.whenReady().then(start).catch(stop)
}

async function start(): Promise<void> {
  const surroundings = { platform: process.platform, env: process.env, home: homedir() }
  const vaultDir = vaultDirFrom(process.argv.slice(1), surroundings)
  const refused = refusedSwitch()
  if (refused !== null)
    return stopBecause(`Notes does not start with --${refused}, because that would open it to others.`)
  if (vaultDir === null) return stopBecause('Notes was started with --vault, but without a folder after it.')

  if (vaultDir === defaultVaultDir(surroundings)) makeDefaultPlace(surroundings)
  leaveNoTraces()
  setMenu()
  await guardSession(session.defaultSession)
  await guardSystemNetwork()
  const lifecycle = createLifecycle({
    vaultDir,
    ui: loadUiFiles(builtFiles.ui),
    clipboard: createClipboardGuard(),
  })
  lockWithSystem(lifecycle)
  app.on('second-instance', () => lifecycle.show())
  app.on('activate', () => lifecycle.show())
  app.on('before-quit', (event) => {
    if (!lifecycle.isOpen()) return
    event.preventDefault() // the engine closes its files first, then the app ends
    lifecycle.quit()
  })
  await lifecycle.open()
}

function stop(): void {
  stopBecause('Notes could not start. Everything that was saved is still in its folder.')
}

function stopBecause(reason: string): void {
  dialog.showErrorBox(windowTitle, reason)
  app.quit()
}
