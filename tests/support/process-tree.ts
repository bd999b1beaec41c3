import * as fs from 'node:fs'

/** Ids of a process and of everything that it started and that still runs. Linux only. */
export function processTree(root: number): number[] {
  const parents = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8')
        return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]) }]
      } catch {
        return [] // ended while we looked
      }
    })
  const found = [root]
  for (const pid of found) found.push(...parents.filter(({ parent }) => parent === pid).map((child) => child.pid))
  return found
}

/** Whether a process still runs. One that ended and that nobody has asked about yet holds no memory any more. */
export function isRunning(pid: number): boolean {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

/** Which of them was started last. Ids begin again from the lowest at some time, so they do not tell. Linux only. */
export function youngestOf(pids: readonly number[]): number {
  const startOf = (pid: number) => {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19])
  }
  return pids.reduce((youngest, pid) => (startOf(pid) > startOf(youngest) ? pid : youngest))
}
