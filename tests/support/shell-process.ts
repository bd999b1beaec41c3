import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface ShellProcess {
  readonly pid: number
  link(): Promise<string>
  /** As if the computer had slept. */
  sleep(): void
  stop(): Promise<void>
}

const program = fileURLToPath(new URL('./shell-main.ts', import.meta.url))

/** Starts the browser shell in a process of its own, optionally under another program such as a tracer. */
export async function startShellProcess(
  vaultDir: string,
  workFolder: string,
  under: readonly string[] = [],
): Promise<ShellProcess> {
  const [execPath, ...execArgv] = [...under, process.execPath]
  const child = fork(program, [vaultDir, workFolder], { execPath: execPath ?? process.execPath, execArgv })
  await once(child, 'message')
  return {
    pid: child.pid ?? 0,
    async link() {
      child.send('link')
      const [answer] = (await once(child, 'message')) as [{ link: string }]
      return answer.link
    },
    sleep: () => void child.send('sleep'),
    async stop() {
      child.send('stop')
      await once(child, 'close')
    },
  }
}
