import type { SnapshotRecord } from '../crypto/key-bag.ts'
import { on } from '../handler-base.ts'
import { hasErasedEntries } from '../journal/erased-entries.ts'
import { marksFor, overviewOf } from '../shared/overview.ts'
import { listShared } from '../shared/shared-service.ts'
import { keptFiles } from './carried-over.ts'

/** As many damaged files as the screen is told of. */
const mostDamaged = 50

function toCopies(copies: readonly SnapshotRecord[]) {
  return copies.map(({ file, madeAt }) => ({ file, madeAt })).toReversed()
}

export const snapshotsHandlers = {
  list: on.snapshots.list.handler(async ({ context: { session } }) => {
    const { snapshots, store } = session.room()
    const copies = toCopies(await snapshots.list())
    const damaged = store.read(keptFiles).toReversed().slice(0, mostDamaged)
    return { copies, damaged, holdErased: copies.length > 0 && store.read(hasErasedEntries) }
  }),
  describe: on.snapshots.describe.handler(async ({ input, context: { session } }) => ({
    entries: await session.room().snapshots.countEntries(input.file),
  })),
  restore: on.snapshots.restore.handler(({ input, context: { session } }) => session.restoreSnapshot(input.file)),
  eraseNow: on.snapshots.eraseNow.handler(async ({ context: { session } }) => {
    await session.room().snapshots.eraseNow()
    return {}
  }),
  removeDamaged: on.snapshots.removeDamaged.handler(async ({ input, context: { session } }) => {
    await session.room().snapshots.removeKept(input.file)
    return {}
  }),
  listShared: on.snapshots.listShared.handler(async ({ context: { session } }) => ({
    copies: toCopies(await session.sharedCopies().list()),
  })),
  sharedOverview: on.snapshots.sharedOverview.handler(({ input, context: { session } }) => {
    const { mid } = session.author()
    return session.sharedCopies().view(input.file, (view) => overviewOf(view, mid, marksFor(session, mid)))
  }),
  sharedPieces: on.snapshots.sharedPieces.handler(({ input, context: { session } }) =>
    session.sharedCopies().view(input.file, (view) => listShared(view, input.after, input.limit)),
  ),
}
