import { spawnSync } from 'node:child_process'
import { expect, type Page, test } from '@playwright/test'
import { type ExportSummary, exportSummarySchema } from '#api/export-records.ts'
import { exportCopy } from '#vault/export/export-copy.ts'
import { firstPage, nextPage } from '#vault/export/page/first-page.ts'
import { htmlEnd, htmlHead, htmlOf } from '#vault/export/page/html.ts'
import { recordPage } from '#vault/export/page/record-page.ts'
import { checkAccessibility, checkReflow } from './support/every-screen.ts'
import { edge, textAtTheEdges } from './support/printed-edges.ts'

const long = (length: number) =>
  'words of many kinds '
    .repeat(Math.ceil(length / 20))
    .slice(0, length)
    .trim()
const counted = (count: number, label: string) =>
  Array.from({ length: count }, (_, n) => ({ label: `${label} ${n}`, entries: 900 }))

/** As much as can be on a first page: every text as long as it may be, and more rows than it takes. */
const fullest: ExportSummary = exportSummarySchema.parse({
  by: long(60),
  for: long(60),
  together: null,
  preparedOn: '2026-09-30',
  from: '2026-09-01',
  to: '2026-11-09',
  help: long(600),
  safety: long(200),
  feelings: {
    entries: 9000,
    by: 'week',
    stretches: Array.from({ length: 10 }, (_, n) => ({
      from: `2026-09-${10 + n}`,
      to: `2026-09-${11 + n}`,
      entries: n % 3 === 0 ? 0 : 900,
      middle: n % 3 === 0 ? null : 3.5,
      low: n % 3 === 0 ? null : 1,
      high: n % 3 === 0 ? null : 5,
    })),
    words: counted(5, 'a word of the person’s own that takes much room for itself'),
    triggers: counted(3, 'Other people, family, social media'),
    helped: counted(3, 'being listened to without defence'),
    noted: counted(3, 'appetite changed'),
  },
  days: Array.from({ length: 30 }, () => ({ day: '2026-09-30', label: long(80) })),
  agreements: Array.from({ length: 12 }, () => ({
    title: long(80),
    measure: long(400),
    start: '2026-09-10',
    end: '2026-09-30',
    state: 'second-thoughts',
  })),
  attached: Object.values(exportCopy.attached.kinds).map(([, label]) => ({ label, entries: 9000 })),
  leftOut: Array.from({ length: 9 }, () => 'something that was left out'),
})

function documentOf(...nodes: (ReturnType<typeof firstPage> | null)[]): string {
  return htmlHead('A title') + nodes.flatMap((node) => (node === null ? [] : htmlOf(node))).join('') + htmlEnd
}

/** The same in other letters, which take more room, with so much of each text. */
function filledWith(unit: string, share: number): ExportSummary {
  const text = (length: number) =>
    unit
      .repeat(length)
      .slice(0, Math.ceil(length * share))
      .trim()
  const lists = (count: number) => Array.from({ length: count }, () => ({ label: text(40), entries: 900 }))
  const { feelings, days, agreements, ...rest } = fullest
  return exportSummarySchema.parse({
    ...rest,
    ...{ by: text(60), for: text(60), help: text(600), safety: text(200) },
    feelings: { ...feelings, words: lists(5), triggers: lists(3), helped: lists(3) },
    days: days.map(({ day }) => ({ day, label: text(80) })),
    agreements: agreements.map((one) => ({ ...one, title: text(80), measure: text(400) })),
  })
}

