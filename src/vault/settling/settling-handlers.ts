import { on } from '../handler-base.ts'
import { readCard, removeCard, writeCard } from './card-store.ts'

export const settlingHandlers = {
  get: on.settling.get.handler(({ context }) => ({ card: context.session.room().store.read(readCard) })),
  keep: on.settling.keep.handler(({ input: { card }, context }) => {
    const { store } = context.session.room()
    if (card === null) store.erase(removeCard)
    else store.write((db) => writeCard(db, card))
    return {}
  }),
}
