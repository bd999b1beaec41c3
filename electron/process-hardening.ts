import { app } from 'electron'

/** Chromium's own ways to the network and to the disk, closed before Chromium starts. */
const chromiumSwitches: ReadonlyArray<readonly [name: string, value?: string]> = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-http-cache'],
  ['disable-breakpad'],
]

/**
 * Switches that would undo the sandbox, let another program read the open page, run one around the page or the engine,
 * or keep a file of what happens.
 */
const refusedSwitches = [
  'no-sandbox',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'single-process',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'log-file',
  'log-net-log',
  'trace-startup',
]

/**
 * Threats 16 and 17, hostile content and packages: every renderer is sandboxed, no name resolves, nothing is fetched
 * in the background, and no crash report with words in it is written. Has to run before the app is ready.
 */
export function hardenProcess(): void {
  app.enableSandbox()
  for (const [name, value] of chromiumSwitches) {
    if (value === undefined) app.commandLine.appendSwitch(name)
    else app.commandLine.appendSwitch(name, value)
  }
}

/**
 * Threat 2, a person with the account who edits how the app is started: the switch for which an installed app refuses
 * to start, or null. Development builds take them all, for that is how they are tested.
 */
export function refusedSwitch(): string | null {
  if (!app.isPackaged) return null
  return refusedSwitches.find((name) => app.commandLine.hasSwitch(name)) ?? null
}

/** Threat 9, traces of use: the system's lists of recent documents and tasks stay empty. */
export function leaveNoTraces(platform: NodeJS.Platform = process.platform): void {
  app.clearRecentDocuments()
  if (platform === 'win32') app.setJumpList(null)
}
