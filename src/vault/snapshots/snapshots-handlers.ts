import { on } from '../handler-base.ts'
import { hasErasedEntries } from '../journal/erased-entries.ts'
import { keptFiles } from './carried-over.ts'

/** As many damaged files as the screen is told of. */
const mostDamaged = 50

export const snapshotsHandlers = {
  list: on.snapshots.list.handler(async ({ context: { session } }) => {
    const { snapshots, store } = session.room()
    const copies = (await snapshots.list()).map(({ file, madeAt }) => ({ file, madeAt })).toReversed()
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
}
