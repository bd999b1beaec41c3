import { clearLeftovers } from '../change-passphrase.ts'
import type { Clock } from '../clock.ts'
import type { SnapshotRecord } from '../crypto/key-bag.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import { erasedEntries, forgetErased, holdsErased } from '../journal/erased-entries.ts'
import type { MemberSlot } from '../member-slot.ts'
import { digestFile } from '../sqlite/room-file.ts'
import type { OpenStore } from '../sqlite/sealed-store.ts'
import { VaultError } from '../vault-error.ts'
import { forgetKept, keptFiles } from './carried-over.ts'
import { isCopyDue, retained } from './retention.ts'
import { inSnapshot, isWhole, rewriteSteps, roomSteps } from './snapshot-file.ts'

/** Milliseconds from the opening of a room to its copy of the day: reading and the first words come before. */
export const copyAfter = 20_000
/** The copy waits until nothing was saved for this long, in milliseconds. */
const quietFor = 5000
/** An erased entry is taken out of the copies on the sixth day, so that nobody who opens daily waits beyond seven. */
const erasedFor = 6 * 24 * 3600 * 1000

/** The earlier copies of one open private room. What takes long is done one after the other, never side by side. */
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
  /** Gives up what is being made. The room is about to be closed. */
  stop(): void
}

export interface SnapshotTools {
  readonly layout: VaultLayout
  readonly slot: MemberSlot
  readonly store: OpenStore
  readonly clock: Clock
  readonly newHexId: () => string
}

export function openSnapshots({ layout, slot, store, clock, newHexId }: SnapshotTools): Snapshots {
  let stopped = false
  let running: Generator<void, void> | null = null
  let last: Promise<unknown> = Promise.resolve()
  let cancelDaily = () => {}

  function assertGoing(): void {
    if (stopped) throw new VaultError('locked')
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(() => {
      assertGoing()
      return work()
    })
    last = done.catch(() => {})
    return done
  }

  /** Between two steps the engine answers whoever has called meanwhile. */
  async function run(steps: Generator<void, void>): Promise<void> {
    running = steps
    try {
      while (!steps.next().done) {
        await new Promise((resolve) => setImmediate(resolve))
        assertGoing()
      }
    } finally {
      running = null
    }
  }

  /**
   * Writes one copy and lists it as `place` says. The order makes a crash harmless: first on the list of leftovers,
   * then on the disk, then on the list of copies, and only then is anything removed.
   */
  async function write(
    madeAt: string,
    stepsInto: (file: string) => Generator<void, void>,
    place: (made: SnapshotRecord) => SnapshotRecord[],
  ): Promise<void> {
    const file = newHexId()
    slot.change({ leftovers: [...slot.bag.leftovers, file] })
    try {
      await run(stepsInto(file))
      const digest = await digestFile(layout.snapshot(file))
      assertGoing()
      replaceList(place({ file, madeAt, digest }))
    } finally {
      if (!stopped) clearLeftovers(layout, slot)
    }
  }

  /** One durable write: what is not listed any more is a leftover from then on. */
  function replaceList(snapshots: SnapshotRecord[]): void {
    const { bag } = slot
    const listed = new Set(snapshots.map(({ file }) => file))
    const dropped = bag.snapshots.map(({ file }) => file).filter((file) => !listed.has(file))
    const leftovers = [...bag.leftovers.filter((file) => !listed.has(file)), ...dropped]
    slot.change({ snapshots, leftovers })
  }

  function keepRoom(needed: SnapshotRecord | null): Promise<void> {
    const steps = (file: string) => store.read((db) => roomSteps({ layout, slot, file }, db))
    const place = (made: SnapshotRecord) => retained([...slot.bag.snapshots, made], clock.now(), needed)
    return write(clock.now().toISOString(), steps, place)
  }

  async function takeOut(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    for (const copy of slot.bag.snapshots) {
      const whole = await isWhole(layout, copy)
      assertGoing()
      if (whole) {
        await takeOutOf(copy, ids)
      } else {
        replaceList(slot.bag.snapshots.filter((other) => other !== copy))
        clearLeftovers(layout, slot)
      }
    }
    store.erase((db) => forgetErased(db, ids))
  }

  async function takeOutOf(copy: SnapshotRecord, ids: readonly string[]): Promise<void> {
    const held = inSnapshot(layout, slot, copy, (db) => ids.filter((id) => holdsErased(db, id)))
    if (held.length === 0) return
    await write(
      copy.madeAt,
      (file) => rewriteSteps({ layout, slot, file }, copy, held),
      (made) => slot.bag.snapshots.map((other) => (other === copy ? made : other)),
    )
  }

  async function daily(): Promise<void> {
    const now = clock.now()
    const old = store.read(erasedEntries).filter(({ erasedAt }) => {
      const age = now.getTime() - Date.parse(erasedAt)
      return !(age >= 0 && age < erasedFor) // a clock that was set back must not keep it for ever
    })
    await takeOut(old.map(({ id }) => id))
    if (isCopyDue(slot.bag.snapshots, now)) await keepRoom(null)
  }

  async function find(file: string): Promise<SnapshotRecord> {
    const copy = slot.bag.snapshots.find((candidate) => candidate.file === file)
    if (copy === undefined) throw new VaultError('not-found')
    const whole = await isWhole(layout, copy)
    assertGoing()
    if (!whole) throw new VaultError('vault-damaged')
    return copy
  }

  function whenQuiet(work: () => void): void {
    const seen = store.commits
    cancelDaily = clock.after(quietFor, () => (store.commits === seen ? work() : whenQuiet(work)))
  }

  return {
    list: () => inTurn(async () => slot.bag.snapshots),
    find: (file) => inTurn(() => find(file)),
    countEntries: (file) =>
      inTurn(async () => {
        const copy = await find(file)
        const count = inSnapshot(layout, slot, copy, (db) => db.prepare('SELECT count(*) FROM entry').pluck().get())
        return Number(count)
      }),
    keep: (needed) => inTurn(() => keepRoom(needed ?? null)),
    eraseNow: () => inTurn(() => takeOut(store.read(erasedEntries).map(({ id }) => id))),
    removeKept: (file) =>
      inTurn(async () => {
        const isKept = store.read(keptFiles).some((kept) => kept.file === file)
        if (!isKept || file === slot.bag.privateFile) throw new VaultError('not-found')
        slot.change({ leftovers: [...slot.bag.leftovers, file] })
        clearLeftovers(layout, slot)
        store.write((db) => forgetKept(db, file))
      }),
    keepDaily() {
      // What fails, on a full disk for instance, is tried again at the next opening.
      const begin = () => void inTurn(daily).catch(() => {})
      cancelDaily = clock.after(copyAfter - quietFor, () => whenQuiet(begin))
    },
    stop() {
      stopped = true
      cancelDaily()
      running?.return()
    },
  }
}
