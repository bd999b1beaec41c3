import { type HandlerContext, on } from '../handler-base.ts'
import { answerCard } from '../shared/shared-service.ts'
import { type CardsPlace, ownCards, shareFrom } from './cards-service.ts'

/** Only a member who is alone has cards: their own key signs, and their own room remembers. */
function place({ session, tools }: HandlerContext): CardsPlace {
  const { store } = session.room()
  const { clock, newUuid } = tools
  return { store, room: session.link().shared(), author: session.author(), tools: { clock, newId: newUuid } }
}

export const cardsHandlers = {
  share: on.cards.share.handler(({ input: { feelingId, card }, context }) => ({
    id: shareFrom(place(context), feelingId, card),
  })),
  mine: on.cards.mine.handler(({ context }) => ({ cards: ownCards(place(context)) })),
  answer: on.cards.answer.handler(({ input: { id, answer }, context }) => {
    const { room, author, tools } = place(context)
    answerCard(room, author, tools, id, answer)
    return {}
  }),
}
