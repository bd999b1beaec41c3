import { earliestStart } from '#api/agreement-rules.ts'
import type { AgreementDraft, AgreementText } from '#api/agreement-text.ts'
import type { AgreementDetail, AgreementSummary, AgreementVersion, KeptDraft } from '#api/agreements-contract.ts'
import { addDays } from '#api/calendar.ts'
import { timeToSign } from './use-agreements.ts'

/** The version that a next one changes: the newest, or what goes on beside a newest one that came to nothing. */
function changedBy({ running, versions }: AgreementDetail): AgreementVersion | undefined {
  const [newest] = versions
  if (newest?.life.state !== 'ended') return newest
  return versions.find(({ life }) => life.version === running?.version) ?? newest
}

/**
 * Words to begin a change with. What goes on has days that are over before anybody could sign again, so a change of it
 * gets later ones. A last day that no longer fits is left to be chosen: nothing here proposes to go on for longer.
 */
export function changeOf(detail: AgreementDetail, now: Date): Pick<KeptDraft, 'changes' | 'draft'> | null {
  const [newest] = detail.versions
  const base = changedBy(detail)
  if (newest === undefined || base === undefined) return null
  const changes = { id: detail.id, version: newest.life.version }
  if (detail.coming !== null) return { changes, draft: base.text }
  const start = addDays(earliestStart(base.text.level, now), timeToSign)
  const { endsOn } = base.life
  return { changes, draft: { ...base.text, start, end: endsOn > start ? endsOn : null } }
}

export interface Standing {
  readonly changes: KeptDraft['changes']
  readonly draft: AgreementDraft
  /** What the draft is compared with; null for a new agreement. */
  readonly before: AgreementText | null
  /** What goes on meanwhile and could be paused. */
  readonly running: AgreementVersion | null
  /** `moved` when there are newer words than those that the draft began with, `ended` when it has nothing to change. */
  readonly since: 'moved' | 'ended' | null
}

/**
 * How an own draft stands to what has become of the agreement that it would change. The other may have changed that, or
 * ended it, since the draft was begun. Their line is always the one that they wrote last.
 */
export function standingOf({ changes, draft }: KeptDraft, detail: AgreementDetail | null, partner: string): Standing {
  const alone = { changes: null, before: null, running: null }
  if (changes === null) return { ...alone, draft, since: null }
  const base = detail === null ? undefined : changedBy(detail)
  const isOver = detail === null || (detail.running === null && detail.coming === null)
  if (isOver || base === undefined)
    return { ...alone, draft: { ...draft, why: { ...draft.why, [partner]: '' } }, since: 'ended' }
  const version = detail.versions[0]?.life.version ?? changes.version
  const running = detail.versions.find(({ life }) => life.version === detail.running?.version) ?? null
  return {
    changes: { id: detail.id, version },
    draft: { ...draft, why: { ...draft.why, [partner]: base.text.why[partner] ?? '' } },
    before: (running ?? base).text,
    running: running?.life.state === 'active' || running?.life.state === 'review-due' ? running : null,
    since: version === changes.version ? null : 'moved',
  }
}

/** What both see a version compared with: what is in force while it comes, else the last one before it that was signed. */
export function comparedTo({ running, versions }: AgreementDetail, version: number): AgreementText | null {
  const earlier = versions.filter(({ life }) => life.version < version)
  const base =
    earlier.find(({ life }) => life.version === running?.version) ??
    earlier.find(({ signedAt }) => signedAt !== null) ??
    earlier[0]
  return base?.text ?? null
}

/** More agreements than this, each done by one of the two alone, are a lot to carry at once. */
const mostOneSided = 3

/** Whether that many are in force; with `draft`, whether they would be. It is said, and keeps nobody from anything. */
export function isLotToCarry(
  agreements: readonly AgreementSummary[],
  draft: (Pick<AgreementDraft, 'doneBy'> & { readonly id: string | null }) | null = null,
): boolean {
  const inForce = agreements.filter(
    ({ id, running, doneBy }) => running !== null && doneBy !== 'both' && id !== draft?.id,
  )
  if (draft === null) return inForce.length > mostOneSided
  return draft.doneBy !== 'both' && inForce.length + 1 > mostOneSided
}
