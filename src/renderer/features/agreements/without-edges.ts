import type { AgreementDraft } from '#api/agreement-text.ts'

/** As the engine reads it: spaces at the ends are no words, and a part that the page does not ask for now has none. */
export function withoutEdges(draft: AgreementDraft): AgreementDraft {
  const why = Object.fromEntries(Object.entries(draft.why).map(([member, line]) => [member, line.trim()]))
  const { title, measure, fair, inScope, outOfScope, smaller, privacy, slipBy, reasons } = draft
  return {
    ...draft,
    why,
    title: title.trim(),
    measure: measure.trim(),
    fair: draft.doneBy === 'both' ? '' : fair.trim(),
    inScope: inScope.trim(),
    outOfScope: outOfScope.trim(),
    smaller: draft.level === 1 ? '' : smaller.trim(),
    privacy: draft.level === 1 ? '' : privacy.trim(),
    slipBy: draft.slips.includes('tell') ? slipBy.trim() : '',
    reasons: reasons.filter(({ reason }) => reason.trim() !== ''),
  }
}
