import { type AgreementDraft, type ReasonedGuard, reasonedGuards } from '#api/agreement-text.ts'
import { body } from './body-guards.ts'
import { type Clause, clausesOf, isRefused, isStatement, nothingSaid } from './clauses.ts'
import { essentials } from './essential-guards.ts'
import { isolation, permission } from './freedom-guards.ts'
import type { GuardPattern } from './guard-pattern.ts'
import { otherPeople, tests } from './proof-guards.ts'
import { privateSpace, secretsShared, secretWithValue } from './secret-guards.ts'
import { atOnce, punishment, withoutEnd } from './time-guards.ts'
import { everything, hidden } from './watching-guards.ts'

/** Guards that leave no choice: what they find cannot be part of an agreement. */
const blockGuards = {
  g_secret: secretWithValue(),
  g_private_space: privateSpace(),
  g_covert: hidden(),
  g_isolation: isolation(),
  g_resources: essentials(),
  g_body: body(),
} satisfies Record<string, readonly GuardPattern[]>

/** Guards that ask for a rewrite, or for a reason beside what they found. */
const warnGuards = {
  g_secret_share: secretsShared(),
  g_perpetual: withoutEnd(),
  g_permission: permission(),
  g_punish: punishment(),
  g_everything: everything(),
  g_instant: atOnce(),
  g_test: tests(),
  g_thirdparty: otherPeople(),
} satisfies Record<ReasonedGuard, readonly GuardPattern[]>

/**
 * Words that do not belong into an agreement between two people who can both say no. Checks of text are crude: they miss
 * what is worded otherwise and sometimes meet what is harmless. An end, limits and signing apart do the real work.
 */
export const guards: Readonly<Record<GuardId, readonly GuardPattern[]>> = { ...blockGuards, ...warnGuards }
export type GuardId = keyof typeof blockGuards | keyof typeof warnGuards

export interface GuardHit {
  readonly guard: GuardId
  /** Where in the text, in characters. */
  readonly from: number
  readonly to: number
}

/** A place in an agreement where a guard found something. */
export interface GuardedField extends GuardHit {
  readonly field: GuardedFieldName
}
export type GuardedFieldName =
  | 'title'
  | 'measure'
  | 'fair'
  | 'inScope'
  | 'outOfScope'
  | 'why'
  | 'smaller'
  | 'privacy'
  | 'slipBy'
  | 'reason'

export function isBlocking(guard: GuardId): boolean {
  return guard in blockGuards
}

/** A screen asks at every key, and one field of many has changed since. */
const lately = new Map<string, readonly GuardHit[]>()
const mostLately = 64

/**
 * What `text` says. Where a field lists what is left out, to name a thing is to say no to it: until "Nothing." stands in
 * front, or a sentence of its own comes behind what is listed.
 */
export function guardsIn(text: string, leftOut = false): readonly GuardHit[] {
  const name = `${leftOut} ${text}`
  const before = lately.get(name)
  if (before !== undefined) return before
  const past = leftOut ? nothingSaid(text) : 0
  const clauses = clausesOf(text.slice(past)).map((clause) => ({ ...clause, at: clause.at + past }))
  const isList = leftOut && past === 0
  const hits = (Object.keys(guards) as GuardId[]).flatMap((guard) => firstHit(guard, clauses, isList))
  if (lately.size >= mostLately) lately.clear()
  lately.set(name, hits)
  return hits
}

/** At most one hit of a guard: one sentence of why is enough. */
function firstHit(guard: GuardId, clauses: readonly Clause[], isList: boolean): GuardHit[] {
  const [first] = clauses
  const isListed = (clause: Clause) => isList && (clause === first || !isBlocking(guard) || !isStatement(clause))
  for (const { find, freedBy, exempt } of guards[guard]) {
    for (const clause of clauses) {
      if (freedBy !== 'nothing' && isListed(clause)) continue
      if (exempt?.test(clause.text)) continue
      for (const { index, 0: found } of clause.text.matchAll(find)) {
        if (isRefused(clause, index, index + found.length, freedBy)) continue
        return [{ guard, from: clause.at + index, to: clause.at + index + found.length }]
      }
    }
  }
  return []
}

/** Everything that the guards find in an agreement. */
export function guardsInAgreement(draft: AgreementDraft): GuardedField[] {
  const { title, measure, fair, inScope, outOfScope, why, smaller, privacy, slipBy, reasons } = draft
  const fields: readonly (readonly [GuardedFieldName, string])[] = [
    ['title', title],
    ['measure', measure],
    ['fair', fair],
    ['inScope', inScope],
    ['outOfScope', outOfScope],
    ...Object.values(why).map((line) => ['why', line] as const),
    ['smaller', smaller],
    ['privacy', privacy],
    ['slipBy', slipBy],
    ...reasons.map(({ reason }) => ['reason', reason] as const),
  ]
  return fields.flatMap(([field, text]) =>
    guardsIn(text, field === 'outOfScope' || field === 'privacy').map((hit) => ({ field, ...hit })),
  )
}

/** What keeps an agreement from being put before both: what is blocked, and what has no reason beside it. */
export function openGuards(draft: AgreementDraft): GuardedField[] {
  const answered = new Set<GuardId>(draft.reasons.map(({ guard }) => guard))
  // A reason is there to explain what a guard has asked about, so it may name it again.
  return guardsInAgreement(draft).filter(({ guard, field }) =>
    isReasoned(guard) ? !answered.has(guard) && field !== 'reason' : true,
  )
}

function isReasoned(guard: GuardId): boolean {
  return (reasonedGuards as readonly GuardId[]).includes(guard)
}
