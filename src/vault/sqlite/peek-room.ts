import * as fs from 'node:fs'
import type { SecretKey } from '../crypto/secret-key.ts'
import { openRoomFile } from './room-file.ts'

/** How far a room file had come, and which slot it had seen. */
export interface RoomProgress {
  readonly commits: number
  readonly slot_epoch: number
}

/** Beside a room file while it is looked at, and after a crash in that moment. */
export const peekEndings: readonly string[] = ['-peek', '-peek-wal']

/**
 * What a room file says without its write-ahead log, which may come from another day: the log has the last word on
 * everything that it holds, and nothing in it tells which file it belongs to.
 *
 * Null when the file cannot be read by itself. That happens when the power went while the log was being emptied, so
 * it is no proof of anything, and must not cost anyone what the log still holds.
 */
export function peekRoom(path: string, key: SecretKey): RoomProgress | null {
  const copy = `${path}-peek`
  try {
    removeAll(path)
    fs.copyFileSync(path, copy, fs.constants.COPYFILE_FICLONE)
    const db = openRoomFile(copy, key)
    try {
      return db.prepare('SELECT commits, slot_epoch FROM room WHERE one = 1').get() as RoomProgress
    } finally {
      db.close()
    }
  } catch {
    return null
  } finally {
    removeAll(path)
  }
}

function removeAll(path: string): void {
  for (const ending of peekEndings) fs.rmSync(`${path}${ending}`, { force: true })
}
