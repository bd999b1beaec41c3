import {
  type ExportAsk,
  type ExportKind,
  exportKinds,
  longestName,
  maxAddedNames,
  type partnerNames,
} from '#api/export-contract.ts'
import type { WeekStart } from '#api/settings-contract.ts'
import { daysBefore, localDay } from '../../ui/days.ts'

export type Reader = 'own' | 'couple' | 'other'
export type PartnerName = (typeof partnerNames)[number]

/** One makes it alone, or two who sit together make it of what both see. */
export type Makers = 'one' | 'both'

/** Whether there is a room for both: one that cannot be opened keeps nothing of the own one back. */
export type OurRoomState = 'none' | 'open' | 'broken'

/** What is being prepared. It lies in the page's memory alone, and goes with the screen. */
export interface ExportDraft {
  readonly reader: Reader
  readonly from: string
  readonly to: string
  readonly feelings: boolean
  /** In the summary of them, also what the person added to the words of the log. */
  readonly ownWords: boolean
  readonly chosen: Readonly<Record<ExportKind, readonly string[]>>
  /** Agreements stand on the first page unless they are taken out. */
  readonly withoutAgreements: readonly string[]
  readonly inFull: boolean
  readonly help: string
  readonly safety: string
  readonly by: string
  readonly for: string
  readonly partner: PartnerName
  /** Names whose row was ticked or unticked; others follow the guess. */
  readonly kept: Readonly<Record<string, boolean>>
  readonly more: string
}

const days = 28

/** The last four weeks, the summary of feelings and agreements; everything else is chosen. */
export function freshDraft(now: Date, makers: Makers): ExportDraft {
  const today = localDay(now)
  return {
    reader: makers === 'one' ? 'own' : 'couple',
    from: daysBefore(today, days - 1),
    to: today,
    feelings: makers === 'one',
    ownWords: false,
    chosen: Object.fromEntries(exportKinds.map((kind) => [kind, []])) as unknown as ExportDraft['chosen'],
    withoutAgreements: [],
    inFull: false,
    help: '',
    safety: '',
    by: '',
    for: '',
    partner: makers === 'one' ? 'my-partner' : 'name',
    kept: {},
    more: '',
  }
}

/** `agreements` are all of the period; `keep` the names that stay. */
export function askOf(
  draft: ExportDraft,
  { agreements, keep, weekStart }: { agreements: readonly string[]; keep: readonly string[]; weekStart: WeekStart },
): ExportAsk {
  const { from, to, feelings, ownWords, chosen, withoutAgreements, inFull, help, safety, by, partner } = draft
  const wanted = agreements.filter((id) => !withoutAgreements.includes(id))
  return {
    from,
    to,
    today: localDay(new Date()),
    by,
    for: draft.for,
    help,
    safety,
    feelings,
    ownWords: feelings && ownWords,
    weekStart,
    chosen: { ...mutable(chosen), agreement: wanted },
    inFull,
    partner,
    keep: [...keep],
    more: namesOf(draft.more),
  }
}

function mutable(chosen: ExportDraft['chosen']): ExportAsk['chosen'] {
  return Object.fromEntries(exportKinds.map((kind) => [kind, [...chosen[kind]]])) as ExportAsk['chosen']
}

/** Whoever puts commas between names means several. */
function namesOf(typed: string): string[] {
  const names = typed.split(/[\n,;]/u).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

/** Whether every name that was typed will be looked for. */
export function areTakable(typed: string): boolean {
  const names = namesOf(typed)
  return names.length <= maxAddedNames && names.every((name) => name.length <= longestName)
}
