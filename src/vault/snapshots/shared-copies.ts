import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import type { SnapshotRecord } from '../crypto/key-bag.ts'
import { identityOf } from '../crypto/statement.ts'
import { readableShared } from '../leaving/outlook.ts'
import type { MemberLink } from '../membership/member-link.ts'
import { takenBackIn } from '../shared/chain.ts'
import type { SharedRoom } from '../shared/shared-room.ts'
import { holdsWords, maxRoomBytes, removeWords } from '../shared/shared-store.ts'
import { type SharedView, viewOfCopy } from '../shared/shared-view.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import { migrate, sharedMigrations } from '../sqlite/migrate.ts'
import { VaultError } from '../vault-error.ts'
import type { CopyList, CopyTools, CopyWork } from './copy-work.ts'
import { isCopyDue, retained } from './retention.ts'
import { type SharedCopy, sharedCopies, writeSharedCopies } from './shared-list.ts'
import { type CopyPlace, inSnapshot, sharedSteps } from './snapshot-file.ts'

/** A larger file was filled up by something else than this program. Twelve copies of it would fill the disk as well. */
const mostBytes = 2 * maxRoomBytes

/** One member's earlier copies of the shared room. They are that member's alone: the other has copies of their own. */
export interface SharedCopies {
  /** In the order in which they were made. It waits for what is being made. */
  list(): Promise<readonly SnapshotRecord[]>
  /** Shows one copy to `look`, judged as on its day. `vault-damaged` when it is not what was written. */
  view<T>(file: string, look: (view: SharedView) => T): Promise<T>
  /** Keeps the shared room as it is now; `not-found` when there is none, `too-large` when it was filled up. */
  keep(): Promise<void>
  /** Some seconds from now: takes out what its author took back, and makes today's copy when it is due. */
  keepDaily(): void
}

interface SharedCopyPlace extends Pick<CopyTools, 'layout' | 'slot' | 'store' | 'clock'> {
  readonly mid: string
  readonly link: MemberLink
}

export function openSharedCopies(work: CopyWork, place: SharedCopyPlace): SharedCopies {
  const { layout, slot, store, clock, mid, link } = place
  const list: CopyList<SharedCopy> = {
    all: () => store.read(sharedCopies),
    replace(copies) {
      const listed = new Set(copies.map(({ file }) => file))
      const dropped = list.all().flatMap(({ file }) => (listed.has(file) ? [] : [file]))
      if (dropped.length > 0) slot.change({ leftovers: [...slot.bag.leftovers, ...dropped] })
      store.write((db) => writeSharedCopies(db, copies))
    },
  }

  async function keep(room: SharedRoom): Promise<void> {
    const { size } = fs.statSync(layout.room(slot.bag.shared?.file ?? ''))
    if (size > mostBytes) throw new VaultError('too-large')
    const { anchors } = room.report()
    const names = takenBackIn(room.report())
    const rest = { heads: { ...anchors }, takenOut: [], lookedFor: digestOf(names) }
    // The other may have put words back that were taken back: they are not shown, and not kept.
    const steps = (to: CopyPlace) => sharedSteps(to, room, (copy) => takeOutWords(copy, names))
    await work.write(list, clock.now().toISOString(), steps, (made) =>
      retained([...list.all(), { ...made, ...rest }], clock.now()),
    )
  }

  /** What was taken back leaves the copies: each of the two takes it out of their own. */
  async function takeOut(room: SharedRoom): Promise<void> {
    const names = takenBackIn(room.report())
    const lookedFor = digestOf(names)
    for (const copy of list.all()) {
      if (copy.lookedFor === lookedFor) continue
      await work.takeOut(list, copy, {
        held: (db) => names.filter((name) => holdsWords(db, ...partsOf(name))),
        without(db, held) {
          migrate(db, sharedMigrations) // an older version of the app may have made it
          takeOutWords(db, held)
        },
        listed: (made, held) => ({ ...copy, ...made, takenOut: [...copy.takenOut, ...held], lookedFor }),
      })
      const now = list.all()
      const isHere = now.some(({ file, lookedFor: last }) => file === copy.file && last !== lookedFor)
      if (isHere) list.replace(now.map((other) => (other.file === copy.file ? { ...other, lookedFor } : other)))
    }
  }

  async function daily(): Promise<void> {
    const room = readableShared(link)
    if (room === null) return
    await takeOut(room)
    if (!room.isFrozen && isCopyDue(list.all(), clock.now())) await keep(room)
  }

  async function view<T>(file: string, look: (view: SharedView) => T): Promise<T> {
    const copy = await work.find(list, file)
    const { partner } = slot.bag
    if (partner === null) throw new VaultError('not-found')
    const living = readableShared(link)
    const takenBack = new Set([...copy.takenOut, ...(living === null ? [] : takenBackIn(living.report()))])
    const members = [identityOf(mid, slot.bag), partner] as const
    const { heads: anchors } = copy
    return inSnapshot(layout, slot, copy, (db) =>
      look(viewOfCopy(db, { vid: slot.vid, file, members, anchors, takenBack })),
    )
  }

  return {
    list: () => work.inTurn(async () => list.all()),
    view: (file, look) => work.inTurn(() => view(file, look)),
    keep: () => work.inTurn(() => keep(link.shared())),
    keepDaily: () => work.soon(daily),
  }
}

/** A record's name is its author and its id: an id alone could be used by the other too. */
function partsOf(name: string): [author: string, id: string] {
  const [author = '', id = ''] = name.split(' ')
  return [author, id]
}

function takeOutWords(db: CipherDatabase, names: readonly string[]): void {
  for (const name of names) {
    const [author, id] = partsOf(name)
    removeWords(db, { author, id })
  }
}

function digestOf(names: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(names.toSorted())).digest('hex')
}
