import type { EngineToHost } from '#api/engine-control.ts'
import type { HostChannel } from './engine-process.ts'

/** What Electron puts on `process` in a utility process. Its own typings would bring all of Electron in here. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: unknown[] }) => void): void
}

export interface ClosableChannel extends HostChannel {
  close(): void
}

/** The channel to whoever started this process: Electron's utility process, or a plain fork. */
export function openHostChannel(): ClosableChannel {
  const { parentPort } = process as typeof process & { parentPort?: ParentPort }
  return parentPort === undefined ? forkChannel() : electronChannel(parentPort)
}

function electronChannel(port: ParentPort): ClosableChannel {
  return {
    send: (message: EngineToHost) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data, ports }) => listener(data, ports[0])),
    onGone: () => {}, // Electron ends a utility process together with its main process
    close: () => {},
  }
}

function forkChannel(): ClosableChannel {
  return {
    send: (message: EngineToHost) => {
      if (process.connected) process.send?.(message)
    },
    onMessage: (listener) => process.on('message', (message, handle) => listener(message, handle)),
    onGone: (listener) => process.on('disconnect', listener),
    close: () => process.disconnect?.(),
  }
}
