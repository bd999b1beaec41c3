import type { Clock } from '../clock.ts'
import { withVaultErrors } from '../vault-error.ts'
import type { CipherDatabase } from './cipher-database.ts'
import { padRoom } from './pad-room.ts'

/**
 * How the features see an open room. Behind it lies an encrypted SQLite file today; nothing outside this folder may
 * know that, so that another store could take its place (docs/decisions/0002-key-hierarchy.md).
 */
export interface SealedStore {
  /** Runs a query that changes nothing. */
  read<T>(work: (db: CipherDatabase) => T): T
  /** One durable transaction: when it returns, it is on the disk. It counts as one commit. */
  write<T>(work: (db: CipherDatabase) => T): T
  /** Like `write`, for something taken away: its old pages are overwritten sooner. */
  erase<T>(work: (db: CipherDatabase) => T): T
  /** Does `work` once the room has been quiet for a while, and before it is closed. One piece of work a name. */
  whenQuiet(name: string, work: () => void): void
}

/** Milliseconds from the last save, or the last deletion, to the moment its pages leave the write-ahead log. */
const checkpointAfterWrite = 2000
const checkpointAfterErase = 1000
/** Milliseconds after the last piece of work was put off at which all of it is done. */
const quietAfter = 5000

export interface OpenStore extends SealedStore {
  readonly commits: number
  /** Does what waits, writes everything back into the file, and closes it. */
  close(): void
}

export interface StoreEvents {
  /** After the write-ahead log was emptied into the room file. */
  checkpointed(commits: number): void
  /** Epoch of the slot file that is known to be durable. It is remembered with the next write. */
  slotEpoch(): number
}

export function openSealedStore(db: CipherDatabase, clock: Clock, events: StoreEvents): OpenStore {
  const count = db.prepare('UPDATE room SET commits = commits + 1, slot_epoch = max(slot_epoch, ?) RETURNING commits')
  let commits = Number(db.prepare('SELECT commits FROM room').pluck().get())
  const deferred = new Map<string, () => void>()
  let cancelCheckpoint = () => {}
  let cancelQuiet = () => {}
  /** When the write-ahead log is to be emptied, in milliseconds since 1970. A later write never puts it off. */
  let checkpointDue = Number.POSITIVE_INFINITY

  const checkpoint = () => {
    cancelCheckpoint()
    checkpointDue = Number.POSITIVE_INFINITY
    withVaultErrors(() => db.pragma('wal_checkpoint(TRUNCATE)'))
    events.checkpointed(commits)
  }
  const attempt = (work: () => void) => () => {
    try {
      work()
    } catch {
      // Deferred work that fails (a full disk, say) is only postponed: what it works from is durable, and the next
      // save tells the person.
    }
  }
  const commit = <T>(work: (db: CipherDatabase) => T, delay: number): T => {
    const run = db.transaction(() => {
      const result = work(db)
      const next = count.pluck().get(events.slotEpoch())
      return { result, next: Number(next) }
    })
    const { result, next } = withVaultErrors(() => run.immediate())
    commits = next
    const due = clock.now().getTime() + delay
    if (due < checkpointDue) {
      cancelCheckpoint()
      checkpointDue = due
      cancelCheckpoint = clock.after(delay, attempt(checkpoint))
    }
    return result
  }
  const doDeferred = () => {
    cancelQuiet()
    const waiting = [...deferred.values()]
    deferred.clear()
    for (const work of waiting) attempt(work)()
  }

  return {
    get commits() {
      return commits
    },
    read: (work) => withVaultErrors(() => work(db)),
    write: (work) => commit(work, checkpointAfterWrite),
    erase: (work) => commit(work, checkpointAfterErase),
    whenQuiet(name, work) {
      deferred.set(name, work)
      cancelQuiet()
      cancelQuiet = clock.after(quietAfter, doDeferred)
    },
    close() {
      doDeferred()
      attempt(() => padRoom(db))()
      attempt(checkpoint)()
      cancelCheckpoint()
      db.close()
    },
  }
}
