import type { Clock } from '../clock.ts'
import type { SnapshotRecord } from '../crypto/key-bag.ts'
import { erasedEntries, forgetErased, holdsErased, takeOutErased } from '../journal/erased-entries.ts'
import { migrate } from '../sqlite/migrate.ts'
import { VaultError } from '../vault-error.ts'
import { forgetKept, keptFiles } from './carried-over.ts'
import type { CopyList, CopyTools, CopyWork } from './copy-work.ts'
import { isCopyDue, retained } from './retention.ts'
import { type CopyPlace, inSnapshot, roomSteps } from './snapshot-file.ts'

/** An erased entry is taken out of the copies on the sixth day, so that nobody who opens daily waits beyond seven. */
const erasedFor = 6 * 24 * 3600 * 1000

/** The earlier copies of one open private room. */
export interface Snapshots {
  /** In the order in which they were made. It waits for what is being made. */
  list(): Promise<readonly SnapshotRecord[]>
  /** One copy, proved to be what was written. `vault-damaged` when it is not, `not-found` when there is none. */
  find(file: string): Promise<SnapshotRecord>
  /** How many entries a copy holds. */
  countEntries(file: string): Promise<number>
  /** Keeps the room as it is now. `needed` is a copy that must not make way for it. */
  keep(needed?: SnapshotRecord): Promise<void>
  /** Takes every entry that was erased from the room out of every copy. A copy that is damaged is removed. */
  eraseNow(): Promise<void>
  /** Removes a room file that could not be opened and was put aside; `not-found` when there is none. */
  removeKept(file: string): Promise<void>
  /** Some seconds from now: makes today's copy when it is due, and takes out what was erased long enough ago. */
  keepDaily(): void
}

export function openSnapshots(work: CopyWork, { layout, slot, store, clock }: CopyTools): Snapshots {
  const list: CopyList<SnapshotRecord> = {
    all: () => slot.bag.snapshots,
    replace(copies) {
      const { bag } = slot
      const listed = new Set(copies.map(({ file }) => file))
      const dropped = bag.snapshots.map(({ file }) => file).filter((file) => !listed.has(file))
      const leftovers = [...bag.leftovers.filter((file) => !listed.has(file)), ...dropped]
      slot.change({ snapshots: [...copies], leftovers })
    },
  }

  function keepRoom(needed: SnapshotRecord | null): Promise<void> {
    const steps = (place: CopyPlace) => store.read((db) => roomSteps(place, db))
    const place = (made: SnapshotRecord) => retained([...list.all(), made], clock.now(), needed)
    return work.write(list, clock.now().toISOString(), steps, place)
  }

  async function takeOut(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    for (const copy of list.all()) {
      await work.takeOut(list, copy, {
        held: (db) => ids.filter((id) => holdsErased(db, id)),
        without(db, held) {
          migrate(db) // an older version of the app may have made it
          takeOutErased(db, held)
        },
        listed: (made) => made,
      })
    }
    store.erase((db) => forgetErased(db, ids))
  }

  async function daily(): Promise<void> {
    await takeOut(erasedLongAgo(clock))
    if (isCopyDue(list.all(), clock.now())) await keepRoom(null)
  }

  function erasedLongAgo({ now }: Clock): string[] {
    const old = store.read(erasedEntries).filter(({ erasedAt }) => {
      const age = now().getTime() - Date.parse(erasedAt)
      return !(age >= 0 && age < erasedFor) // a clock that was set back must not keep it for ever
    })
    return old.map(({ id }) => id)
  }

  return {
    list: () => work.inTurn(async () => list.all()),
    find: (file) => work.inTurn(() => work.find(list, file)),
    countEntries: (file) =>
      work.inTurn(async () => {
        const copy = await work.find(list, file)
        const count = inSnapshot(layout, slot, copy, (db) => db.prepare('SELECT count(*) FROM entry').pluck().get())
        return Number(count)
      }),
    keep: (needed) => work.inTurn(() => keepRoom(needed ?? null)),
    eraseNow: () => work.inTurn(() => takeOut(store.read(erasedEntries).map(({ id }) => id))),
    removeKept: (file) =>
      work.inTurn(async () => {
        const isKept = store.read(keptFiles).some((kept) => kept.file === file)
        if (!isKept || file === slot.bag.privateFile) throw new VaultError('not-found')
        // Not the room's own any more before it is removed: what the room names is never removed.
        slot.change({ leftovers: [...slot.bag.leftovers, file] })
        store.write((db) => forgetKept(db, file))
        work.clear()
      }),
    keepDaily: () => work.soon(daily),
  }
}
