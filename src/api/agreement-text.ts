import * as z from 'zod'
import { templateIds } from './agreement-templates.ts'
import { addDays, daysBetween } from './calendar.ts'
import { plainLine } from './plain-line.ts'

/** 1 offering information, 2 looking together, 3 ongoing access. */
export const agreementLevels = [1, 2, 3] as const
export type AgreementLevel = (typeof agreementLevels)[number]

interface LevelLimits {
  /** Hours between "ready" and the first moment at which somebody can sign. */
  readonly coolingHours: number
  /** Of these the first day and the last both count. */
  readonly defaultDays: number
  readonly maxDays: number
}
export const levelLimits: Readonly<Record<AgreementLevel, LevelLimits>> = {
  1: { coolingHours: 24, defaultDays: 30, maxDays: 90 },
  2: { coolingHours: 24, defaultDays: 30, maxDays: 90 },
  3: { coolingHours: 72, defaultDays: 14, maxDays: 30 },
}

/** Days that both have for signing, hours in which either may undo it afterwards, days that a pause may last from today on. */
export const signingDays = 14
export const secondThoughtsHours = 48
export const maxPauseDays = 14

/** Days between two reviews. Thirty only for what itself happens once a month. */
export const reviewRhythms = [7, 14, 30] as const
export type ReviewRhythm = (typeof reviewRhythms)[number]

/** What happens if it slips. None of them is a penalty. */
export const slipAnswers = ['tell', 'talk', 'say-why', 'change', 'end'] as const
export type SlipAnswer = (typeof slipAnswers)[number]

/** Guards that ask for a rewrite or a reason. The others leave no choice (`src/lens/agreement-guards.ts`). */
export const reasonedGuards = [
  'g_secret_share',
  'g_perpetual',
  'g_permission',
  'g_punish',
  'g_everything',
  'g_instant',
  'g_test',
  'g_thirdparty',
] as const
export type ReasonedGuard = (typeof reasonedGuards)[number]

const memberId = z.string().regex(/^[0-9a-f]{32}$/)
/** What two sign looks the same to both: nothing unseen is in it, and lines end in one way. */
const text = plainLine
const isOnce = (list: readonly unknown[]) => new Set(list).size === list.length

/** Longest title, and longest of the other texts, in characters. */
export const maxTitle = 80
export const maxAgreementText = 400
const long = text(maxAgreementText)

const fields = {
  /** Number of the fixed words about pausing, ending and what is never part of an agreement. */
  terms: z.literal(1),
  template: z.enum(templateIds).nullable(),
  title: text(maxTitle),
  /** One behaviour. */
  measure: long,
  level: z.literal(agreementLevels),
  doneBy: z.union([z.literal('both'), memberId]),
  /** What makes it fair when one person does it; empty when both do. */
  fair: long,
  inScope: long,
  outOfScope: long,
  /** One line from each, by member. Nobody writes the other's. */
  why: z.record(memberId, text(200)).refine((lines) => Object.keys(lines).length === 2),
  /** The kindest smaller version. */
  smaller: long,
  /** Whose messages or details must not be shown. */
  privacy: long,
  /** The measure itself happens once a month. */
  monthly: z.boolean(),
  review: z.literal(reviewRhythms),
  slips: z.array(z.enum(slipAnswers)).max(slipAnswers.length).refine(isOnce),
  /** By when a slip is told. */
  slipBy: text(60),
  /** Why something stays that a guard has asked about. */
  reasons: z
    .array(z.strictObject({ guard: z.enum(reasonedGuards), reason: text(200).min(1) }))
    .max(reasonedGuards.length)
    .refine((reasons) => isOnce(reasons.map(({ guard }) => guard))),
}

/** An agreement that is being written, with what is not there yet empty. */
export const agreementDraftSchema = z.strictObject({
  ...fields,
  start: z.iso.date().nullable(),
  end: z.iso.date().nullable(),
})
export type AgreementDraft = z.infer<typeof agreementDraftSchema>

/**
 * The words that two sign. What would have no end, or too late a one, is none of them: no service has to remember to
 * ask, and no record that somebody else wrote can hold it.
 */
export const agreementTextSchema = z
  .strictObject({ ...fields, start: z.iso.date(), end: z.iso.date() })
  .refine(({ title, measure }) => title !== '' && measure !== '')
  // It is read beside that answer and nowhere else.
  .refine(({ slips, slipBy }) => slips.includes('tell') || slipBy === '')
  .refine(({ start, end, level }) => isLengthAllowed(lengthOf(start, end), level))
export type AgreementText = z.infer<typeof agreementTextSchema>

export function isLengthAllowed(days: number, level: AgreementLevel): boolean {
  return days > 1 && days <= levelLimits[level].maxDays
}

/** Days from the first to the last, which both count: what "30 days" means on the screen. */
export function lengthOf(start: string, end: string): number {
  return daysBetween(start, end) + 1
}

/** The last of so many days, of which `start` is the first. */
export function lastDayOf(start: string, days: number): string {
  return addDays(start, days - 1)
}
