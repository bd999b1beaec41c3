import { fork } from 'node:child_process'
import type { EngineChild } from '#host/engine-process.ts'
import { keptEnvironment } from '#host/kept-environment.ts'

/**
 * How much room V8 gives to what is new, in MiB. Left to itself it takes twice that for the same work: an export of
 * thousands of entries then needs 80 MiB more, most of it for decrypted words that nobody needs any longer.
 */
export const engineFlags = ['--max-semi-space-size=16']

/**
 * Starts the engine as a process of its own. It gets its own process group, so that Ctrl-C in the terminal reaches
 * the host alone, which then locks in order; no flags but those above; an environment without anything that could load code or
 * write files; and no way to print.
 */
export function forkEngine(modulePath: string): EngineChild {
  const child = fork(modulePath, [], {
    detached: true,
    execArgv: engineFlags,
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
