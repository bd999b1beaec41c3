import { beforeEach, describe, expect, test, vi } from 'vitest'
import { joinPage, startEngine } from '#electron/engine.ts'
import { guardContents } from '#electron/navigation.ts'
import { pageUrl } from '#electron/page-address.ts'
import { openEngineProcess } from '#host/engine-process.ts'
import { type FakeChild, fake, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeContents, type FakeFrame } from '#tests/support/fake-electron-window.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

/**
 * Security check 34: only the main frame of the app's own window gets a port to the engine, and no message of a page
 * reaches the shell. Every attempt answers what somebody got who should have got nothing.
 */

interface Stage {
  readonly child: FakeChild
  /** The app's own window, not loaded yet. */
  readonly own: FakeContents
  /** A page that somebody else has opened in this app. */
  readonly other: FakeContents
  engineIsReady(): void
}

const ready = { type: 'ready', key: null }
const tick = () => new Promise<void>((resolve) => setImmediate(resolve))

type Attempt = (stage: Stage) => unknown[] | Promise<unknown[]>

/** The window's own page, in order up to one thing. */
const spoiled =
  (spoil: (own: FakeContents) => void, url = pageUrl): Attempt =>
  async ({ own, engineIsReady }) => {
    engineIsReady()
    spoil(own)
    if (own.mainFrame === null) own.emit('did-finish-load')
    else own.finishLoad(url)
    await tick()
    return own.posted
  }
const at = (url: string) => spoiled(() => {}, url)

/** A frame inside the page, in order up to its being a frame. The page itself has its port already. */
const framed =
  (url: string): Attempt =>
  async ({ own, engineIsReady }) => {
    engineIsReady()
    own.finishLoad(pageUrl)
    await tick()
    const before = own.posted.length
    const frame: FakeFrame = own.finishFrame(url)
    await tick()
    return [...frame.posted, ...own.posted.slice(before)]
  }

const message =
  (event: string): Attempt =>
  async ({ own, child, engineIsReady }) => {
    engineIsReady()
    const told = child.sent.length
    own.emit(event, { ports: [{}], senderFrame: own.mainFrame }, 'engine-port', 'give me a port')
    await tick()
    return [...own.posted, ...child.sent.slice(told)]
  }

const attempts: readonly [string, Attempt][] = [
  ['a frame of another site', framed('https://example.com/')],
  ["a frame at the page's own address", framed(pageUrl)],
  ['a frame without an address', framed('about:srcdoc')],
  ['a sandboxed frame', framed('data:text/html,x')],
  [
    'a frame that is loaded before the page is',
    async ({ own, engineIsReady }) => {
      engineIsReady()
      const frame = own.finishFrame(pageUrl)
      await tick()
      return [...frame.posted, ...own.posted]
    },
  ],
  [
    "another window at the page's own address",
    async ({ other, engineIsReady }) => {
      engineIsReady()
      other.finishLoad(pageUrl)
      await tick()
      return other.posted
    },
  ],
  [
    'a window that the page opens',
    ({ own }) => {
      own.openWindow(pageUrl)
      return own.windows
    },
  ],
  [
    'a page that the page embeds',
    ({ own }) => {
      own.attachWebview(pageUrl)
      return own.embedded
    },
  ],
  [
    'a page that the window was led to',
    ({ own }) => {
      own.navigate(pageUrl)
      own.navigate(pageUrl, ['will-redirect'])
      return own.navigations
    },
  ],
  ['a page that was destroyed', spoiled((own) => Object.assign(own, { destroyed: true }))],
  ['a frame that was destroyed', spoiled((own) => Object.assign(own.mainFrame, { destroyed: true }))],
  ['a frame that was taken out', spoiled((own) => Object.assign(own.mainFrame, { detached: true }))],
  ['a page without a frame', spoiled((own) => Object.assign(own, { mainFrame: null }))],
  ['a page of another site', at('https://example.com/app://journal/index.html')],
  ['a page on this computer', at('http://127.0.0.1:8080/index.html')],
  ['a file', at('file:///app/renderer/index.html')],
  ["another host of the app's scheme", at('app://journal.example/index.html')],
  ['another page of the app', at('app://journal/other.html')],
  ['the page with something behind its address', at(`${pageUrl}#x`)],
  ['a page without an origin', at('data:text/html,x')],
  ['an empty page', at('about:blank')],
  ["the browser's own page for what failed", at('chrome-error://chromewebdata/')],
  ['the developer tools', at('devtools://devtools/bundled/inspector.html')],
  [
    'the page when it is loaded again',
    async ({ own, engineIsReady }) => {
      engineIsReady()
      own.finishLoad(pageUrl)
      await tick()
      own.finishLoad(pageUrl)
      await tick()
      return own.posted.slice(1)
    },
  ],
  [
    'the page when it was loaded twice before the engine was ready',
    async ({ own, engineIsReady }) => {
      own.finishLoad(pageUrl)
      own.finishLoad(pageUrl)
      engineIsReady()
      await tick()
      return own.posted
    },
  ],
  [
    'the page when the engine has ended',
    async ({ own, child, engineIsReady }) => {
      engineIsReady()
      child.emit('exit', 0)
      await tick()
      own.finishLoad(pageUrl)
      await tick()
      return own.posted
    },
  ],
  ['a message of a page', message('ipc-message')],
  ['a message of a page that waits for an answer', message('ipc-message-sync')],
]

/** A shell that hands a port to whatever is loaded in it, and answers whoever asks. */
function joinCarelessly(contents: FakeContents): void {
  const give = () => contents.postMessage('engine-port', null, [{}])
  for (const event of ['did-finish-load', 'ipc-message', 'ipc-message-sync']) contents.on(event, give)
  contents.on('did-frame-finish-load', ({ frame }: { frame: FakeFrame }) =>
    frame.postMessage('engine-port', null, [{}]),
  )
}

function setStage(isCareless: boolean): Stage {
  const engine = openEngineProcess(startEngine(), '/vault', { kind: 'alone' })
  const child = fake.children.at(-1)
  if (child === undefined) throw new Error('no engine was started')
  const [own, other] = [new FakeContents(), new FakeContents()]
  for (const contents of [own, other]) {
    if (isCareless) joinCarelessly(contents)
    else guardContents(contents as unknown as Electron.WebContents)
  }
  if (!isCareless) joinPage(engine, own as unknown as Electron.WebContents)
  return { child, own, other, engineIsReady: () => void child.emit('message', ready) }
}

beforeEach(resetFakeElectron)

test('there are at least 20 attempts, each of them once', () => {
  expect(new Set(attempts.map(([name]) => name)).size).toBe(attempts.length)
  expect(attempts.length).toBeGreaterThanOrEqual(20)
})

describe('gets nothing', () => {
  test.each(attempts)('%s', async (_name, attempt) => {
    const stage = setStage(false)
    expect(await attempt(stage)).toEqual([])
    stage.child.emit('exit', 0)
  })
})

describe('control: would get a port from a careless shell', () => {
  test.each(attempts)('%s', async (_name, attempt) => {
    expect(await attempt(setStage(true))).not.toEqual([])
  })
})

test("control: the main frame of the app's own window gets one", async () => {
  const { own, engineIsReady } = setStage(false)
  engineIsReady()
  own.finishLoad(pageUrl)
  await tick()
  expect(own.posted).toEqual([{ channel: 'engine-port', message: null, ports: [{ name: 'page end' }] }])
})
