import { type HandlerContext, on } from '../handler-base.ts'
import { VaultError } from '../vault-error.ts'
import type { TalkKeeper } from './talk-keeper.ts'

function inFrontOf({ together }: HandlerContext): TalkKeeper {
  if (together === null) throw new VaultError('locked')
  return together.talk()
}

/** A pause that is over, for whoever sits in front of the lock screen. */
function overPause({ session, together, gate, pause }: HandlerContext) {
  if (session.isOpen() || together !== null || gate !== null) throw new VaultError('not-locked')
  if (pause.waiting()?.isOver !== true) throw new VaultError('not-found')
  return pause
}

export const talkHandlers = {
  place: on.talk.place.handler(({ context }) => {
    const talk = inFrontOf(context)
    return { place: talk.place(), cameBack: talk.cameBack }
  }),
  remember: on.talk.remember.handler(({ input, context }) => {
    inFrontOf(context).remember(input.place)
    return {}
  }),
  pause: on.talk.pause.handler(({ input, context }) => {
    inFrontOf(context).pause(input.minutes)
    context.leave({})
    return {}
  }),
  stop: on.talk.stop.handler(({ context }) => {
    const talk = inFrontOf(context)
    context.leave({}) // the keys go first: nobody who is afraid waits for a disk
    talk.stop()
    return {}
  }),
  waiting: on.talk.waiting.handler(({ context: { pause } }) => {
    const found = pause.waiting()
    return { backAt: found?.backAt.toISOString() ?? null, isOver: found?.isOver ?? false }
  }),
  waitLonger: on.talk.waitLonger.handler(({ input, context }) => {
    overPause(context).begin(input.minutes)
    return {}
  }),
  closeForToday: on.talk.closeForToday.handler(({ context }) => {
    overPause(context).clear()
    return {}
  }),
}
