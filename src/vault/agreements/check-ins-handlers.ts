import { on } from '../handler-base.ts'
import { looking } from './agreements-handlers.ts'
import { historyIn } from './agreements-place.ts'
import { checkInsIn, noticeCheckIn, takeOut, writeCheckIn } from './check-ins.ts'
import { openCheckIn } from './rhythm.ts'

export const checkInsHandlers = {
  list: on.checkIns.list.handler(({ input: { id }, context }) => {
    const at = looking(context)
    const history = historyIn(at, id)
    return { open: openCheckIn(history, at.tools.clock.now()), checkIns: checkInsIn(at.room, history) }
  }),
  write: on.checkIns.write.handler(({ input, context }) => {
    writeCheckIn(looking(context), input)
    return {}
  }),
  notice: on.checkIns.notice.handler(({ input: { id, checkIn, noticed }, context }) => {
    noticeCheckIn(looking(context), id, checkIn, noticed)
    return {}
  }),
  takeOut: on.checkIns.takeOut.handler(({ input: { id, checkIn }, context }) => {
    takeOut(looking(context), 'check-in', id, checkIn)
    return {}
  }),
}
