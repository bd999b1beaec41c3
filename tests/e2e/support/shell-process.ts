import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

const root = resolve(import.meta.dirname, '../../..')

/** The built browser shell, as `npm start -- --print-link` runs it. */
export interface ShellProcess {
  readonly pid: number
  /** A fresh link: the one printed at the start, or the next that Enter asks for. */
  link(): Promise<string>
  /** Like Enter in the terminal. */
  askForLink(): void
  stop(): Promise<void>
}

export function startShell(vaultDir: string): ShellProcess {
  const child = spawn(
    resolve(root, 'node_modules/.bin/node'),
    [resolve(root, 'out/main/shell.js'), '--vault', vaultDir, '--print-link'],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const links = readLinks(child)
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  return {
    pid: child.pid ?? 0,
    link: () => links.next(),
    askForLink: () => child.stdin?.write('\n'),
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** Links in the order in which they were printed, each handed out once. */
function readLinks(child: ChildProcess): { next(): Promise<string> } {
  const printed: string[] = []
  const waiting: ((link: string) => void)[] = []
  if (child.stdout === null) throw new Error('the shell has no output')
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!/^http:\/\/127\.0\.0\.1:\d+\/#/.test(line)) return
    const next = waiting.shift()
    if (next === undefined) printed.push(line)
    else next(line)
  })
  return {
    next: () => {
      const link = printed.shift()
      return link === undefined ? new Promise((done) => waiting.push(done)) : Promise.resolve(link)
    },
  }
}