async function pagesOf(page: Page, html: string, format: 'A4' | 'Letter'): Promise<number> {
  await page.setContent(html)
  const pdf = await page.pdf({ format, preferCSSPageSize: false })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

for (const format of ['A4', 'Letter'] as const) {
  test(`the first page is one page of ${format}, however much there is`, async ({ page }) => {
    expect(await pagesOf(page, documentOf(firstPage(fullest)), format)).toBe(1)
    const more = recordPage({ kind: 'entry', day: '2026-09-30', title: null, lines: [] }, null)
    expect(await pagesOf(page, documentOf(firstPage(fullest), more), format), 'what follows begins the next').toBe(2)
    const whole = await pagesOf(page, documentOf(firstPage(fullest), nextPage(fullest)), format)
    expect(whole, 'control: with what did not fit, it would be more').toBeGreaterThan(2)
  })
}

for (const [name, unit] of [
  ['small letters', 'words of many kinds '],
  ['capitals', 'WORDS OF MANY KINDS '],
  ['the widest letters', 'WWW MMM WM '],
  ['letters of twice the width', '漢字仮名交'],
  ['syllables', '한국어 글자 '],
] as const) {
  test(`so it is in ${name}, whether there is a little of it or as much as can be`, async ({ page }) => {
    const more: string[] = []
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
      for (const format of ['A4', 'Letter'] as const) {
        const pages = await pagesOf(page, documentOf(firstPage(filledWith(unit, share))), format)
        if (pages !== 1) more.push(`${format}, ${share}: ${pages}`)
      }
    }
    expect(more).toEqual([])
    expect(htmlOf(firstPage(filledWith(unit, 1))).match(/\d+ more on the next page/g)).toEqual([
      '25 more on the next page',
      '9 more on the next page',
    ])
    // What was cut on it stands whole on the next one.
    const { days, agreements } = filledWith(unit, 1)
    const next = htmlOf(nextPage(filledWith(unit, 1)) ?? '')
    for (const whole of [days[0]?.label, agreements[0]?.title, agreements[0]?.measure]) {
      const isOnFirst = htmlOf(firstPage(filledWith(unit, 1))).includes(whole ?? '')
      expect(isOnFirst || next.includes(whole ?? ''), whole).toBe(true)
    }
  })
}

test('on paper stands neither a title nor an address nor a time', async ({ page }) => {
  test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'not run: there is no pdftotext to read pages with')
  const record = recordPage({ kind: 'entry', day: '2026-09-30', title: null, lines: [] }, null)
  const html = documentOf(firstPage(fullest), record)
  const read = async (shown: string) => {
    await page.goto('about:blank')
    await page.setContent(shown)
    return textAtTheEdges(page)
  }
  expect(await read(html)).not.toMatch(edge)
  const bare = html.replace(/<meta http-equiv[^>]*>/, '').replace(/@(top|bottom)-(left|center|right) \{[^}]*\}/g, '')
  expect(await read(bare), 'control: a browser prints all three').toMatch(edge)
})

test('a file runs nothing and asks for nothing, whatever is written into it', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>" onload="x'
  const record = recordPage(
    {
      kind: 'entry',
      day: '2026-09-30',
      title: hostile,
      lines: [{ style: 'text', depth: 0, number: null, text: hostile }],
    },
    null,
  )
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const html = documentOf(firstPage({ ...fullest, help: hostile }), record)
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`)
  expect(await page.title()).toBe('A title')
  expect(await page.locator('img, script, a, link, iframe').count()).toBe(0)
  expect(await page.locator('h2').last().textContent()).toContain(hostile)
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([])
  // Control: what is added on the way is refused by the file's own policy.
  const changed = html.replace(
    '</body>',
    '<script>document.title = "ran"</script><img src="http://127.0.0.1:9/x"></body>',
  )
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(changed)}`)
  expect(await page.title()).toBe('A title')
  const byPolicy = () => refused.filter((text) => text.includes('Content Security Policy')).length
  await expect.poll(byPolicy).toBeGreaterThanOrEqual(2)
})

test('a file can be read by everybody: on a narrow screen, with text of twice the size, and by a screen reader', async ({
  page,
}) => {
  const line = { style: 'text', depth: 0, number: null, text: long(300) } as const
  const records = [
    recordPage(
      { kind: 'entry', day: '2026-09-30', title: long(80), lines: [line, { ...line, style: 'quote', depth: 1 }] },
      null,
    ),
    recordPage(
      { kind: 'check-in', day: '2026-09-30', by: 'self', title: long(60), mark: 'partly', text: '', noticed: null },
      null,
    ),
    recordPage(
      { kind: 'question', day: '2026-09-30', by: 'first', text: long(90), answer: long(90) },
      { first: 'A.', second: 'B.' },
    ),
  ]
  await page.goto(
    `data:text/html;charset=utf-8,${encodeURIComponent(documentOf(firstPage(fullest), nextPage(fullest), ...records))}`,
  )
  for (const width of [320, 640, 1280]) {
    await page.setViewportSize({ width, height: 640 })
    await checkReflow(page)
    await checkAccessibility(page)
  }
  expect(await page.locator('table th[scope=col]').allTextContents()).toEqual(['Days', 'Entries', 'Middle', 'Range'])
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})
