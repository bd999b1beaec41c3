import { expect, test } from 'vitest'
import type { EngineToHost, HostToEngine } from '#api/engine-control.ts'
import type { EngineChild, EngineEnd } from '#host/engine-process.ts'
import { createEngineSuccession } from '#host/engine-succession.ts'

const key = `${'A'.repeat(43)}=`
const ana = 'a'.repeat(32)
const ben = 'b'.repeat(32)
const end: EngineEnd = { inOrder: true, hidden: false, refused: null, next: 'alone', handedOn: null }
const passed = (mid: string): EngineEnd => ({ ...end, handedOn: { mid, sealed: `sealed by ${mid}` } })

interface StandInChild {
  readonly sent: HostToEngine[]
  tell(message: EngineToHost): void
  exit(): void
}

/** Engines that do nothing by themselves. Each is ready as soon as it was started. */
function succession() {
  const children: StandInChild[] = []
  const start = (): EngineChild => {
    let hear: (message: unknown) => void = () => {}
    const exited = Promise.withResolvers<void>()
    const child: StandInChild = { sent: [], tell: (message) => hear(message), exit: () => exited.resolve() }
    children.push(child)
    return {
      send(message) {
        child.sent.push(message)
        if (message.type === 'lock') exited.resolve()
        if (message.type === 'start')
          queueMicrotask(() => hear({ type: 'ready', key: isForBoth(message) ? key : null }))
      },
      onMessage(listener) {
        hear = listener
      },
      onExit: (listener) => void exited.promise.then(listener),
      kill: () => exited.resolve(),
    }
  }
  const parts = () => children.map(({ sent: [first] }) => (first?.type === 'start' ? first.part : null))
  return { engines: createEngineSuccession(start, '/vault'), children, parts }
}

function isForBoth(message: HostToEngine): boolean {
  return message.type === 'start' && message.part.kind === 'together'
}

test('one engine after the other is for one member alone', async () => {
  const { engines, parts } = succession()
  await engines.next(null)
  await engines.next(end)
  expect(parts()).toEqual([{ kind: 'alone' }, { kind: 'alone' }])
})

test('a session together takes two gates, and the engine that stood by gets the page after the second', async () => {
  const { engines, children, parts } = succession()
  await engines.next({ ...end, next: 'together' })
  const second = engines.next(passed(ana))
  await second
  const served = await engines.next(passed(ben))
  expect(parts()).toEqual([
    { kind: 'together' },
    { kind: 'gate', sealTo: key, seated: null },
    { kind: 'gate', sealTo: key, seated: ana },
  ])
  const handedOn = children[0]?.sent.filter(({ type }) => type === 'hand-on')
  expect(handedOn).toEqual([
    { type: 'hand-on', sealed: `sealed by ${ana}` },
    { type: 'hand-on', sealed: `sealed by ${ben}` },
  ])
  expect(await served.ready).toBe(key)
})

test.each(['first', 'second'])('a %s gate that is left ends the engine that stood by at once', async (which) => {
  const { engines, children, parts } = succession()
  await engines.next({ ...end, next: 'together' })
  if (which === 'second') await engines.next(passed(ana))
  children.at(-1)?.exit()
  await expect.poll(() => children[0]?.sent.at(-1)).toEqual({ type: 'lock' })
  await engines.next(end)
  expect(parts().at(-1)).toEqual({ kind: 'alone' })
})

test('the end of the app ends the engine that stands by', async () => {
  const { engines, children } = succession()
  await engines.next({ ...end, next: 'together' })
  await engines.end()
  expect(children[0]?.sent.at(-1)).toEqual({ type: 'lock' })
})
