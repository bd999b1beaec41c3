import { clearLeftovers } from '../change-passphrase.ts'
import type { Clock } from '../clock.ts'
import type { SnapshotRecord } from '../crypto/key-bag.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import type { MemberSlot } from '../member-slot.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { digestFile } from '../sqlite/room-file.ts'
import type { OpenStore } from '../sqlite/sealed-store.ts'
import { VaultError } from '../vault-error.ts'
import { filesOfRoom } from './carried-over.ts'
import { type CopyPlace, inSnapshot, isWhole, rewriteSteps } from './snapshot-file.ts'

/** Milliseconds from the opening of a room to its copy of the day: reading and the first words come before. */
export const copyAfter = 20_000
/** The copy waits until nothing was saved for this long, in milliseconds. */
const quietFor = 5000

/** Where a member's earlier copies are listed, in the order in which they were made. */
export interface CopyList<Copy extends SnapshotRecord> {
  all(): readonly Copy[]
  /** One durable write. What is not listed any more has to be on the list of leftovers from then on. */
  replace(copies: readonly Copy[]): void
}

/** What is taken out of a copy. */
export interface TakingOut<Copy extends SnapshotRecord> {
  /** What of it the copy still holds. */
  readonly held: (db: CipherDatabase) => string[]
  readonly without: (db: CipherDatabase, held: readonly string[]) => void
  /** How the copy is listed when it was written anew. */
  readonly listed: (made: SnapshotRecord, held: readonly string[]) => Copy
}

/** What is done with the copies of one member, one thing after the other and never side by side. */
export interface CopyWork {
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** Writes one copy in steps and lists it as `place` says. */
  write<Copy extends SnapshotRecord>(
    list: CopyList<Copy>,
    madeAt: string,
    steps: (place: CopyPlace) => Generator<void, void>,
    place: (made: SnapshotRecord) => readonly Copy[],
  ): Promise<void>
  /** Writes a copy anew without some of what it holds. One that is damaged is dropped. */
  takeOut<Copy extends SnapshotRecord>(list: CopyList<Copy>, copy: Copy, what: TakingOut<Copy>): Promise<void>
  /** One copy, proved to be what was written. `vault-damaged` when it is not, `not-found` when there is none. */
  find<Copy extends SnapshotRecord>(list: CopyList<Copy>, file: string): Promise<Copy>
  /** Removes what is on the list of leftovers. */
  clear(): void
  /** Does `work` some seconds from now, in turn and in a quiet moment. What fails is tried at the next opening. */
  soon(work: () => Promise<void>): void
  /** Gives up what is being done. The room is about to be closed. */
  stop(): void
}

export interface CopyTools {
  readonly layout: VaultLayout
  readonly slot: MemberSlot
  /** The open private room. */
  readonly store: OpenStore
  readonly clock: Clock
  readonly newHexId: () => string
}

export function createCopyWork({ layout, slot, store, clock, newHexId }: CopyTools): CopyWork {
  let stopped = false
  let running: Generator<void, void> | null = null
  let last: Promise<unknown> = Promise.resolve()
  const cancels: (() => void)[] = []

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

  function clear(): void {
    clearLeftovers(layout, slot, store.read(filesOfRoom))
  }

  async function whole(copy: SnapshotRecord): Promise<boolean> {
    const answer = await isWhole(layout, copy)
    assertGoing()
    return answer
  }

  /**
   * The order makes a crash harmless: first on the list of leftovers, then on the disk, then on the list of copies, and
   * only then is anything removed.
   */
  const write: CopyWork['write'] = async (list, madeAt, steps, place) => {
    const file = newHexId()
    slot.change({ leftovers: [...slot.bag.leftovers, file] })
    try {
      await run(steps({ layout, slot, file }))
      const digest = await digestFile(layout.snapshot(file))
      assertGoing()
      list.replace(place({ file, madeAt, digest }))
    } finally {
      if (!stopped) clear()
    }
  }

  return {
    inTurn,
    write,
    async takeOut(list, copy, { held, without, listed }) {
      if (!(await whole(copy))) {
        list.replace(list.all().filter(({ file }) => file !== copy.file))
        clear()
        return
      }
      const found = inSnapshot(layout, slot, copy, held)
      if (found.length === 0) return
      const steps = (place: CopyPlace) => rewriteSteps(place, copy, (db) => without(db, found))
      await write(list, copy.madeAt, steps, (made) =>
        list.all().map((other) => (other.file === copy.file ? listed(made, found) : other)),
      )
    },
    async find(list, file) {
      const copy = list.all().find((candidate) => candidate.file === file)
      if (copy === undefined) throw new VaultError('not-found')
      if (!(await whole(copy))) throw new VaultError('vault-damaged')
      return copy
    },
    clear,
    soon(work) {
      let cancel = clock.after(copyAfter - quietFor, whenQuiet)
      function whenQuiet(): void {
        const seen = store.commits
        const begin = () => void inTurn(work).catch(() => {})
        cancel = clock.after(quietFor, () => (store.commits === seen ? begin() : whenQuiet()))
      }
      cancels.push(() => cancel())
    },
    stop() {
      stopped = true
      for (const cancel of cancels) cancel()
      running?.return()
    },
  }
}
