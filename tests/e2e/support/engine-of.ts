import { readdirSync, readFileSync } from 'node:fs'

/** The engine: the process that the shell started. Linux only. */
export function engineOf(shell: { readonly pid: number }): number {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]
      if (Number(parent) === shell.pid) return Number(name)
    } catch {
      // it ended while we looked
    }
  }
  throw new Error('the shell has no engine')
}
