import { longestPause } from '#api/talk-contract.ts'
import type { Clock } from '../clock.ts'
import { readPrivateFile, removePlanted, replacePrivateFile } from '../files/private-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'

/**
 * The time at which two who paused a talk want to be back. It lies in the vault as it stands on the lock screen, and is
 * all that a pause leaves: not who wanted it, not what the talk was, not how far it had come.
 */
export interface Pause {
  /** Null when nobody waits. One that lies further off than a pause can be is none: a clock was set meanwhile. */
  waiting(): { readonly backAt: Date; readonly isOver: boolean } | null
  begin(minutes: number): void
  clear(): void
}

const minute = 60_000
const stampBytes = 24
/** How long after its return time a pause is still spoken of. */
const staleAfter = 24 * 60 * minute

export function openPause(layout: VaultLayout, clock: Clock): Pause {
  return {
    waiting() {
      const backAt = read(layout)
      if (backAt === null) return null
      const left = backAt.getTime() - clock.now().getTime()
      if (left > longestPause * minute || left < -staleAfter) return null
      return { backAt, isOver: left <= 0 }
    },
    begin(minutes) {
      // A whole minute, as it is read on the screen; never one that makes it shorter or longer than was asked.
      const at = clock.now().getTime() + minutes * minute
      const whole = minutes === longestPause ? Math.floor(at / minute) : Math.ceil(at / minute)
      replacePrivateFile(layout.pause, Buffer.from(new Date(whole * minute).toISOString(), 'utf8'))
    },
    clear() {
      removePlanted(layout.pause)
    },
  }
}

/** Anybody who has the disk can write this file. What is no time is no pause, and keeps nobody out. */
function read(layout: VaultLayout): Date | null {
  try {
    const text = Buffer.from(readPrivateFile(layout.pause, stampBytes)).toString('utf8')
    const at = new Date(text)
    return at.toISOString() === text ? at : null
  } catch {
    return null
  }
}
