import type { TakenEntry } from '#api/takeout-contract.ts'
import type { PrivateRoom } from '../private-room.ts'
import type { Session } from '../session.ts'
import { VaultError } from '../vault-error.ts'
import { countEntries, readEntries } from './takeout-store.ts'

/** A readable copy of the room of whoever is in. */
export interface Takeout {
  /** `wrong-passphrase` when it is another. */
  begin(passphrase: string, trash: boolean): Promise<{ id: string; entries: number }>
  /** `not-found` when it was not begun, or the room was closed since. */
  entries(id: string, after: number): { entries: TakenEntry[]; next: number | null }
}

interface Begun {
  readonly id: string
  readonly trash: boolean
}

/** The latest that was begun in a room. It goes with the room: nothing of it outlives a lock. */
const begun = new WeakMap<PrivateRoom, Begun>()

export function openTakeout(session: Session, newId: () => string): Takeout {
  return {
    async begin(passphrase, trash) {
      await session.confirm(passphrase)
      const room = session.room()
      const id = newId()
      begun.set(room, { id, trash })
      return { id, entries: room.store.read((db) => countEntries(db, trash)) }
    },
    entries(id, after) {
      const room = session.room()
      const found = begun.get(room)
      if (found?.id !== id) throw new VaultError('not-found')
      return room.store.read((db) => readEntries(db, after, found.trash))
    },
  }
}
