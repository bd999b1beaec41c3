import type { PageElement, PageNode } from '#api/export-page.ts'
import type { ExportLine, ExportRecord, Together, Voice } from '#api/export-records.ts'
import { exportCopy } from '../export-copy.ts'
import { longDay, shortDay } from '../export-days.ts'
import { el, para } from './elements.ts'

type Of<Kind extends ExportRecord['kind']> = Extract<ExportRecord, { kind: Kind }>

/** One record, behind the first page. `together` says how two are called who have made it together. */
export function recordPage(record: ExportRecord, together: Together): PageElement {
  return el('section', { class: 'record' }, [
    el('p', { class: 'label' }, [labelOf(record, together)]),
    el('h2', { dir: 'auto' }, [titleOf(record)]),
    ...contentOf(record, together),
  ])
}

function labelOf(record: ExportRecord, together: Together): string {
  const kind = exportCopy.kinds[record.kind]
  return 'by' in record ? `${kind}. ${byOf(record.by, together)}` : kind
}

function byOf(voice: Voice, together: Together): string {
  const isNamed = voice === 'first' || voice === 'second'
  return isNamed ? exportCopy.byName(whoOf(voice, together)) : exportCopy.by[voice]
}

/** Within a sentence. */
function whoOf(voice: Voice, together: Together): string {
  const isNamed = voice === 'first' || voice === 'second'
  return isNamed ? (together?.[voice] ?? '') : exportCopy.who[voice]
}

function titleOf(record: ExportRecord): string {
  if (record.kind === 'agreement') return record.title
  const day = longDay(record.day)
  return 'title' in record && record.title !== null ? `${day}: ${record.title}` : day
}

function contentOf(record: ExportRecord, together: Together): PageNode[] {
  switch (record.kind) {
    case 'entry':
    case 'piece':
      return linesOf(record.lines)
    case 'feeling':
      return feelingOf(record)
    case 'card':
      return cardOf(record)
    case 'agreement':
      return agreementOf(record, together)
    case 'reflection':
      return reflectionOf(record)
    case 'review':
      return record.answers.flatMap(({ question, text }) => said(question, text))
    case 'question':
      return [para(record.text), ...said(exportCopy.answer, record.answer ?? '')]
    case 'check-in':
      return checkInOf(record)
    case 'said':
      return [para(record.text)]
  }
}

function linesOf(lines: readonly ExportLine[]): PageNode[] {
  const drawn = lines.filter(({ style, text }) => text.trim() !== '' || style === 'picture' || style === 'rule')
  return drawn.length === 0 ? [para(exportCopy.empty, 'small')] : drawn.map(lineOf)
}

function lineOf({ style, depth, number, text }: ExportLine): PageElement {
  const indent = depth === 0 ? '' : `d${Math.min(4, depth)}`
  const { marks } = exportCopy
  switch (style) {
    case 'rule':
      return el('p', { class: 'rule' })
    case 'picture':
      return para(exportCopy.picture, 'small')
    case 'heading':
      return para(text, classes('heading', indent))
    case 'quote':
      return para(text, classes('quote', indent))
    case 'number':
      return para(`${number ?? 1}. ${text}`, indent)
    case 'bullet':
    case 'open':
    case 'done':
      return para(`${marks[style]} ${text}`, indent)
    case 'text':
      return para(text, indent)
  }
}

function classes(...names: string[]): string {
  return names.filter((name) => name !== '').join(' ')
}

function said(title: string, text: string): PageNode[] {
  return text.trim() === '' ? [] : [el('h3', {}, [title]), para(text)]
}

function feelingOf({ words, strength, facts, story, ask }: Of<'feeling'>): PageNode[] {
  const copy = exportCopy.said
  return [
    ...said(copy.words, words.join(', ')),
    ...said(copy.strength, strength === 'unsure' ? exportCopy.feelings.unsure : String(strength ?? '')),
    ...said(copy.facts, facts),
    ...said(copy.story, story),
    ...said(copy.ask, ask),
  ]
}

function cardOf({ words, needs, fears, ask, facts, story }: Of<'card'>): PageNode[] {
  const copy = exportCopy.said
  return [
    ...said(copy.words, words.join(', ')),
    ...said(copy.needs, needs.join(', ')),
    ...said(copy.fears, fears.join(', ')),
    ...said(copy.facts, facts),
    ...said(copy.story, story),
    ...said(copy.ask, ask),
  ]
}

function reflectionOf({ path, word, stand, answers }: Of<'reflection'>): PageNode[] {
  const copy = exportCopy.reflection
  return [
    para(copy.paths[path], 'small'),
    ...said(copy.word, word ?? ''),
    ...said(copy.stand, stand ?? ''),
    ...answers.flatMap(({ question, lines }) => [el('h3', {}, [question]), ...linesOf(lines)]),
  ]
}

function checkInOf({ mark, text, noticed }: Of<'check-in'>): PageNode[] {
  const copy = exportCopy.checkIn
  const line = [copy.marks[mark], text].filter((part) => part !== '').join('. ')
  return [para(line), ...(noticed === null ? [] : [para(copy.noticed[noticed], 'small')])]
}

function agreementOf(record: Of<'agreement'>, together: Together): PageNode[] {
  const { measure, start, end, state, doneBy, inScope, outOfScope, why } = record
  const copy = exportCopy.agreements
  return [
    para(measure),
    para(
      `${copy.dates(shortDay(start), shortDay(end))}; ${copy.states[state]}. ${copy.doneBy(whoOf(doneBy, together))}.`,
      'small',
    ),
    ...said(copy.inScope, inScope),
    ...said(copy.outOfScope, outOfScope),
    ...why.flatMap(({ by, text }) => said(copy.why(whoOf(by, together)), text)),
  ]
}
