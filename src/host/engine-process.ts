import { defaultAutoLockMinutes } from '#api/auto-lock.ts'
import { type EnginePart, type EngineToHost, engineToHostSchema, type HostToEngine } from '#api/engine-control.ts'

/** How long a lock may take before the engine is killed where it stands, in milliseconds. */
const lockPatience = 1500

/** A running engine process as either shell started it. `channel` is a MessagePort or a socket, handed over whole. */
export interface EngineChild {
  send(message: HostToEngine, channel?: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: () => void): void
  kill(): void
}

/** How an engine ended. Anything but a lock in order counts as unexpected; both end with a fresh lock screen. */
export interface EngineEnd {
  readonly inOrder: boolean
  /** The person asked to be hidden: keep the window out of sight. */
  readonly hidden: boolean
  readonly refused: 'node-too-old' | 'binary-changed' | null
  /** What the page has asked to go on with. */
  readonly next: 'alone' | 'together'
  /** What a gate has handed on for a session together; null when it ended without that. */
  readonly handedOn: { readonly mid: string; readonly sealed: string } | null
}

const verdicts = ['joined', 'turned-away', 'gone-silent'] as const
/** What became of a socket: it is the engine's page now, it did not know the bearer, or it went without a try. */
export type SocketVerdict = (typeof verdicts)[number]

export interface EngineProcess {
  /** Settles when the engine takes connections, with the key of an engine for both; rejects when it ended before. */
  readonly ready: Promise<string | null>
  readonly ended: Promise<EngineEnd>
  join(message: Extract<HostToEngine, { type: 'join-port' | 'join-socket' }>, channel: unknown): void
  /** Gives an engine for both what a gate has sealed to it. */
  handOn(sealed: string): void
  /** Called for every socket that was handed over and did not leave by itself before it proved anything. */
  onVerdict(listener: (verdict: SocketVerdict) => void): void
  /** Asks for a lock in order and kills the process when that takes too long. Settles when the process is gone. */
  lock(): Promise<EngineEnd>
  kill(): void
  /** After how many minutes without a key or click the host locks: the person's choice while a room is open, else 3. */
  autoLockMinutes(): number
}

/**
 * Wraps a started process. The host learns that it is ready, taken, locked or refused, when it wants to be locked, what
 * comes after it, and nothing else.
 */
export function openEngineProcess(child: EngineChild, vaultDir: string, part: EnginePart): EngineProcess {
  let end: EngineEnd = { inOrder: false, hidden: false, refused: null, next: 'alone', handedOn: null }
  const ready = Promise.withResolvers<string | null>()
  const ended = Promise.withResolvers<EngineEnd>()
  let autoLockMinutes = defaultAutoLockMinutes
  let hearVerdict: (verdict: SocketVerdict) => void = () => {}
  ready.promise.catch(() => {}) // whoever never asks for `ready` must not be blamed for its failure

  child.onMessage((message) => {
    const parsed = engineToHostSchema.safeParse(message)
    if (parsed.success) hear(parsed.data)
  })
  child.onExit(() => {
    ready.reject(new Error('engine ended before it was ready'))
    ended.resolve(end)
  })
  child.send({ type: 'start', vaultDir, part })

  function hear(message: EngineToHost): void {
    if (message.type === 'ready') ready.resolve(message.key)
    const verdict = verdicts.find((known) => known === message.type)
    if (verdict !== undefined) hearVerdict(verdict)
    if (message.type === 'auto-lock') autoLockMinutes = message.minutes
    if (message.type === 'locked') autoLockMinutes = defaultAutoLockMinutes
    if (message.type === 'locked') end = { ...end, inOrder: true, hidden: message.hidden, next: message.next }
    if (message.type === 'handed-on') end = { ...end, handedOn: { mid: message.mid, sealed: message.sealed } }
    if (message.type === 'refused') end = { ...end, refused: message.reason }
  }

  return {
    ready: ready.promise,
    ended: ended.promise,
    join: (message, channel) => child.send(message, channel),
    handOn: (sealed) => child.send({ type: 'hand-on', sealed }),
    onVerdict(listener) {
      hearVerdict = listener
    },
    kill: () => child.kill(),
    autoLockMinutes: () => autoLockMinutes,
    async lock() {
      const timer = setTimeout(() => child.kill(), lockPatience)
      try {
        child.send({ type: 'lock' })
      } catch {
        child.kill() // the pipe is already gone
      }
      return ended.promise.finally(() => clearTimeout(timer))
    },
  }
}
