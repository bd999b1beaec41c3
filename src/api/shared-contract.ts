import * as z from 'zod'
import { cardAnswerSchema, cardSchema } from './cards-contract.ts'
import { base, nothing } from './contract-base.ts'
import { sharedDocumentSchema } from './journal-document.ts'
import { memberMarkSchema, publicMemberSchema } from './vault-contract.ts'

const memberId = publicMemberSchema.shape.id

/** One piece in the shared room. Words are there only when their author's signature holds. */
export const sharedItemSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('whole'),
    id: z.uuid(),
    author: memberId,
    /** What the author's computer said. It orders nothing. */
    createdAt: z.iso.datetime(),
    document: sharedDocumentSchema,
    /** Whether both have signed it, in a session together. Then `author` only says in whose chain it stands. */
    isKeptByBoth: z.boolean(),
  }),
  z.strictObject({
    state: z.literal('card'),
    id: z.uuid(),
    author: memberId,
    createdAt: z.iso.datetime(),
    card: cardSchema,
    /** What the other said to it; null as long as they have not. */
    answer: cardAnswerSchema.nullable(),
  }),
  /** It is not what its author signed, so its words are not shown. */
  z.strictObject({ state: z.literal('changed'), id: z.uuid(), author: memberId }),
  /** Its author signed it in a form that this version does not know. */
  z.strictObject({ state: z.literal('unreadable'), id: z.uuid(), author: memberId }),
])
export type SharedItem = z.infer<typeof sharedItemSchema>

/** Newest first, in an order that both members' chains give. */
export const sharedPageSchema = z.strictObject({
  items: z.array(sharedItemSchema),
  /** Where the next page begins; null at the end. */
  next: z.int().min(0).nullable(),
})
export type SharedPage = z.infer<typeof sharedPageSchema>

export const sharedMemberSchema = z.strictObject({
  id: memberId,
  /** What this member wants to be called; null until they have told. */
  name: z.string().nullable(),
  mark: memberMarkSchema,
})
export type SharedMember = z.infer<typeof sharedMemberSchema>

/** What about the room does not fit what was seen earlier or was signed. */
export const sharedFindingsSchema = z.strictObject({
  /** Members some of whose records are gone. */
  missing: z.array(memberId),
  /** Members whose records are other ones than those seen earlier. */
  rewritten: z.array(memberId),
  /** Whether there are rows that neither member wrote. They are not shown. */
  foreign: z.boolean(),
  /** Whether the member's own records reach further than their own files remember: those files were put back. */
  ahead: z.boolean(),
})
export type SharedFindings = z.infer<typeof sharedFindingsSchema>

export const sharedOverviewSchema = z.strictObject({
  /** The member whose own room is open beside this one; null in a session together. */
  self: memberId.nullable(),
  members: z.tuple([sharedMemberSchema, sharedMemberSchema]),
  findings: sharedFindingsSchema,
  /** Whether a member can add something of their own: not in a session together, and not after one of the two has left. */
  writable: z.boolean(),
})
export type SharedOverview = z.infer<typeof sharedOverviewSchema>

/** The room that both members see. Every call answers `not-found` as long as there is none. */
export const sharedContract = {
  overview: base.input(nothing).output(sharedOverviewSchema),
  list: base.input(z.strictObject({ after: z.int().min(0), limit: z.int().min(1).max(50) })).output(sharedPageSchema),
  /** Adds a copy of `document`, exactly as given. Where the words came from is not kept. */
  share: base.input(z.strictObject({ document: sharedDocumentSchema })).output(z.strictObject({ id: z.uuid() })),
  /** Takes an own piece out of the room, or one that both keep. What the other has read cannot be taken back. */
  takeBack: base.input(z.strictObject({ id: z.uuid() })).output(nothing),
}
