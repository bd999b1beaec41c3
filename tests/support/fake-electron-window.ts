import { EventEmitter } from 'node:events'
import { FakeEvent, record } from './fake-electron-calls.ts'

export class FakeFrame {
  url = 'about:blank'
  destroyed = false
  detached = false
  readonly posted: unknown[] = []
  postMessage(channel: string, message: unknown, ports: unknown[] = []): void {
    record('webFrameMain.postMessage', channel)
    this.posted.push({ channel, message, ports })
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
}

export class FakeContents extends EventEmitter {
  mainFrame = new FakeFrame()
  destroyed = false
  devToolsOpen = false
  webRtcPolicy = 'default'
  readonly posted: Array<{ channel: string; message: unknown; ports: unknown[] }> = []
  readonly navigations: string[] = []
  readonly windows: string[] = []
  readonly embedded: string[] = []
  #openHandler: ((details: { url: string }) => { action: string }) | null = null

  isDestroyed(): boolean {
    return this.destroyed
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy
  }
  postMessage(channel: string, message: unknown, ports: unknown[] = []): void {
    record('webContents.postMessage', channel)
    this.posted.push({ channel, message, ports })
  }
  openDevTools(): void {
    this.devToolsOpen = true
    this.emit('devtools-opened')
  }
  closeDevTools(): void {
    this.devToolsOpen = false
  }

  /** The page, or a frame in it, tries to go somewhere. */
  navigate(url: string, events: readonly string[] = ['will-frame-navigate', 'will-navigate']): void {
    const prevented = events.map((name) => {
      const event = Object.assign(new FakeEvent(), { url, isMainFrame: true })
      this.emit(name, event, url)
      return event.defaultPrevented
    })
    if (!prevented.includes(true)) this.navigations.push(url)
  }
  openWindow(url: string): void {
    const answer = this.#openHandler?.({ url }) ?? { action: 'allow' }
    if (answer.action !== 'deny') this.windows.push(url)
  }
  attachWebview(url: string): void {
    const event = new FakeEvent()
    this.emit('will-attach-webview', event, {}, { src: url })
    if (!event.defaultPrevented) this.embedded.push(url)
  }
  finishLoad(url = this.mainFrame.url): void {
    this.mainFrame.url = url
    this.emit('did-finish-load')
  }
  /** A frame inside the page has been loaded. */
  finishFrame(url: string): FakeFrame {
    const frame = new FakeFrame()
    frame.url = url
    this.emit('did-frame-finish-load', { frame }, false)
    return frame
  }
}

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = []
  static onContents: (contents: FakeContents) => void = () => {}
  /** What the next windows' loading fails with. */
  static loadFailure: Error | null = null
  readonly webContents = new FakeContents()
  readonly options: { webPreferences: Record<string, unknown>; title?: string; show?: boolean }
  title: string
  contentProtection = false
  state: 'unseen' | 'shown' | 'behind' | 'minimised' | 'hidden' | 'destroyed' = 'unseen'
  focused = false
  bounds = { x: 10, y: 20, width: 900, height: 700 }
  loaded: string[] = []

  constructor(options: FakeWindow['options']) {
    super()
    record('new BrowserWindow', options)
    this.options = options
    this.title = options.title ?? ''
    FakeWindow.all.push(this)
    FakeWindow.onContents(this.webContents)
  }
  setContentProtection(on: boolean): void {
    this.contentProtection = on
  }
  async loadURL(url: string): Promise<void> {
    record('window.loadURL', url)
    if (FakeWindow.loadFailure !== null) throw FakeWindow.loadFailure
    this.loaded.push(url)
    this.webContents.mainFrame.url = url
  }
  show(): void {
    this.state = 'shown'
    this.focus()
  }
  showInactive(): void {
    this.state = 'behind'
  }
  hide(): void {
    record('window.hide')
    this.state = 'hidden'
    this.blur()
  }
  minimize(): void {
    this.state = 'minimised'
    this.blur()
  }
  restore(): void {
    this.state = 'shown'
  }
  focus(): void {
    this.focused = true
    this.emit('focus')
  }
  blur(): void {
    const had = this.focused
    this.focused = false
    if (had) this.emit('blur')
  }
  isMinimized(): boolean {
    return this.state === 'minimised'
  }
  isFocused(): boolean {
    return this.focused
  }
  isDestroyed(): boolean {
    return this.state === 'destroyed'
  }
  getNormalBounds() {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed')
    return this.bounds
  }
  destroy(): void {
    record('window.destroy')
    this.state = 'destroyed'
    this.webContents.destroyed = true
    this.emit('closed')
  }
  /** A person closes the window; it goes unless somebody objects. */
  close(): void {
    const event = new FakeEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  setTitleFromPage(title: string): void {
    const event = new FakeEvent()
    this.emit('page-title-updated', event, title)
    if (!event.defaultPrevented) this.title = title
  }
}
