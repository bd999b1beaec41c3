import { fork } from 'node:child_process'
import type { EngineChild } from '#host/engine-process.ts'
import { keptEnvironment } from '#host/kept-environment.ts'

/**
 * Starts the engine as a process of its own. It gets its own process group, so that Ctrl-C in the terminal reaches
 * the host alone, which then locks in order; no flags; an environment without anything that could load code or
 * write files; and no way to print.
 */
export function forkEngine(modulePath: string): EngineChild {
  const child = fork(modulePath, [], {
    detached: true,
    execArgv: [],
    env: keptEnvironment(process.env),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let exited = false
  const exit = Promise.withResolvers<void>()
  // Not at `exit`, which can come before the last messages were read.
  child.once('close', () => exit.resolve())
  child.once('error', () => exit.resolve()) // it could not be started at all
  exit.promise.then(() => {
    exited = true
  })

  return {
    send(message, channel) {
      if (exited || !child.connected) throw new Error('the engine is gone')
      // Only sockets travel here; their type is that of the shell, which took them from its own server.
      child.send(message, channel as Parameters<typeof child.send>[1], () => {})
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void exit.promise.then(listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
