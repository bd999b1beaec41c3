import type { AgreementDraft, AgreementText } from '#api/agreement-text.ts'
import { agreementWords } from './agreement-words-copy.ts'
import { calendarDay } from './days.ts'

/** The two whose agreement it is, as they are called. */
export interface AgreementNames {
  readonly self: { readonly id: string; readonly called: string }
  readonly partner: { readonly id: string; readonly called: string }
}

interface Line {
  readonly label: string
  readonly text: string
}

/** Every part of an agreement as it is read, in the order in which it was written. */
export function linesOf(text: AgreementText | AgreementDraft, { self, partner }: AgreementNames): Line[] {
  const copy = agreementWords
  const nameOf = (member: string) => [self, partner].find(({ id }) => id === member)?.called ?? ''
  const terms = copy.terms[text.terms]
  const slips = text.slips.map((slip) => (slip === 'tell' ? `${copy.slip.tell}: ${text.slipBy}` : copy.slip[slip]))
  const lines: Line[] = [
    { label: copy.fields.measure, text: text.measure },
    { label: copy.fields.level, text: copy.level[text.level] },
    { label: copy.text.whoDoes, text: text.doneBy === 'both' ? copy.fields.both : nameOf(text.doneBy) },
    { label: copy.fields.fair, text: text.fair },
    { label: copy.fields.inScope, text: text.inScope },
    { label: copy.fields.outOfScope, text: text.outOfScope },
    ...[self, partner].map(({ id, called }) => ({ label: copy.text.why(called), text: text.why[id] ?? '' })),
    { label: copy.fields.smaller, text: text.smaller },
    { label: copy.fields.privacy, text: text.privacy },
    { label: copy.fields.start, text: dayOrNone(text.start) },
    { label: copy.fields.end, text: dayOrNone(text.end) },
    { label: copy.fields.monthly, text: text.monthly ? copy.fields.monthlyChoice : '' },
    { label: copy.fields.review, text: copy.everyDays(text.review) },
    { label: copy.fields.slips, text: slips.join('\n') },
    { label: copy.text.reasons, text: text.reasons.map(({ reason }) => reason).join('\n') },
    { label: copy.terms.pausing, text: terms.pausing },
    { label: copy.terms.ending, text: terms.ending },
    { label: copy.terms.notIn, text: terms.notIn },
  ]
  return lines.filter((line) => line.text !== '')
}

function dayOrNone(day: string | null): string {
  return day === null ? '' : calendarDay(day)
}
