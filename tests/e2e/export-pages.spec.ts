import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type ExportLine, type ExportRecord, exportSummarySchema } from '#api/export-records.ts'
import { firstPage, nextPage } from '#vault/export/page/first-page.ts'
import { htmlEnd, htmlHead, htmlOf } from '#vault/export/page/html.ts'
import { recordPage } from '#vault/export/page/record-page.ts'

// What a therapist holds when it is printed, or kept as a PDF: every page is looked at, as an image and as words with places.

const hasTools = ['pdftoppm', 'pdftotext'].every((tool) => spawnSync(tool, ['-v']).error === undefined)
const point = 72 / 25.4
/** The margin above and below, in millimetres. */
const margin = 13

const line = (style: ExportLine['style'], text: string, depth = 0): ExportLine => ({ style, depth, number: null, text })
const sentence = (n: number) =>
  `In the evening of day ${n} we sat at the table and said what the week had been like. `.repeat(6)

/** Twenty weeks in the table, and thirty records of every kind of line. */
const summary = exportSummarySchema.parse({
  by: 'Ana',
  for: '',
  together: null,
  preparedOn: '2026-09-30',
  from: '2026-03-02',
  to: '2026-09-30',
  help: 'How to talk about it without shouting.',
  safety: '',
  feelings: {
    entries: 90,
    by: 'week',
    stretches: Array.from({ length: 10 }, (_, n) => ({
      from: `2026-08-${10 + n}`,
      to: `2026-08-${11 + n}`,
      entries: 9,
      middle: 3.5,
      low: 1,
      high: 5,
    })),
    words: [{ label: 'sad', entries: 9 }],
    triggers: [],
    helped: [],
    noted: [],
  },
  days: Array.from({ length: 40 }, (_, n) => ({ day: '2026-09-30', label: `named day ${n}` })),
  agreements: [],
  attached: [],
  leftOut: ['something that was left out'],
})
const records = Array.from({ length: 30 }, (_, n): ExportRecord => {
  const lines = [
    line('text', sentence(n)),
    line('quote', sentence(n), 1),
    ...['one', 'two', 'three'].map((word) => line('bullet', `${word} of ${n}`, 1)),
    line('text', sentence(n)),
  ]
  return { kind: 'entry', day: '2026-03-02', title: `Headingof${n}`, lines: lines.slice(0, 1 + (n % 6)) }
})

interface Word {
  readonly text: string
  readonly top: number
  readonly bottom: number
}

interface PrintedPage {
  readonly height: number
  readonly words: readonly Word[]
}

function pagesIn(pdf: string): PrintedPage[] {
  const found = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 2 ** 26 }).toString()
  return found
    .split('<page ')
    .slice(1)
    .map((page) => ({
      height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
      words: [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(
        ([, top, bottom, text = '']) => ({ text, top: Number(top), bottom: Number(bottom) }),
      ),
    }))
}

/** How many dots of ink lie in the margins above and below what is printed, with a millimetre for the edges of letters. */
function inkInMargins(image: Buffer): number {
  const [head = '', width = '0', height = '0'] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(image.toString('latin1', 0, 40)) ?? []
  const [columns, rows] = [Number(width), Number(height)]
  const band = Math.floor(((margin - 1) / 25.4) * dots)
  const pixels = image.subarray(head.length)
  const isInk = (row: number) => pixels.subarray(row * columns, (row + 1) * columns).some((grey) => grey < 200)
  return Array.from({ length: band }, (_, n) => [n, rows - 1 - n])
    .flat()
    .filter(isInk).length
}
const dots = 72

async function printed(page: Page, html: string, format: 'A4' | 'Letter', folder: string): Promise<string> {
  await page.goto('about:blank') // a page keeps the policy of what was in it before
  await page.setContent(html)
  const path = join(folder, `${format}.pdf`)
  writeFileSync(path, await page.pdf({ format, preferCSSPageSize: false }))
  return path
}

for (const format of ['A4', 'Letter'] as const) {
  test(`no line, row or list is cut on ${format}, no heading stands alone, and nothing is lost`, async ({ page }) => {
    test.skip(!hasTools, 'not run: there is no pdftoppm and pdftotext to look at pages with')
    const folder = mkdtempSync(join(tmpdir(), 'rooms-pages-'))
    const nodes = [firstPage(summary), nextPage(summary), ...records.map((record) => recordPage(record, null))]
    const body = nodes.map((node) => (node === null ? '' : htmlOf(node))).join('')
    const html = htmlHead('A title') + body + htmlEnd
    const pdf = await printed(page, html, format, folder)
    const pages = pagesIn(pdf)
    expect(pages.length).toBeGreaterThan(8)

    for (const [at, { height, words }] of pages.entries()) {
      expect(words.length, `page ${at + 1} is not empty`).toBeGreaterThan(5)
      const outside = words.filter(
        ({ top, bottom }) => top < (margin - 1) * point || bottom > height - (margin - 1) * point,
      )
      expect(outside, `page ${at + 1}`).toEqual([])
      const last = words.toSorted((a, b) => b.bottom - a.bottom)[0]?.text ?? ''
      expect(last, `the end of page ${at + 1}`).not.toMatch(/^(Headingof.*|Journal|entry)$/)
    }
    // The table is whole: all of its rows stand on one page, each once.
    const rows = pages.map(({ words }) => words.filter(({ text }) => text === '3.5').length)
    expect(rows).toEqual([10, ...pages.slice(1).map(() => 0)])
    // Every word is there once, whatever lies between two pages.
    const shown = (await page.locator('body').innerText()).split(/\s+/).filter((word) => /^\p{L}{3,}$/u.test(word))
    const there = pages
      .flatMap(({ words }) => words.map(({ text }) => text))
      .filter((word) => /^\p{L}{3,}$/u.test(word))
    expect(there.toSorted()).toEqual(shown.toSorted())

    execFileSync('pdftoppm', ['-r', String(dots), '-gray', pdf, join(folder, 'page')])
    const images = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
    expect(images).toHaveLength(pages.length)
    for (const name of images) expect(inkInMargins(readFileSync(join(folder, name))), name).toBe(0)

    // Control: without margins of its own, both looks see what would be cut off by a printer.
    const bare = html.replace(/<meta http-equiv[^>]*>/, '').replace('@page { margin: 13mm 15mm;', '@page { margin: 0;')
    const wrong = await printed(page, bare, format, folder)
    expect(
      pagesIn(wrong)
        .flatMap(({ words }) => words)
        .filter(({ top }) => top < (margin - 1) * point),
    ).not.toEqual([])
    execFileSync('pdftoppm', ['-r', String(dots), '-gray', '-l', '1', wrong, join(folder, 'wrong')])
    const [seen = ''] = readdirSync(folder).filter((name) => name.startsWith('wrong'))
    expect(inkInMargins(readFileSync(join(folder, seen)))).toBeGreaterThan(0)
    rmSync(folder, { recursive: true })
  })
}
