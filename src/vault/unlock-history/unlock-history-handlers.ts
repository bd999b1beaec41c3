import { on } from '../handler-base.ts'
import { clearUnlocks, listUnlocks, triedSinceLast } from './unlock-history.ts'

export const unlockHistoryHandlers = {
  list: on.unlockHistory.list.handler(({ context: { session } }) => {
    const unlocks = session.room().store.read(listUnlocks)
    return { unlocks, triedSinceLast: triedSinceLast(unlocks) }
  }),
  clear: on.unlockHistory.clear.handler(({ context: { session } }) => {
    session.room().store.erase(clearUnlocks)
    return {}
  }),
}
