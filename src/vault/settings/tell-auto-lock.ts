import type { HandlerContext } from '../handler-base.ts'
import { readSettings } from './settings-store.ts'

/** Tells the host after how many minutes the open room locks: where a system hides its lock, the host has to count. */
export function tellAutoLock({ session, onAutoLock }: HandlerContext): void {
  try {
    onAutoLock(session.room().store.read(readSettings).autoLockMinutes)
  } catch {
    // A room whose settings cannot be read locks after the usual time. Whoever asks for them hears why.
  }
}
