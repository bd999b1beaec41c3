import {
  type AgreementDraft,
  type AgreementLevel,
  lastDayOf,
  lengthOf,
  levelLimits,
  secondThoughtsHours,
} from './agreement-text.ts'
import { localDay } from './calendar.ts'

/** What an agreement still lacks, or has too much of. The sentence for each lives with the screen that shows it. */
export const agreementProblems = [
  'title-missing',
  'measure-missing',
  'measure-many',
  'fair-missing',
  'in-scope-missing',
  'out-of-scope-missing',
  'own-why-missing',
  'other-why-missing',
  'smaller-missing',
  'privacy-missing',
  'start-missing',
  'start-soon',
  'end-missing',
  'end-early',
  'end-late',
  'review-late',
  'review-monthly',
  'slip-missing',
  'slip-time-missing',
] as const
export type AgreementProblem = (typeof agreementProblems)[number]

/** Problems that do not keep a text from being put before both. They keep it from being called ready. */
const onlyForReady: readonly AgreementProblem[] = ['other-why-missing', 'start-soon']
/** Asked of whoever writes, and not of what two have signed: these rules have become stricter, and no agreement ends by that. */
const onlyWhenWritten: readonly AgreementProblem[] = ['review-late', 'measure-many', 'start-soon']

/** Whether every part of words that are before both is there. */
export function isWholeText(text: AgreementDraft): boolean {
  const [self = ''] = Object.keys(text.why)
  return found(text, { self, earliest: null }).every((problem) => onlyWhenWritten.includes(problem))
}

/** What keeps these words from being put before both by `self`. */
export function problemsOf(draft: AgreementDraft, self: string): AgreementProblem[] {
  return found(draft, { self, earliest: null }).filter((problem) => !onlyForReady.includes(problem))
}

/** What keeps them from being called ready now. Both have to have written why. */
export function problemsForReady(draft: AgreementDraft, self: string, now: Date): AgreementProblem[] {
  return found(draft, { self, earliest: earliestStart(draft.level, now) })
}

/** The first day on which an agreement that is called ready now can begin: both have to have had second thoughts. */
export function earliestStart(level: AgreementLevel, now: Date): string {
  const hours = levelLimits[level].coolingHours + secondThoughtsHours
  return localDay(new Date(now.getTime() + hours * 60 * 60 * 1000))
}

/** The last day that an agreement may end on. */
export function latestEnd(level: AgreementLevel, start: string): string {
  return lastDayOf(start, levelLimits[level].maxDays)
}

interface Asked {
  readonly self: string
  /** The first day that it may start on; null when that is not asked. */
  readonly earliest: string | null
}

function found(draft: AgreementDraft, { self, earliest }: Asked): AgreementProblem[] {
  const { title, measure, level, doneBy, fair, inScope, outOfScope, why, smaller, privacy, slips, slipBy } = draft
  const others = Object.entries(why).filter(([member]) => member !== self)
  const holds: Partial<Record<AgreementProblem, boolean>> = {
    'title-missing': title === '',
    'measure-missing': measure === '',
    'measure-many': isMoreThanOne(measure),
    'fair-missing': doneBy !== 'both' && fair === '',
    'in-scope-missing': inScope === '',
    'out-of-scope-missing': outOfScope === '',
    'own-why-missing': (why[self] ?? '') === '',
    'other-why-missing': others.length !== 1 || others.some(([, line]) => line === ''),
    'smaller-missing': level > 1 && smaller === '',
    'privacy-missing': level > 1 && privacy === '',
    'slip-missing': slips.length === 0,
    'slip-time-missing': slips.includes('tell') && slipBy === '',
    ...wrongDays(draft, earliest),
  }
  return agreementProblems.filter((problem) => holds[problem] === true)
}

function wrongDays({ level, start, end, review, monthly }: AgreementDraft, earliest: string | null) {
  const days = start !== null && end !== null ? lengthOf(start, end) : null
  return {
    'start-missing': start === null,
    'start-soon': start !== null && earliest !== null && start < earliest,
    'end-missing': end === null,
    'end-early': days !== null && days <= 1,
    'end-late': days !== null && days > levelLimits[level].maxDays,
    'review-late': days !== null && days > 1 && review >= days - 1,
    'review-monthly': review === 30 && !monthly,
  }
}

/** The end of one sentence and the beginning of another: a full stop after "p.m." is none. */
const nextSentence = /(?<![AaPp]\.[Mm]|e\.g|i\.e|\b(?:approx|Dr|Mr|Mrs|Ms|No|St))[.!?…]["')\]]?\s+["'([]?[\p{Lu}\p{N}]/u
const nextItem = /\n|[•▪‣]|(?:^|\s)(?:[-*–]|\d+[.)]|[a-h]\))\s.*\s(?:[-*–]|\d+[.)]|[a-h]\))\s/u
const deed =
  '(?:answers?|asks?|blocks?|brings?|calls?|checks?|cleans?|comes?|cooks?|deletes?|does|ends?|gives?|goes|hands?|keeps?|leaves?|lets?|looks?|makes?|meets?|mentions?|offers?|opens?|pays?|phones?|puts?|reads?|reports?|rings?|says?|sends?|shares?|shows?|sits?|sleeps?|stays?|stops?|takes?|talks?|tells?|texts?|turns?|writes?)'
/** What is added on top: "and also shows the phone". */
const added = new RegExp(
  String.raw`\b(?:also|additionally|in addition|on top(?: of that)?|moreover|furthermore|plus|besides)[\s,]+(?:\p{Ll}+ly\s+)?${deed}\b`,
  'iu',
)
/** Deeds in a row. Three can be one behaviour and what belongs to it, as the templates show. */
const inRow = new RegExp(String.raw`(?:^|[,;]\s*(?:and\s+|then\s+)*|\s(?:and|then)\s+)${deed}\b`, 'giu')
const mostInRow = 3

/**
 * Whether a measure says more than one thing: in two sentences, as a list, as something added, or as many deeds in a row. No
 * rule over text knows it, and the page asks for one in words (docs/decisions/0021-agreements.md).
 */
function isMoreThanOne(measure: string): boolean {
  const row = measure.match(inRow)?.length ?? 0
  return nextSentence.test(measure) || nextItem.test(measure) || added.test(measure) || row > mostInRow
}
