import * as fs from 'node:fs'
import { join } from 'node:path'
import { digestNow } from '#vault/sqlite/room-file.ts'

/** Digest of every file below a folder, by path, without those whose path matches `leftOut`. */
export function digestsOf(folder: string, leftOut: RegExp): Record<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => !leftOut.test(path))
  return Object.fromEntries(paths.map((path) => [path, digestNow(path)]))
}
