import { EventEmitter } from 'node:events'
import { calls, FakeEvent, record } from './fake-electron-calls.ts'
import { FakeSession } from './fake-electron-session.ts'
import { type FakeContents, FakeWindow } from './fake-electron-window.ts'

/*
 * Stands in for the `electron` module where no Electron runs. It records what the shell asks for, and where the shell
 * has set no guard it lets everything through, as Electron does: a test that sees a refusal has seen the guard.
 */

/** The other end of `utilityProcess.fork`. Tests speak for the engine by emitting `message` and `exit`. */
export class FakeChild extends EventEmitter {
  /** None by default, so that no test can ever signal a real process. */
  pid: number | undefined = undefined
  killed = false
  readonly sent: Array<{ message: unknown; ports: readonly unknown[] }> = []
  readonly modulePath: string
  readonly options: Record<string, unknown>

  constructor(modulePath: string, options: Record<string, unknown>) {
    super()
    this.modulePath = modulePath
    this.options = options
  }
  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    this.sent.push({ message, ports })
  }
  kill(): boolean {
    this.killed = true
    this.emit('exit', 0)
    return true
  }
}

export class FakeClipboard {
  text = ''
  async readText(): Promise<string> {
    return this.text
  }
  clear(): void {
    record('clipboard.clear')
    this.text = ''
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true
  isFirstInstance = true
  quits = 0
  switches = new Map<string, string>()
  secureKeyboard = false
  ready = Promise.withResolvers<void>()

  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      record('commandLine.appendSwitch', name, value)
      this.switches.set(name, value)
    },
    hasSwitch: (name: string) => this.switches.has(name),
  }
  requestSingleInstanceLock(): boolean {
    record('app.requestSingleInstanceLock')
    return this.isFirstInstance
  }
  enableSandbox(): void {
    record('app.enableSandbox')
  }
  whenReady(): Promise<void> {
    record('app.whenReady')
    return this.ready.promise
  }
  clearRecentDocuments(): void {
    record('app.clearRecentDocuments')
  }
  setJumpList(categories: unknown): void {
    record('app.setJumpList', categories)
  }
  setSecureKeyboardEntryEnabled(on: boolean): void {
    this.secureKeyboard = on
  }
  async setProxy(config: unknown): Promise<void> {
    record('app.setProxy', config)
  }
  /** Asks everyone, as Electron does; counts as a quit when nobody objects. */
  quit(): void {
    const event = new FakeEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    record('app.quit')
    this.quits += 1
  }
}

class FakePowerMonitor extends EventEmitter {
  idleSeconds = 0
  getSystemIdleTime(): number {
    return this.idleSeconds
  }
}

export class FakeChannel {
  readonly port1 = { name: 'engine end' }
  readonly port2 = { name: 'page end' }
}

const app = new FakeApp()
const powerMonitor = new FakePowerMonitor()
const clipboard = Object.assign(new FakeClipboard(), { selection: new FakeClipboard() })
const sessions = new Map<string, FakeSession>()
const children: FakeChild[] = []
const ipcRenderer = new EventEmitter()
const dialogs = { answer: { canceled: false, filePath: '' } }

function sessionOf(partition: string): FakeSession {
  const known = sessions.get(partition)
  if (known !== undefined) return known
  const created = new FakeSession(partition)
  sessions.set(partition, created)
  app.emit('session-created', created)
  return created
}

/** What tests look at and steer. */
export const fake = { app, powerMonitor, clipboard, sessions, children, ipcRenderer, dialogs, calls }

/** What the shell sees as `electron`. */
export const fakeElectron = {
  app,
  powerMonitor,
  clipboard,
  ipcRenderer,
  BrowserWindow: FakeWindow,
  MessageChannelMain: FakeChannel,
  utilityProcess: {
    fork(modulePath: string, args: readonly string[], options: Record<string, unknown>) {
      record('utilityProcess.fork', modulePath, args)
      const child = new FakeChild(modulePath, options)
      children.push(child)
      return child
    },
  },
  session: {
    get defaultSession() {
      return sessionOf('')
    },
    fromPartition(partition: string, options: unknown) {
      record('session.fromPartition', partition, options)
      return sessionOf(partition)
    },
  },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown) => record('protocol.registerSchemesAsPrivileged', schemes),
  },
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => record('Menu.setApplicationMenu', menu),
  },
  dialog: {
    showErrorBox: (title: string, text: string) => record('dialog.showErrorBox', title, text),
    async showSaveDialog(window: unknown, options: unknown) {
      record('dialog.showSaveDialog', window, options)
      return dialogs.answer
    },
  },
}

/** The calls of one name, each as its list of arguments. */
export function callsOf(name: string): Array<readonly unknown[]> {
  return calls.filter((call) => call.name === name).map(({ args }) => args)
}

/** As if Electron had just been started. */
export function resetFakeElectron(): void {
  for (const emitter of [app, powerMonitor, ipcRenderer]) emitter.removeAllListeners()
  Object.assign(app, { isPackaged: true, isFirstInstance: true, quits: 0, secureKeyboard: false })
  app.switches.clear()
  app.ready = Promise.withResolvers<void>()
  powerMonitor.idleSeconds = 0
  Object.assign(clipboard, { text: '' })
  Object.assign(clipboard.selection, { text: '' })
  dialogs.answer = { canceled: false, filePath: '' }
  sessions.clear()
  children.length = 0
  calls.length = 0
  FakeWindow.all = []
  FakeWindow.loadFailure = null
  FakeWindow.onContents = (contents: FakeContents) => app.emit('web-contents-created', new FakeEvent(), contents)
}
