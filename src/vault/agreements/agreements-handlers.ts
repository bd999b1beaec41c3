import { type HandlerContext, on } from '../handler-base.ts'
import { VaultError } from '../vault-error.ts'
import { type AgreementsPlace, historiesOf } from './agreements-place.ts'
import {
  beginSigning,
  clockRight,
  discardDraft,
  end,
  endSooner,
  keep,
  keepDraft,
  pause,
  place,
  putAway,
  ready,
  sign,
  undo,
} from './agreements-service.ts'
import { draftsIn, receiptsIn } from './agreements-store.ts'
import { detailOf, receiptOf, summariesOf } from './agreements-view.ts'
import { type CheckedReceipt, checkedReceipts, isReadable } from './checked-receipts.ts'
import { settle } from './settle.ts'

/** Only a member who is alone has agreements: their own key signs, and their own room keeps the receipts. */
function alone({ session, tools }: HandlerContext): AgreementsPlace {
  const { store } = session.room()
  const { clock, newUuid } = tools
  return { store, room: session.link().shared(), author: session.author(), tools: { clock, newId: newUuid } }
}

/** The same, for a look: what two did apart comes to its end first. */
export function looking(context: HandlerContext): AgreementsPlace {
  const at = alone(context)
  settle(at)
  return at
}

export const agreementsHandlers = {
  list: on.agreements.list.handler(({ context }) => {
    const at = looking(context)
    return { agreements: summariesOf(historiesOf(at), receiptsOf(at)) }
  }),
  open: on.agreements.open.handler(({ input: { id }, context }) => {
    const at = looking(context)
    const { room } = at
    const history = historiesOf(at).find((other) => other.id === id) ?? null
    const receipts = receiptsOf(at).filter(({ agreement }) => agreement === id)
    const detail = detailOf(room.vid, history, receipts)
    if (detail === null) throw new VaultError('not-found')
    return detail
  }),
  /** Also without a shared room: they lie in the own one. */
  drafts: on.agreements.drafts.handler(({ context }) => ({ drafts: context.session.room().store.read(draftsIn) })),
  keepDraft: on.agreements.keepDraft.handler(({ input, context }) => ({ id: keepDraft(alone(context), input) })),
  discardDraft: on.agreements.discardDraft.handler(({ input, context }) => {
    discardDraft(alone(context), input.id)
    return {}
  }),
  place: on.agreements.place.handler(({ input, context }) => place(looking(context), input)),
  ready: on.agreements.ready.handler(({ input, context }) => {
    ready(looking(context), input)
    return {}
  }),
  beginSigning: on.agreements.beginSigning.handler(({ input, context }) => beginSigning(looking(context), input)),
  sign: on.agreements.sign.handler(({ input: { name, ...version }, context }) => {
    if (!isSameName(name, context.session.room().name)) throw new VaultError('invalid-input')
    sign(looking(context), version)
    return {}
  }),
  undo: on.agreements.undo.handler(({ input, context }) => undo(looking(context), input)),
  putAway: on.agreements.putAway.handler(({ input, context }) => {
    putAway(looking(context), input)
    return {}
  }),
  pause: on.agreements.pause.handler(({ input: { until, ...version }, context }) => {
    pause(looking(context), version, until)
    return {}
  }),
  keep: on.agreements.keep.handler(({ input, context }) => {
    keep(looking(context), input)
    return {}
  }),
  endSooner: on.agreements.endSooner.handler(({ input: { day, ...version }, context }) => {
    endSooner(looking(context), version, day)
    return {}
  }),
  end: on.agreements.end.handler(({ input, context }) => {
    end(looking(context), input)
    return {}
  }),
  clockRight: on.agreements.clockRight.handler(({ input, context }) => {
    clockRight(looking(context), input)
    return {}
  }),
  /** Also without a shared room: that is what receipts are for. */
  receipts: on.agreements.receipts.handler(({ context }) => {
    const { store } = context.session.room()
    const at = placeOrNone(context)
    const histories = at === null ? [] : historiesOf(at)
    const receipts = checkedReceipts(store.read(receiptsIn), at?.room.members ?? [])
    const read = receipts.filter(isReadable)
    return { receipts: read.map((receipt) => receiptOf(receipt, histories)), unreadable: receipts.length - read.length }
  }),
}

function receiptsOf({ store, room }: AgreementsPlace): CheckedReceipt[] {
  return checkedReceipts(store.read(receiptsIn), room.members)
}

function placeOrNone(context: HandlerContext): AgreementsPlace | null {
  try {
    return looking(context)
  } catch (error) {
    if (error instanceof VaultError && error.code === 'not-found') return null
    throw error
  }
}

/** A name is typed as a deliberate act, and nobody has to type its capitals for that. */
function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()
  return plain(typed) === plain(name)
}
