import type { AgreementText } from '#api/agreement-text.ts'
import type { Life } from '#api/agreements-contract.ts'
import { localDay } from '#api/calendar.ts'
import type { ExportRecord, ExportSummary, Voice } from '#api/export-records.ts'
import { historiesIn } from '../agreements/agreements-place.ts'
import { receiptsIn } from '../agreements/agreements-store.ts'
import { detailOf } from '../agreements/agreements-view.ts'
import { checkedReceipts } from '../agreements/checked-receipts.ts'
import { clockSeen } from '../agreements/clock-seen.ts'
import { VaultError } from '../vault-error.ts'
import { type ExportPlace, type ItemPlace, type Period, voiceOf } from './export-place.ts'
import { memorySource } from './memory-source.ts'

type AgreementRecord = Extract<ExportRecord, { kind: 'agreement' }>

interface Signed {
  readonly id: string
  readonly text: AgreementText
  readonly life: Life
}

/** In this order. */
const voices: readonly Voice[] = ['self', 'partner', 'first', 'second']

/** Agreements that both have signed. What nobody or only one has signed is not one. */
export const agreementSource = memorySource<Signed>({
  all: signedIn,
  item: (_, { id, text }) => ({ id, day: text.start, label: text.title }),
  isIn: overlaps,
  record: recordOf,
})

/** What the first page says of each. */
export function agreementLines(place: ExportPlace, items: readonly ItemPlace[]): ExportSummary['agreements'] {
  if (items.length === 0) return []
  const read = new Map(signedIn(place).map((one) => [one.id, recordOf(place, one)]))
  return items.map(({ id }) => {
    const found = read.get(id)
    if (found === undefined) throw new VaultError('moved-on')
    const { title, measure, start, end, state } = found
    return { title, measure, start, end, state }
  })
}

function recordOf(place: ExportPlace, signed: Signed): AgreementRecord {
  const { text, life } = signed
  const { title, measure, start, inScope, outOfScope } = text
  const why = Object.entries(text.why)
    .map(([mid, line]) => ({ by: voiceOf(place, mid), text: line }))
    .filter((line) => line.text !== '')
  return {
    kind: 'agreement',
    title,
    measure,
    start,
    end: endOf(signed),
    state: stateOf(life),
    doneBy: text.doneBy === 'both' ? 'both' : voiceOf(place, text.doneBy),
    inScope,
    outOfScope,
    why: why.toSorted((a, b) => voices.indexOf(a.by) - voices.indexOf(b.by)),
  }
}

/** One version of each: what is running, or else the last that both had signed. Nothing here changes anything. */
function signedIn({ room, store, self, now }: ExportPlace): Signed[] {
  if (room === null) return []
  // One's own receipts, and what one's own room has seen of the clock; two who sit together have the room of both alone.
  const receipts = self === null ? [] : checkedReceipts(store.read(receiptsIn), room.members)
  const seen = self === null ? null : store.read(clockSeen)
  return historiesIn(room, now, seen).flatMap((history) => {
    const own = receipts.filter(({ agreement }) => agreement === history.id)
    const detail = detailOf(room.vid, history, own)
    const signed = detail?.versions.filter(({ signedAt }) => signedAt !== null) ?? []
    const found = signed.find(({ life }) => life.version === detail?.running?.version) ?? signed[0]
    return found === undefined ? [] : [{ id: history.id, text: found.text, life: found.life }]
  })
}

function endOf({ text, life }: Signed): string {
  const ended = life.endedAt === null ? life.endsOn : localDay(new Date(life.endedAt))
  return ended < text.start ? text.start : ended
}

function overlaps(one: Signed, { from, to }: Period): boolean {
  return one.text.start <= to && endOf(one) >= from
}

/** That it ended before its date is said; by whom never is, because it is kept nowhere. */
function stateOf({ state, ending }: Life): AgreementRecord['state'] {
  if (state !== 'ended') return state
  if (ending === 'on-date') return 'ended-on-date'
  return ending === 'early' ? 'ended-early' : 'ended-other'
}
