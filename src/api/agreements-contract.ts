import * as z from 'zod'
import { agreementDraftSchema, agreementTextSchema } from './agreement-text.ts'
import { base, nothing } from './contract-base.ts'

const agreementId = z.uuid()
const instant = z.iso.datetime()
const version = z.int().min(1).max(10_000)
/** Of the bytes that both sign, in hex. */
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/** The life of one version, in order; `docs/agreements.md` shows the moves between them. */
export const lifeStates = [
  'draft',
  'cooling',
  'signing',
  'second-thoughts',
  'active',
  'review-due',
  'paused',
  /** A pause is over, and nothing goes on before both have said so. */
  'resting',
  'ended',
] as const
export type LifeState = (typeof lifeStates)[number]

/**
 * What is shown in the place of a state while this computer's clock shows an earlier time than one that was seen here: it
 * was ahead then, or is behind now. Nothing is in force, and nothing begins.
 */
export const unsureState = 'unsure'

/** How a version ended. None of them says by whom. */
export const endings = [
  /** On its date. */
  'on-date',
  /** Before its date. */
  'early',
  /** Another version of the same agreement took its place. */
  'replaced',
  /** The draft was changed, or signing it undone: the next version is the draft now. */
  'rewritten',
  /** It was not signed by both in time. */
  'unsigned',
  /** The draft was put away. */
  'put-away',
  /** One of the two has left. */
  'parted',
  /** Something that the two had written was changed, or is gone: no signature counts for anything. */
  'void',
] as const
export type Ending = (typeof endings)[number]

const lifeSchema = z.strictObject({
  version,
  state: z.enum([...lifeStates, unsureState]),
  /**
   * When this state passes by itself; of `unsure`, the time that was seen. Null while it is being signed: nothing is said
   * then but "Waiting".
   */
  until: instant.nullable(),
  /** The last day that it can be in force, whatever happens. */
  endsOn: z.iso.date(),
  ending: z.enum(endings).nullable(),
  /** When it ended; null as long as it has not. */
  endedAt: instant.nullable(),
})
export type Life = z.infer<typeof lifeSchema>

const summarySchema = z.strictObject({
  id: agreementId,
  /** Of the version that is in force, or else of the newest. */
  title: agreementTextSchema.shape.title,
  level: agreementTextSchema.shape.level,
  template: agreementTextSchema.shape.template,
  doneBy: agreementTextSchema.shape.doneBy,
  /** What both have signed and what is in force, paused or up for review. */
  running: lifeSchema.nullable(),
  /** What is on its way: a draft, or a change of what is running. */
  coming: lifeSchema.nullable(),
  /** How the last version ended; null as long as one is running or coming. */
  ended: lifeSchema.nullable(),
})
export type AgreementSummary = z.infer<typeof summarySchema>

const versionSchema = z.strictObject({
  life: lifeSchema,
  text: agreementTextSchema,
  fingerprint,
  /** When the second of both signatures came; null for one that not both have signed. */
  signedAt: instant.nullable(),
})
export type AgreementVersion = z.infer<typeof versionSchema>

const detailSchema = z.strictObject({
  ...summarySchema.shape,
  /** Newest first: every one that both have signed, and the latest of the others. */
  versions: z.array(versionSchema),
  /** How many more there are, which not both have signed. */
  older: z.int().min(0),
})
export type AgreementDetail = z.infer<typeof detailSchema>

/**
 * What an own room keeps of an agreement that both have signed: enough to prove what was signed when the shared room
 * says something else, or nothing.
 */
const receiptSchema = z.strictObject({
  id: agreementId,
  version,
  text: agreementTextSchema,
  fingerprint,
  signedAt: instant,
  /** Whether both signatures stand for these words. Where something of the receipt was changed, neither does. */
  isSigned: z.boolean(),
  /** Whether the shared room still says the same. */
  isShared: z.boolean(),
})
export type Receipt = z.infer<typeof receiptSchema>

const draftId = z.uuid()
const keptDraftSchema = z.strictObject({
  id: draftId,
  /** The agreement that it would change, and the version that it began with; null for a new one. */
  changes: z.strictObject({ id: agreementId, version }).nullable(),
  draft: agreementDraftSchema,
  updatedAt: instant,
})
export type KeptDraft = z.infer<typeof keptDraftSchema>

const comparedSchema = z.strictObject({ text: agreementTextSchema, is: z.enum(['running', 'own', 'earlier']) })
export type Compared = z.infer<typeof comparedSchema>

const oneVersion = z.strictObject({ id: agreementId, version })

/**
 * Agreements of both, and one's own drafts of them. Nothing here tells who has written, signed, paused or ended anything,
 * and nothing tells before both have signed whether anybody has.
 */
export const agreementsContract = {
  /** Newest first. */
  list: base.input(nothing).output(z.strictObject({ agreements: z.array(summarySchema) })),
  open: base.input(z.strictObject({ id: agreementId })).output(detailSchema),

  drafts: base.input(nothing).output(z.strictObject({ drafts: z.array(keptDraftSchema) })),
  /** Durable when it answers. Null begins one. */
  keepDraft: base
    .input(z.strictObject({ id: draftId.nullable(), changes: oneVersion.nullable(), draft: agreementDraftSchema }))
    .output(z.strictObject({ id: draftId })),
  discardDraft: base.input(z.strictObject({ id: draftId })).output(nothing),

  /**
   * Puts words before both: a new agreement, or the next version of one. The newest version that was not in force yet
   * ends with it. `words-guarded` for what a guard blocks and what has no reason beside it, `invalid-input` for what lacks a
   * part.
   */
  place: base
    .input(z.strictObject({ changes: oneVersion.nullable(), text: agreementTextSchema, draft: draftId.nullable() }))
    .output(oneVersion),
  /** Begins the cooling time. */
  ready: base.input(oneVersion).output(nothing),
  /**
   * Begins signing alone, from the beginning: what counts is the last time that somebody goes through it. `before` is
   * what it is compared with: what is in force, or else the last words of one's own. `words-guarded` as in `place`, and then
   * what was signed before stays.
   */
  beginSigning: base
    .input(oneVersion)
    .output(z.strictObject({ text: agreementTextSchema, before: comparedSchema.nullable(), fingerprint })),
  /** Signs for whoever is in, who has typed their own name. What they were asked before is never sent. */
  sign: base.input(z.strictObject({ ...oneVersion.shape, name: z.string().max(60) })).output(nothing),
  /** Takes a signed agreement back to a draft, before it is in force. */
  undo: base.input(oneVersion).output(oneVersion),
  /** Puts away what is not in force yet. */
  putAway: base.input(oneVersion).output(nothing),

  pause: base.input(z.strictObject({ ...oneVersion.shape, until: z.iso.date() })).output(nothing),
  /** Says for oneself that it goes on as it is: after a review, or after a pause. It takes both. */
  keep: base.input(oneVersion).output(nothing),
  endSooner: base.input(z.strictObject({ ...oneVersion.shape, day: z.iso.date() })).output(nothing),
  end: base.input(oneVersion).output(nothing),
  /**
   * Says for oneself that the clock is right now, and was ahead before. What was written for both takes both; it then stands
   * where it would by this clock, and ends on the day that was signed.
   */
  clockRight: base.input(oneVersion).output(nothing),

  /** Newest first, and how many there are that nobody can read: something of them was changed, and they count for nothing. */
  receipts: base
    .input(nothing)
    .output(z.strictObject({ receipts: z.array(receiptSchema), unreadable: z.int().min(0) })),
}
