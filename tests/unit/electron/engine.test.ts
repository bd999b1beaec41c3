import { beforeEach, expect, test, vi } from 'vitest'
import { builtFiles } from '#electron/built-files.ts'
import { joinPage, startEngine } from '#electron/engine.ts'
import { pageUrl } from '#electron/page-address.ts'
import { type EngineProcess, openEngineProcess } from '#host/engine-process.ts'
import { keptEnvironment } from '#host/kept-environment.ts'
import { callsOf, type FakeChild, fake, resetFakeElectron } from '#tests/support/fake-electron.ts'
import { FakeContents } from '#tests/support/fake-electron-window.ts'
import { patient } from '#tests/support/patient.ts'

vi.mock('electron', async () => (await import('#tests/support/fake-electron.ts')).fakeElectron)

interface Started {
  readonly engine: EngineProcess
  readonly child: FakeChild
}

function start(): Started {
  const engine = openEngineProcess(startEngine(), '/vault', { kind: 'alone' })
  const child = fake.children.at(-1)
  if (child === undefined) throw new Error('no engine was started')
  return { engine, child }
}

/** A page that has been loaded at `url`, offered to an engine that is ready. */
async function offer(url: string, spoil: (contents: FakeContents) => void = () => {}) {
  const { engine, child } = start()
  const contents = new FakeContents()
  joinPage(engine, contents as unknown as Electron.WebContents)
  child.emit('message', { type: 'ready', key: null })
  spoil(contents)
  contents.finishLoad(url)
  await engine.ready
  await Promise.resolve()
  return { child, contents, joined: child.sent.filter(({ ports }) => ports.length > 0) }
}

beforeEach(resetFakeElectron)

test('the engine is the built file, told its vault first, and prints nothing that a system could log', () => {
  const { child } = start()

  expect(child.modulePath).toBe(builtFiles.engine)
  expect(callsOf('utilityProcess.fork')).toEqual([[builtFiles.engine, []]])
  expect(child.options).toStrictEqual({
    serviceName: 'Notes engine',
    env: keptEnvironment(process.env),
    stdio: 'ignore',
  })
  expect(child.sent).toEqual([{ message: { type: 'start', vaultDir: '/vault', part: { kind: 'alone' } }, ports: [] }])
})

test('page and engine get one end each of the same channel', async () => {
  const { contents, joined } = await offer(pageUrl)

  expect(joined).toEqual([{ message: { type: 'join-port' }, ports: [{ name: 'engine end' }] }])
  expect(contents.posted).toEqual([{ channel: 'engine-port', message: null, ports: [{ name: 'page end' }] }])
})

test.each([
  'https://example.com/',
  'file:///app/index.html',
  'about:blank',
  'about:srcdoc',
  'data:text/html,app://journal/index.html',
  'app://journal/',
  'app://journal/other.html',
  'app://journal/index.html?x',
  'app://journal/index.html#x',
  'app://journal/index.html/x',
  'app://other/index.html',
  'app://journal.example.com/index.html',
  'App://journal/index.html ',
  'blob:app://journal/0000',
  'http://journal/index.html',
  'devtools://devtools/bundled/inspector.html',
  'chrome-error://chromewebdata/',
  '',
])('a page at "%s" gets no port', async (url) => {
  const { contents, joined } = await offer(url)
  expect(contents.posted).toEqual([])
  expect(joined).toEqual([])
})

test('a frame or page that is gone gets no port', async () => {
  const goneFrame = await offer(pageUrl, (contents) => {
    contents.mainFrame.destroyed = true
  })
  const gonePage = await offer(pageUrl, (contents) => {
    contents.destroyed = true
  })
  expect([...goneFrame.contents.posted, ...gonePage.contents.posted]).toEqual([])
  expect([...goneFrame.joined, ...gonePage.joined]).toEqual([])
})

test('no port is handed out before the engine is ready', async () => {
  const { engine, child } = start()
  const contents = new FakeContents()
  joinPage(engine, contents as unknown as Electron.WebContents)
  contents.finishLoad(pageUrl)
  await Promise.resolve()
  expect(contents.posted).toEqual([])

  child.emit('message', { type: 'ready', key: null })
  await vi.waitFor(() => expect(contents.posted).toHaveLength(1), patient)
})

test('loading the page again locks, and hands out no second port', async () => {
  const { child, contents } = await offer(pageUrl)
  contents.finishLoad(pageUrl)

  expect(child.sent.at(-1)).toEqual({ message: { type: 'lock' }, ports: [] })
  expect(contents.posted).toHaveLength(1)
  child.emit('exit', 0)
})

test('a killed engine cannot wait it out', () => {
  const signal = vi.spyOn(process, 'kill').mockReturnValue(true)
  const { engine, child } = start()
  child.pid = 4_000_000

  engine.kill()

  expect(child.killed).toBe(true)
  expect(signal.mock.calls).toEqual([[4_000_000, 'SIGKILL']])
  signal.mockRestore()
})
