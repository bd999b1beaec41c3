import type { FileCall } from './crash-replay.ts'

type Fs = typeof import('node:fs')

/** While `into` is set, every call that changes a file is written down. Files are numbered, whatever they are called. */
export const recording: { into: { calls: FileCall[]; files: Map<number, number> } | null; next: number } = {
  into: null,
  next: 100,
}

/** The numbers of files that are there before the recording begins. */
export const fileNumbers = new Map<string, number>()

/** The calls of `node:fs` with which files are replaced, on their way to the real file system. */
export function recordedFs(real: Fs) {
  const seen = (call: FileCall) => void recording.into?.calls.push(call)
  const names = (path: unknown) => String(path).split(/[\\/]/).at(-1) ?? ''
  const numberOf = (handle: unknown) => recording.into?.files.get(Number(handle)) ?? 0
  const recorded = {
    openSync(path: string, flags: string | number, mode?: number) {
      const isThere = real.existsSync(path)
      const handle = real.openSync(path, flags, mode)
      const writes = flags === 'w' || (typeof flags === 'number' && (flags & real.constants.O_CREAT) !== 0)
      if (!recording.into || real.fstatSync(handle).isDirectory()) return handle
      const file = isThere ? (fileNumbers.get(names(path)) ?? 0) : ++recording.next
      recording.into.files.set(handle, file)
      if (writes && !isThere) seen({ kind: 'create', name: names(path), file })
      return handle
    },
    writeFileSync(target: number | string, bytes: Uint8Array) {
      real.writeFileSync(target, bytes)
      if (typeof target === 'number') seen({ kind: 'write', file: numberOf(target), bytes: Buffer.from(bytes) })
    },
    fsyncSync(handle: number) {
      real.fsyncSync(handle)
      const isFolder = real.fstatSync(handle).isDirectory()
      seen(isFolder ? { kind: 'sync-folder' } : { kind: 'sync-file', file: numberOf(handle) })
    },
    renameSync(from: string, to: string) {
      real.renameSync(from, to)
      seen({ kind: 'rename', from: names(from), to: names(to) })
    },
    rmSync(path: string, options?: object) {
      const isThere = real.existsSync(path)
      real.rmSync(path, options)
      if (isThere) seen({ kind: 'remove', name: names(path) })
    },
  }
  return { ...real, ...recorded, default: { ...real, ...recorded } }
}
