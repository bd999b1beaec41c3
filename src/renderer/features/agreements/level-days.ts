import {
  type AgreementDraft,
  type AgreementLevel,
  lastDayOf,
  lengthOf,
  levelLimits,
  reviewRhythms,
} from '#api/agreement-text.ts'
import { templateOf } from './use-agreements.ts'

/** Days that are usual for a kind: those of the template that the words came from, or of the kind itself. */
function usualDays({ template, level }: Pick<AgreementDraft, 'template' | 'level'>): number {
  const found = templateOf(template)
  return found?.level === level ? found.days : levelLimits[level].defaultDays
}

/**
 * The draft as another kind. A last day that nobody has chosen becomes the one that is usual for the new kind; one that
 * somebody has chosen stays, and is said to be too late where it is.
 */
export function atLevel(draft: AgreementDraft, level: AgreementLevel): Partial<AgreementDraft> {
  const { start, end, review } = draft
  if (start === null || end === null || level === draft.level) return { level }
  const days = usualDays({ ...draft, level })
  if (lengthOf(start, end) !== usualDays(draft) || days === usualDays(draft)) return { level }
  const isBefore = (rhythm: number) => rhythm < days - 1
  const sooner = isBefore(review) ? review : (reviewRhythms.findLast(isBefore) ?? review)
  return { level, end: lastDayOf(start, days), review: sooner }
}
