import type { PageElement } from '#api/export-page.ts'
import type { ExportStretch } from '#api/export-records.ts'
import { exportCopy } from '../export-copy.ts'
import { axisDay } from '../export-days.ts'
import { el } from './elements.ts'

const left = 16
const right = 510
const top = 8
const bottom = 82
const strengths = [1, 2, 3, 4, 5]

const yOf = (strength: number) => round(bottom - ((strength - 1) / 4) * (bottom - top))

/** The same numbers as the table below it: a line from the lowest to the highest, and a dot for the middle. */
export function strengthChart(stretches: readonly ExportStretch[], label: string): PageElement {
  const width = (right - left) / stretches.length
  return el('svg', { viewBox: '0 0 520 100', role: 'img', 'aria-label': label }, [
    ...strengths.map((strength) =>
      el('g', {}, [
        el('text', { class: 'end', x: left - 6, y: yOf(strength) + 3 }, [String(strength)]),
        el('line', { x1: left, x2: right, y1: yOf(strength), y2: yOf(strength) }),
      ]),
    ),
    ...stretches.map((stretch, at) => column(stretch, round(left + width * (at + 0.5)))),
  ])
}

function column({ from, low, middle, high, entries }: ExportStretch, x: number): PageElement {
  const isGap = low === null || high === null || middle === null
  return el('g', {}, [
    el('text', { class: 'middle', x, y: 95 }, [axisDay(from)]),
    !isGap && el('line', { class: 'range', x1: x, x2: x, y1: yOf(low), y2: yOf(high) }),
    !isGap && el('circle', { cx: x, cy: yOf(middle), r: 3.2 }),
    isGap && entries === 0 && el('text', { class: 'middle', x, y: yOf(3) + 3 }, [exportCopy.feelings.gap]),
  ])
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
