import * as fs from 'node:fs'

/**
 * Counts how often each needle stands in the readable memory of a process. One that has just ended holds none. Linux
 * only; throws where it may not look.
 */
function countInMemory(pid: number, needles: readonly Buffer[]): number[] {
  if (!fs.existsSync(`/proc/${pid}/mem`)) return needles.map(() => 0)
  const memory = fs.openSync(`/proc/${pid}/mem`, 'r')
  const found = needles.map(() => 0)
  const overlap = Math.max(...needles.map((needle) => needle.length)) - 1
  const buffer = Buffer.allocUnsafe(chunk + overlap)
  try {
    for (const { start, end } of readableRanges(pid)) {
      for (let at = start; at < end; at += chunk) {
        // The overlap finds what lies across the edge of two pieces.
        const read = tryRead(memory, buffer.subarray(0, Math.min(buffer.length, end - at)), at)
        const piece = buffer.subarray(0, read)
        for (const [n, needle] of needles.entries()) found[n] = (found[n] ?? 0) + occurrences(piece, needle)
      }
    }
  } finally {
    buffer.fill(0)
    fs.closeSync(memory)
  }
  return found
}

/** How often each kind of needle stands in the memory of some processes together. */
export function countKinds<Kind extends string>(
  pids: readonly number[],
  needles: Readonly<Record<Kind, readonly Buffer[]>>,
): Record<Kind, number> {
  const kinds = Object.entries<readonly Buffer[]>(needles)
  const counts = Object.fromEntries(kinds.map(([kind]) => [kind, 0]))
  for (const pid of pids) {
    const found = countInMemory(
      pid,
      kinds.flatMap(([, list]) => list),
    )
    const owners = kinds.flatMap(([kind, list]) => list.map(() => kind))
    for (const [n, kind] of owners.entries()) counts[kind] = (counts[kind] ?? 0) + (found[n] ?? 0)
  }
  return counts as Record<Kind, number> // Object.fromEntries forgets the names
}

export function canReadMemory(pid: number): boolean {
  try {
    fs.closeSync(fs.openSync(`/proc/${pid}/mem`, 'r'))
    return true
  } catch {
    return false
  }
}

const chunk = 16 * 1024 * 1024

function readableRanges(pid: number): { start: number; end: number }[] {
  return fs
    .readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const match = line.match(/^([0-9a-f]+)-([0-9a-f]+) r\S* \S+ \S+ \S+\s*(.*)$/)
      if (match?.[1] === undefined || match[2] === undefined || match[3]?.startsWith('[v')) return []
      return [{ start: Number.parseInt(match[1], 16), end: Number.parseInt(match[2], 16) }]
    })
}

function tryRead(file: number, piece: Buffer, at: number): number {
  try {
    return fs.readSync(file, piece, 0, piece.length, at)
  } catch {
    return 0 // reserved, not mapped
  }
}

function occurrences(bytes: Buffer, needle: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, at + 1)) count += 1
  return count
}
