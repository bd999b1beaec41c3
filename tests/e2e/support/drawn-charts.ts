import type { Page } from '@playwright/test'

/** What the pictures of the chart page show by where their marks stand, and what the tables below them say. */
export interface DrawnCharts {
  /** By week: what each dot, line and bar means, read from its height against the axis. */
  readonly strength: Record<string, { dots: Record<string, number>; range: string[]; middle: number | null }>
  readonly strengthTable: Record<string, string[]>
  /** By week and family. */
  readonly families: Record<string, Record<string, number>>
  readonly familiesTable: Record<string, string>
  /** Lists with bars, by their title: what is written, and how long the bar is against the longest. */
  readonly lists: Record<string, { label: string; count: number; says: string; share: number }[]>
  readonly listTables: Record<string, string[][]>
  readonly sentences: string[]
}

export function readCharts(page: Page): Promise<DrawnCharts> {
  return page.evaluate(() => {
    const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)]
    const numberOf = (element: Element | null, name: string) => Number(element?.getAttribute(name))
    const sectionOf = (title: string) => {
      const heading = all(document, 'main h2').find(({ textContent }) => textContent === title)
      if (heading?.parentElement == null) throw new Error(`no chart is called ${title}`)
      return heading.parentElement
    }
    const rowsOf = (section: Element): [string, string[]][] =>
      all(section, 'tbody tr').map((row) => [
        row.getAttribute('data-row') ?? '',
        all(row, 'td').map((cell) => cell.textContent ?? ''),
      ])

    const byWeek = sectionOf('Strength by week')
    const svg = byWeek.querySelector('svg[role="img"]')
    if (svg === null) throw new Error('there is no picture')
    const lanes = all(svg, 'text')
      .filter(({ textContent }) => /^[1-5?]$/.test(textContent ?? ''))
      .map((tick) => ({ name: tick.textContent ?? '', y: numberOf(tick, 'y') }))
    const heightOf = (name: string) => lanes.find((lane) => lane.name === name)?.y ?? Number.NaN
    const laneAt = (y: number) => lanes.find((lane) => Math.abs(lane.y - y) < 0.01)?.name ?? `between lanes: ${y}`
    const valueAt = (y: number) => 1 + (heightOf('1') - y) / ((heightOf('1') - heightOf('5')) / 4)
    const strength = Object.fromEntries(
      all(svg, '[data-week]').map((week) => {
        const dots = all(week, 'circle').map((dot) => [laneAt(numberOf(dot, 'cy')), numberOf(dot, 'data-count')])
        const [range, middle] = [week.querySelector('line:not([data-middle])'), week.querySelector('[data-middle]')]
        return [
          week.getAttribute('data-week') ?? '',
          {
            dots: Object.fromEntries(dots),
            range: range === null ? [] : [laneAt(numberOf(range, 'y1')), laneAt(numberOf(range, 'y2'))],
            middle: middle === null ? null : Math.round(valueAt(numberOf(middle, 'y1')) * 100) / 100,
          },
        ]
      }),
    )

    const overTime = sectionOf('Families over time')
    const bars = all(overTime, 'figure').flatMap((figure) =>
      all(figure, 'rect').map((bar) => ({
        week: bar.getAttribute('data-week') ?? '',
        family: figure.querySelector('figcaption')?.textContent ?? '',
        count: numberOf(bar, 'data-count'),
        height: numberOf(bar, 'height'),
      })),
    )
    const one = bars.find(({ count }) => count === 1)?.height ?? Number.NaN
    const families: Record<string, Record<string, number>> = {}
    for (const { week, family, height } of bars) {
      const counts = families[week] ?? {}
      counts[family] = Math.round((height / one) * 100) / 100
      families[week] = counts
    }

    const listsOf = (title: string) =>
      all(sectionOf(title), 'li').map((line) => {
        const [label, says] = all(line, 'span').map(({ textContent }) => textContent ?? '')
        const share = numberOf(line.querySelector('rect'), 'width')
        return { label: label ?? '', count: numberOf(line, 'data-count'), says: says ?? '', share }
      })
    const tableOf = (title: string) =>
      all(sectionOf(title), 'tbody tr').map((row) => all(row, 'th, td').map(({ textContent }) => textContent ?? ''))
    const withBars = ['What was going on', 'What helped']
    return {
      strength,
      strengthTable: Object.fromEntries(rowsOf(byWeek)),
      families,
      familiesTable: Object.fromEntries(rowsOf(overTime).map(([week, cells]) => [week, cells.join()])),
      lists: Object.fromEntries(withBars.map((title) => [title, listsOf(title)])),
      listTables: Object.fromEntries([...withBars, 'Side by side'].map((title) => [title, tableOf(title)])),
      sentences: all(document, 'main h2 + p').map(({ textContent }) => textContent ?? ''),
    }
  })
}
