import { type ExportAsk, type ExportKind, exportKinds } from '#api/export-contract.ts'
import type { PageNode } from '#api/export-page.ts'
import type { ExportRecord, ExportSummary, Together } from '#api/export-records.ts'
import { VaultError } from '../vault-error.ts'
import { agreementLines, agreementSource } from './agreement-source.ts'
import { checkInSource } from './check-in-source.ts'
import { entrySource } from './entry-source.ts'
import { exportCopy } from './export-copy.ts'
import { type ExportPlace, type ExportSource, type ItemPlace, inOrder } from './export-place.ts'
import { daySource, feelingSource, namedDays } from './feeling-source.ts'
import { cleanText, mapStrings } from './map-texts.ts'
import { initialsOf } from './names/replace-names.ts'
import { firstPage, nextPage } from './page/first-page.ts'
import { htmlEnd, htmlHead, htmlOf } from './page/html.ts'
import { recordPage } from './page/record-page.ts'
import { pieceSource } from './piece-source.ts'
import { questionSource } from './question-source.ts'
import { reflectionSource } from './reflection-source.ts'
import { reviewSource } from './review-source.ts'
import { feelingsSummary } from './summary.ts'

/** Everything that can be chosen. A feature that has something to add adds its kind here, and its record beside it. */
export const sources: Readonly<Record<ExportKind, Omit<ExportSource, 'reader'>>> = {
  entry: entrySource,
  feeling: feelingSource,
  day: daySource,
  reflection: reflectionSource,
  review: reviewSource,
  piece: pieceSource,
  question: questionSource,
  agreement: agreementSource,
  'check-in': checkInSource,
}

/** Behind the first page, in this order. */
const readable = {
  entry: entrySource,
  feeling: feelingSource,
  reflection: reflectionSource,
  review: reviewSource,
  agreement: agreementSource,
  'check-in': checkInSource,
  piece: pieceSource,
  question: questionSource,
} as const
type Readable = keyof typeof readable
const readableKinds = Object.keys(readable) as Readable[]

/** What a document will hold: where each chosen thing is, in the order in which it stands. Chosen is not yet allowed. */
export interface Plan {
  readonly ask: ExportAsk
  readonly items: Readonly<Record<ExportKind, readonly ItemPlace[]>>
}

export function planOf(place: ExportPlace, ask: ExportAsk): Plan {
  const found = exportKinds.map((kind) => {
    const ids = [...new Set(ask.chosen[kind])]
    // Nobody looks for nothing: two who sit together have no room of one's own to look into.
    return [kind, ids.length === 0 ? [] : sources[kind].find(place, ask, ids).toSorted(inOrder)] as const
  })
  return { ask, items: Object.fromEntries(found) as Record<ExportKind, ItemPlace[]> }
}

function attachedIn({ ask, items }: Plan, kind: Readable): readonly ItemPlace[] {
  return kind === 'agreement' && !ask.inFull ? [] : items[kind]
}

/** The records behind the first page, one at a time: no more than one is in memory. */
export function* recordsOf(place: ExportPlace, plan: Plan): Generator<ExportRecord, void> {
  for (const kind of readableKinds) {
    const items = attachedIn(plan, kind)
    if (items.length === 0) continue
    const read = readable[kind].reader(place)
    for (const { id } of items) {
      try {
        yield read(id)
      } catch (error) {
        const isGone = error instanceof VaultError && error.code === 'not-found'
        throw isGone ? new VaultError('moved-on') : error
      }
    }
  }
}

export function countRecords(plan: Plan): number {
  return readableKinds.reduce((sum, kind) => sum + attachedIn(plan, kind).length, 0)
}

