import { EventEmitter } from 'node:events'
import { FakeEvent, record } from './fake-electron-calls.ts'

type PermissionAnswer = (granted: boolean) => void
type RequestAnswer = (response: { cancel?: boolean }) => void

export class FakeSession extends EventEmitter {
  readonly partition: string
  requestHandler: ((contents: unknown, name: string, answer: PermissionAnswer) => void) | null = null
  checkHandler: ((contents: unknown, name: string) => boolean) | null = null
  deviceHandler: ((details: unknown) => boolean) | null = null
  displayHandler: ((request: unknown, answer: (streams: unknown) => void) => void) | null = null
  bluetoothHandler: ((details: unknown, answer: (response: unknown) => void) => void) | null = null
  spellChecker = true
  proxies: unknown[] = []
  handlers = new Map<string, (request: Request) => Response | Promise<Response>>()
  downloads: string[] = []
  #onRequest: ((details: { url: string }, answer: RequestAnswer) => void) | null = null

  constructor(partition: string) {
    super()
    this.partition = partition
  }

  readonly webRequest = {
    onBeforeRequest: (listener: (details: { url: string }, answer: RequestAnswer) => void) => {
      this.#onRequest = listener
    },
  }
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      record('session.protocol.handle', this.partition, scheme)
      this.handlers.set(scheme, handler)
    },
  }

  setPermissionRequestHandler(handler: typeof this.requestHandler): void {
    this.requestHandler = handler
  }
  setPermissionCheckHandler(handler: typeof this.checkHandler): void {
    this.checkHandler = handler
  }
  setDevicePermissionHandler(handler: typeof this.deviceHandler): void {
    this.deviceHandler = handler
  }
  setDisplayMediaRequestHandler(handler: typeof this.displayHandler): void {
    this.displayHandler = handler
  }
  setBluetoothPairingHandler(handler: typeof this.bluetoothHandler): void {
    this.bluetoothHandler = handler
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled
  }
  async setProxy(config: unknown): Promise<void> {
    record('session.setProxy', this.partition, config)
    this.proxies.push(config)
  }

  /** A page asks for a power of the system. */
  askPermission(name: string): boolean {
    let granted = true
    this.requestHandler?.(null, name, (answer) => {
      granted = answer
    })
    return granted
  }
  /** A page asks for an address; true when the request leaves. */
  request(url: string): boolean {
    let cancelled = false
    this.#onRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel === true
    })
    return !cancelled
  }
  /** A page begins a download; answers what became of it. */
  download(url: string, claims: Partial<FakeDownload> = {}): FakeDownloadItem {
    const event = new FakeEvent()
    const item = new FakeDownloadItem({ url, name: 'file', type: '', gesture: false, ...claims })
    const contents = new EventEmitter()
    this.emit('will-download', event, item, contents)
    item.destroyContents = () => contents.emit('destroyed')
    if (!event.defaultPrevented) this.downloads.push(url)
    return item
  }
}

interface FakeDownload {
  readonly url: string
  readonly name: string
  readonly type: string
  readonly gesture: boolean
}

class FakeDownloadItem extends EventEmitter {
  dialog: unknown = null
  cancelled = false
  destroyContents = () => {}
  readonly #claims: FakeDownload

  constructor(claims: FakeDownload) {
    super()
    this.#claims = claims
  }

  readonly getURL = () => this.#claims.url
  readonly getFilename = () => this.#claims.name
  readonly getMimeType = () => this.#claims.type
  readonly hasUserGesture = () => this.#claims.gesture
  setSaveDialogOptions(options: unknown): void {
    this.dialog = options
  }
  cancel(): void {
    this.cancelled = true
  }
}
