import type { AgreementText } from '#api/agreement-text.ts'
import type { OurRoom } from '../../api/our-room.ts'
import { compareBlocks } from '../../editor/compare/compare-blocks.ts'
import { calendarDay } from '../../ui/days.ts'
import { partsCopy } from './agreement-parts-copy.ts'

type Names = Pick<OurRoom, 'self' | 'partner'>

interface Line {
  readonly label: string
  readonly text: string
}

/** Every part of an agreement as it is read, in the order in which it was written. */
export function linesOf(text: AgreementText, { self, partner }: Names): Line[] {
  const copy = partsCopy
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
    { label: copy.fields.start, text: calendarDay(text.start) },
    { label: copy.fields.end, text: calendarDay(text.end) },
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

/** What differs between two versions, part by part, the title among them, with the words marked that are on one side only. */
export function changedParts(before: AgreementText, after: AgreementText, names: Names) {
  const withTitle = (text: AgreementText) => [
    { label: partsCopy.text.title, text: text.title },
    ...linesOf(text, names),
  ]
  const [old, now] = [withTitle(before), withTitle(after)]
  const labels = [...new Set([...now, ...old].map(({ label }) => label))]
  const textIn = (lines: typeof old, label: string) => lines.find((line) => line.label === label)?.text ?? ''
  return labels.flatMap((label) => {
    const [from, to] = [textIn(old, label), textIn(now, label)]
    if (from === to) return []
    const stretches = compareBlocks(blocksOf(from), blocksOf(to))
    const piecesOf = (side: 'before' | 'after') =>
      stretches.flatMap((stretch) => stretch[side].flatMap(({ pieces }) => pieces))
    return [{ label, before: piecesOf('before'), after: piecesOf('after') }]
  })
}

function blocksOf(text: string) {
  return text === '' ? [] : [{ kind: 'text', depth: 0, text } as const]
}
