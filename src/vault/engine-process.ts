import type { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { type EngineToHost, type HostToEngine, hostToEngineSchema } from '#api/engine-control.ts'
import { createEngine, type Engine, type EngineLeft } from './engine.ts'
import type { EngineTools } from './engine-tools.ts'
import { joinPort, type PagePort } from './transport/join-port.ts'
import { joinSocket } from './transport/join-socket.ts'

/** How long a page may take to hand over its last words after the host asked for a lock, in milliseconds. */
const lastWordsPatience = 700

type Joining = Extract<HostToEngine, { type: 'join-port' | 'join-socket' }>

/** The host's end, as either shell gives it: Electron's parent port, or the channel of a forked process. */
export interface HostChannel {
  send(message: EngineToHost): void
  onMessage(listener: (message: unknown, channel: unknown) => void): void
  /** The host is gone: nobody is left to show a page to. */
  onGone(listener: () => void): void
}

/**
 * Runs one engine for the life of this process. It ends the process after a lock, when its page goes away, and when
 * the host does: a room never stays open behind a screen that nobody sees.
 */
export function runEngine(host: HostChannel, tools: EngineTools, exit: (code: number) => void): void {
  let engine: Engine | null = null
  let joined = false

  host.onMessage((raw, channel) => {
    const message = hostToEngineSchema.safeParse(raw)
    if (message.success) obey(message.data, channel)
  })
  host.onGone(() => end(0))

  function obey(message: HostToEngine, channel: unknown): void {
    if (message.type === 'start') {
      const onAutoLock = (minutes: number) => host.send({ type: 'auto-lock', minutes })
      engine ??= createEngine(message.vaultDir, tools, leave, { part: message.part, onAutoLock })
      host.send({ type: 'ready', key: engine.key })
    } else if (engine !== null) {
      if (message.type === 'lock') lockSoon(engine)
      else if (message.type === 'hand-on') seat(engine, message.sealed)
      else join(engine, message, channel)
    }
  }

  /** One page an engine: a second one would be somebody else's. `message` says what travels beside it. */
  function join(running: Engine, message: Joining, channel: unknown): void {
    if (channel === undefined) return // it closed on the way here
    const gone = () => end(0)
    if (message.type === 'join-port') {
      if (!joined) joinPort(channel as PagePort, running.context, gone)
      joined = true
      return
    }
    const admitted = () => {
      if (joined) return false
      joined = true
      host.send({ type: 'joined' })
      return true
    }
    const turnedAway = () => host.send({ type: 'turned-away' })
    const goneSilent = () => host.send({ type: 'gone-silent' })
    joinSocket(channel as Socket, message, running.context, { admitted, turnedAway, goneSilent, gone })
  }

  /** A seat that does not fit is nobody's mistake: a file was exchanged meanwhile. Nothing may be shown for it. */
  function seat(running: Engine, sealed: string): void {
    try {
      running.seat(sealed)
    } catch {
      end(0)
    }
  }

  function lockSoon(running: Engine): void {
    running.announceLock()
    const { session, watchers } = running.context
    const hasWords = session.isOpen() && watchers.size > 0
    tools.clock.after(hasWords ? lastWordsPatience : 0, () => running.context.leave({}))
  }

  /** The page has asked; its answer is on the way. The process ends when the host has heard of it. */
  function leave({ hidden, next, handedOn }: EngineLeft): void {
    setImmediate(() => {
      if (handedOn !== null) host.send({ type: 'handed-on', ...handedOn })
      host.send({ type: 'locked', hidden, next })
      tools.clock.after(20, () => exit(0)) // lets the answer and this message leave the process
    })
  }

  function end(code: number): void {
    try {
      engine?.close()
    } finally {
      exit(code)
    }
  }
}

/** Text that reaches nobody: a crash of the engine must not print what it was working on. */
export function silenceCrashes(events: EventEmitter, exit: (code: number) => void): void {
  events.on('uncaughtException', () => exit(70))
  events.on('unhandledRejection', () => exit(70))
}
