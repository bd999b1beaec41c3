import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import WebSocket from 'ws'

const places = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox']
/** An installed Firefox; the test tool can only drive one of its own make. */
export const firefoxPath = places.find((path) => existsSync(path))

export interface Firefox {
  open(address: string): Promise<void>
  /** The value of an expression in the page, which may be a promise. */
  evaluate<T>(expression: string): Promise<T>
  /** Every address that was asked for so far. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

interface Answer {
  readonly id?: number
  readonly method?: string
  readonly params?: { request: { url: string } }
  readonly result?: unknown
  readonly type: string
}

/** A Firefox without a window, driven by WebDriver BiDi, which it speaks by itself. */
export async function openFirefox(path: string): Promise<Firefox> {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-firefox-'))
  const child = spawn(path, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const [, found] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(said)))
  })
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const requests: string[] = []
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  socket.on('message', (bytes: Buffer) => {
    const { id, method, params, result, type } = JSON.parse(bytes.toString()) as Answer
    if (method === 'network.beforeRequestSent' && params !== undefined) requests.push(params.request.url)
    if (id === undefined) return
    if (type === 'success') waiting.get(id)?.resolve(result)
    else waiting.get(id)?.reject(new Error(bytes.toString()))
    waiting.delete(id)
  })

  function send<T>(method: string, params: object): Promise<T> {
    last += 1
    const answer = Promise.withResolvers<unknown>()
    waiting.set(last, answer)
    socket.send(JSON.stringify({ id: last, method, params }))
    return answer.promise as Promise<T>
  }

  await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['network.beforeRequestSent'] })
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {})
  const context = contexts[0]?.context

  return {
    requests,
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    async evaluate<T>(expression: string) {
      const answer = await send<{ type: string; result: { value: string } }>('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      })
      if (answer.type !== 'success') throw new Error(JSON.stringify(answer))
      return JSON.parse(answer.result.value) as T
    },
    async close() {
      socket.terminate()
      child.kill('SIGKILL')
      await gone
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
