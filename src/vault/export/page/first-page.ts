import type { PageElement, PageNode } from '#api/export-page.ts'
import type { ExportSummary } from '#api/export-records.ts'
import { exportCopy } from '../export-copy.ts'
import { axisDay, longDay, shortDay } from '../export-days.ts'
import { el, para } from './elements.ts'
import { strengthChart } from './strength-chart.ts'
import { shortened, textWidth } from './text-width.ts'

/** What the first page has room for. Whatever is beyond that stands on the next one, whole. */
const mostDays = 5
const mostAgreements = 3
/** Room for what is cut there and stands whole on the next page, in letters of the usual width (`text-width.ts`). */
const room = { day: 95, title: 110, measure: 140 }
const lineWidth = 90
/** Lines beyond which everything is set smaller, and smaller once more. */
const roomy = 14
const dense = 36

type Agreement = ExportSummary['agreements'][number]
type Day = ExportSummary['days'][number]

/** Always one page, on A4 as on Letter: every part of it has a limit. */
export function firstPage(summary: ExportSummary): PageElement {
  const copy = exportCopy
  const { by, preparedOn, from, to, help, safety, feelings, days, agreements } = summary
  return el('section', { class: setting(summary) }, [
    el('h1', {}, [copy.heading]),
    para(
      `${copy.prepared(by, summary.for, longDay(preparedOn), summary.together !== null)}. ${copy.period(longDay(from), longDay(to))}`,
    ),
    para(copy.whatItIs, 'small'),
    ...titled(summary.together === null ? copy.help : copy.ourHelp, help !== '' && [para(help)]),
    ...titled(copy.feelings.title, feelings !== null && feelingsPart(feelings)),
    ...titled(
      copy.days,
      days.length > 0 && [dayList(days.slice(0, mostDays).map(shortDayLabel)), ...moreOf(days, mostDays)],
    ),
    ...titled(
      copy.agreements.title,
      agreements.length > 0 && [
        para(copy.agreements.line, 'small'),
        el(
          'ul',
          {},
          agreements.slice(0, mostAgreements).map((one) => agreementItem(shortAgreement(one))),
        ),
        ...moreOf(agreements, mostAgreements),
      ],
    ),
    ...titled(copy.safety, safety !== '' && [para(safety)]),
    ...titled(copy.attached.title, [para(attachedLine(summary))]),
    ...titled(copy.leftOut.title, [para(`${summary.leftOut.join('; ')}. ${copy.leftOut.names}`, 'small')]),
  ])
}

/** What the first page had no room for; null when it had. */
export function nextPage({ days, agreements }: ExportSummary): PageElement | null {
  const otherDays = days.filter((one, at) => at >= mostDays || shortDayLabel(one).label !== one.label)
  const others = agreements.filter((one, at) => at >= mostAgreements || !isWhole(one))
  if (otherDays.length + others.length === 0) return null
  return el('section', { class: 'record' }, [
    el('h2', {}, [exportCopy.more]),
    otherDays.length > 0 && el('h3', {}, [exportCopy.days]),
    otherDays.length > 0 && dayList(otherDays),
    others.length > 0 && el('h3', {}, [exportCopy.agreements.title]),
    others.length > 0 && el('ul', {}, others.map(agreementItem)),
  ])
}

function feelingsPart(feelings: NonNullable<ExportSummary['feelings']>): PageNode[] {
  const copy = exportCopy.feelings
  const { entries, stretches, by } = feelings
  const gaps = stretches.filter((stretch) => stretch.entries === 0).length
  const said = [
    copy.entries(entries),
    stretches.length === 0 ? copy.few : copy.scale,
    gaps > 0 && copy.gaps(gaps, stretches.length, copy.several[by]),
  ]
  const line = para(said.filter((part) => part !== false).join(' '))
  const lists = el('section', {}, [
    ...countedList(copy.words, feelings.words, true),
    ...countedList(copy.triggers, feelings.triggers, true),
    ...countedList(copy.helped, feelings.helped, true),
    ...countedList(copy.noted, feelings.noted, false),
  ])
  if (stretches.length === 0) return [line, lists]
  return [
    line,
    strengthChart(stretches, copy.chart(copy.by[by])),
    el('section', { class: 'beside' }, [strengthTable(feelings), lists]),
  ]
}