export function summaryOf(place: ExportPlace, plan: Plan): ExportSummary {
  const { ask, items } = plan
  const days = new Set(items.day.map(({ id }) => id))
  const attached = readableKinds.map((kind) => {
    const count = attachedIn(plan, kind).length
    const [one, several] = exportCopy.attached.kinds[kind]
    return { label: count === 1 ? one : several, entries: count }
  })
  const together = togetherOf(place, ask)
  return {
    by: together === null ? ask.by : exportCopy.both(together.first, together.second),
    for: ask.for,
    together,
    preparedOn: ask.today,
    from: ask.from,
    to: ask.to,
    help: ask.help.replace(/\s+/gu, ' ').trim(),
    safety: ask.safety.replace(/\s+/gu, ' ').trim(),
    feelings: ask.feelings ? place.store.read((db) => feelingsSummary(db, ask)) : null,
    days: daysIn(place, days),
    agreements: agreementLines(place, items.agreement),
    attached: attached.filter(({ entries }) => entries > 0),
    leftOut: leftOutOf(place, plan),
  }
}

/** What the two are called in it. Nothing else of a document that both have made says whose room it is. */
function togetherOf({ self, name, partner }: ExportPlace, ask: ExportAsk): Together {
  if (self !== null) return null
  const { ofTwo, ofTwoWithin, alike } = exportCopy
  const [first = '', second = ''] = [name, partner ?? ''].map((one, at) => {
    if (one === ofTwo[at]) return ofTwoWithin[at] // words of the app, and nobody's name
    return ask.partner === 'name' ? one : initialsOf(one)
  })
  // Who said what can be told apart also where both are called the same.
  return first === second ? { first: alike(first, 1), second: alike(second, 2) } : { first, second }
}

function daysIn({ store }: ExportPlace, wanted: ReadonlySet<string>): ExportSummary['days'] {
  if (wanted.size === 0) return []
  const found = store.read(namedDays).filter(({ id }) => wanted.has(id))
  return found.map(({ day, label }) => ({ day, label }))
}

function leftOutOf({ self, room }: ExportPlace, { ask, items }: Plan): string[] {
  const copy = exportCopy.leftOut
  const ofBoth = [
    items.agreement.length > 0 ? [] : copy.agreements,
    [...items.piece, ...items.question, ...items['check-in']].length > 0 ? copy.morePieces : copy.pieces,
  ]
  if (self === null) return [ofBoth, copy.notShared, copy.always].flat(2)
  return [
    items.entry.length > 0 ? copy.entries : copy.allEntries,
    ask.feelings ? [] : copy.feelings,
    items.feeling.length > 0 ? copy.moreTexts : copy.texts,
    items.reflection.length > 0 ? copy.reflections : copy.allReflections,
    items.review.length > 0 ? copy.moreReviews : copy.reviews,
    // Of whoever is alone there is nothing shared that could have been put in.
    room === null ? [] : ofBoth,
    copy.always,
  ].flat(2)
}

/** Changes every text in a value, and nothing else of it. */
export type Rename = <T>(value: T) => T

export interface WholeDocument {
  readonly place: ExportPlace
  readonly plan: Plan
  readonly rename: Rename
}

/** A part of a document: what is drawn, and what is written into each of its files. */
export interface DocumentPart {
  readonly nodes: readonly PageNode[]
  readonly page: () => string
  readonly json: () => string
  /** Records that are written once this part is. */
  readonly done: number
}

/** The same plan, names and moment give the same parts, byte for byte, as long as nothing was changed. */
export function* documentParts({ place, plan, rename }: WholeDocument): Generator<DocumentPart, void> {
  const summary = mapStrings(rename(summaryOf(place, plan)), cleanText)
  const first = [firstPage(summary), nextPage(summary)].filter((node) => node !== null)
  const head = () => `{"format":"summary-and-records/1","summary":${JSON.stringify(summary)},"records":[`
  yield partOf(first, htmlHead(titleOf(plan)), head, 0)
  let done = 0
  for (const record of recordsOf(place, plan)) {
    const said = mapStrings(rename(record), cleanText)
    done += 1
    const before = done === 1 ? '\n' : ',\n'
    yield partOf([recordPage(said, summary.together)], '', () => `${before}${JSON.stringify(said)}`, done)
  }
  yield { nodes: [], page: () => htmlEnd, json: () => '\n]}\n', done }
}

export function titleOf({ ask }: Plan): string {
  return exportCopy.title(ask.from, ask.to)
}

function partOf(nodes: readonly PageNode[], before: string, json: () => string, done: number): DocumentPart {
  return { nodes, page: () => before + nodes.map(htmlOf).join(''), json, done }
}
