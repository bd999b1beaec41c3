import { type HandlerContext, on } from '../handler-base.ts'
import { looking } from './agreements-handlers.ts'
import { historyIn } from './agreements-place.ts'
import { saidIn, sayAtReview, takeOut } from './check-ins.ts'
import { closeHalfYear, eraseReview, isAskedAfterHalfYear, keepReview, type OwnRoom } from './reviews-service.ts'
import { reviewsIn } from './reviews-store.ts'
import { openReview } from './rhythm.ts'

/** Own reviews are there also without a shared room. */
function own({ session, tools }: HandlerContext): OwnRoom {
  return { store: session.room().store, tools: { clock: tools.clock, newId: tools.newUuid } }
}

export const reviewsHandlers = {
  mine: on.reviews.mine.handler(({ context }) => ({ reviews: own(context).store.read(reviewsIn) })),
  keep: on.reviews.keep.handler(({ input, context }) => {
    keepReview(own(context), input, () => looking(context))
    return {}
  }),
  erase: on.reviews.erase.handler(({ input, context }) => {
    eraseReview(own(context), input.id)
    return {}
  }),
  said: on.reviews.said.handler(({ input: { id }, context }) => {
    const at = looking(context)
    const history = historyIn(at, id)
    return { open: openReview(history), said: saidIn(at.room, history) }
  }),
  say: on.reviews.say.handler(({ input, context }) => {
    sayAtReview(looking(context), input)
    return {}
  }),
  takeBack: on.reviews.takeBack.handler(({ input: { id, said }, context }) => {
    takeOut(looking(context), 'review-words', id, said)
    return {}
  }),
  halfYear: on.reviews.halfYear.handler(({ input: { id }, context }) => ({
    isAsked: isAskedAfterHalfYear(looking(context), id),
  })),
  closeHalfYear: on.reviews.closeHalfYear.handler(({ input: { id }, context }) => {
    closeHalfYear(looking(context), id)
    return {}
  }),
}