function strengthTable({ stretches, by }: NonNullable<ExportSummary['feelings']>): PageElement {
  const copy = exportCopy.feelings
  const { columns } = copy
  const head = [columns.stretch, columns.entries, columns.middle, columns.range]
  return el('table', {}, [
    el('caption', {}, [copy.chart(copy.by[by])]),
    el('thead', {}, [
      el(
        'tr',
        {},
        head.map((name) => el('th', { scope: 'col' }, [name])),
      ),
    ]),
    el(
      'tbody',
      {},
      stretches.map(({ from, to, entries, middle, low, high }) =>
        el('tr', {}, [
          el('th', { scope: 'row' }, [
            copy.stretch(
              from.slice(0, 4) === to.slice(0, 4) ? axisDay(from) : shortDay(from),
              shortDay(to),
              from === to,
            ),
          ]),
          el('td', {}, [entries === 0 ? copy.none : String(entries)]),
          el('td', {}, [middle === null ? (entries === 0 ? copy.gap : copy.unsure) : String(middle)]),
          el('td', {}, [low === null || high === null ? copy.gap : copy.range(low, high)]),
        ]),
      ),
    ),
  ])
}

function countedList(
  title: string,
  items: readonly { label: string; entries: number }[],
  isAlways: boolean,
): PageNode[] {
  if (items.length === 0 && !isAlways) return []
  const said = items.map(({ label, entries }) => exportCopy.feelings.counted(label, entries)).join(', ')
  return [el('h3', {}, [title]), para(said === '' ? exportCopy.feelings.nothing : said)]
}

function dayList(days: ExportSummary['days']): PageElement {
  return el(
    'ul',
    {},
    days.map(({ day, label }) => el('li', { dir: 'auto' }, [`${shortDay(day)}: ${label}`])),
  )
}

function agreementItem({ title, measure, start, end, state }: Agreement): PageElement {
  const { agreements: copy } = exportCopy
  return el('li', {}, [
    para(`${title}: ${measure}`),
    para(`${copy.dates(shortDay(start), shortDay(end))}; ${copy.states[state]}`, 'small'),
  ])
}

/** Whoever reads this page alone is told that it is not all. */
function moreOf(all: readonly unknown[], shown: number): PageNode[] {
  return all.length > shown ? [para(exportCopy.moreNext(all.length - shown), 'small')] : []
}

function shortDayLabel({ day, label }: Day): Day {
  return { day, label: shortened(label, room.day) }
}

function shortAgreement({ title, measure, ...one }: Agreement): Agreement {
  return { ...one, title: shortened(title, room.title), measure: shortened(measure, room.measure) }
}

function isWhole(one: Agreement): boolean {
  const { title, measure } = shortAgreement(one)
  return title === one.title && measure === one.measure
}

function attachedLine({ attached }: ExportSummary): string {
  if (attached.length === 0) return exportCopy.attached.nothing
  return `${attached.map(({ label, entries }) => `${entries} ${label}`).join('; ')}.`
}

function titled(title: string, content: false | readonly PageNode[]): PageNode[] {
  return content === false ? [] : [el('h2', {}, [title]), ...content]
}

/** How small everything is set: as large as what there is allows. Lines are counted as if each thing had its own. */
function setting(summary: ExportSummary): string {
  const { by, help, safety, feelings, days, agreements } = summary
  const rows =
    linesOf(help) +
    linesOf(safety) +
    (feelings?.stretches.length ?? 0) +
    Math.min(mostDays, days.length) +
    Math.min(mostAgreements, agreements.length) * 3
  const lists = [feelings?.words, feelings?.triggers, feelings?.helped].flatMap((list) => list ?? [])
  const beside = lists.reduce((sum, { label }) => sum + textWidth(label) / 50, 0)
  if (rows + linesOf(by + summary.for) + beside > dense) return 'first dense tight'
  return rows > roomy ? 'first dense' : 'first'
}

function linesOf(text: string): number {
  return Math.ceil(textWidth(text) / lineWidth)
}
