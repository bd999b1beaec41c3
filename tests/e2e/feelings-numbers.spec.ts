import fc from 'fast-check'
import { type FeelingFields, strengths } from '#api/feelings-fields.ts'
import { vocabulary } from '#api/feelings-vocabulary.ts'
import { daysBefore, localDay } from '#renderer/ui/days.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { someFeeling } from '#tests/support/feelings.ts'
import { FeelingsPage } from './pages/feelings-page.ts'
import { type DrawnCharts, readCharts } from './support/drawn-charts.ts'
import { comeIn, expect, test } from './support/paired-app.ts'
import { as } from './support/paired-vault.ts'

test('over random entries, every picture says what its table says, and the table what was logged', async ({
  page,
  shell,
  vault,
}) => {
  test.slow()
  const seed = Date.now() % 1_000_000
  const kept = someFeelings(seed)
  await as(vault, 'Ana', async ({ client }) => {
    for (const fields of kept) await client.feelings.save({ id: null, fields, today: localDay(new Date()) })
    await client.journal.create({ day: localDay(new Date()), document: plainDocument('A walk') })
  })
  const feelings = new FeelingsPage(page)
  await comeIn(shell, 'Ana')
  await feelings.open()
  await feelings.button('Charts').click()
  const weekStart = page.getByRole('combobox', { name: 'A week begins on' })
  await expect(weekStart, 'until they choose, as their language counts (en-US)').toHaveValue('sunday')
  for (const [window, days] of [
    ['all', null],
    ['quarter', 84],
  ] as const) {
    const within = kept.filter(({ day }) => days === null || day > daysBefore(localDay(new Date()), days))
    await page.getByRole('combobox', { name: 'Which days?' }).selectOption(window)
    for (const start of ['sunday', 'saturday', 'monday'] as const) {
      await weekStart.selectOption(start)
      await expect
        .poll(() => readCharts(page).then(weekdays, () => 'not drawn yet'), `seed ${seed}`)
        .toEqual([{ sunday: 0, saturday: 6, monday: 1 }[start]])
      await expect(page.getByText(`${within.length} entries in `, { exact: false })).toBeVisible()
      const charts = await readCharts(page)
      expect(shownAsTable(charts), `seed ${seed}, ${window}, ${start}`).toEqual(tables(charts))
      expectLogged(charts, within, `seed ${seed}, ${window}, ${start}`)
    }
  }
  await feelings.checkLooks()
  for (const [what, change] of Object.entries(wrongPictures)) {
    await page.evaluate(change)
    const charts = await readCharts(page)
    expect(shownAsTable(charts), `control: ${what} would be noticed`).not.toEqual(tables(charts))
    await feelings.button('Back').click()
    await feelings.button('Charts').click()
    await expect(page.getByText('entries in ', { exact: false })).toBeVisible()
    expect(shownAsTable(await readCharts(page))).toEqual(tables(await readCharts(page)))
  }
  await shell.journal.goTo('Journal')
  await page.getByText('Narrow the list').click()
  await page.getByText('Calendar', { exact: true }).click()
  const firstDay = page.getByRole('grid').getByRole('columnheader').first()
  await expect(firstDay, 'what they chose holds for the calendar').toHaveAttribute('abbr', 'Monday')
})

/** Each of these makes one mark say something else. They run in the page. */
const wrongPictures = {
  'a dot on another lane': () => {
    const [dot, ...others] = document.querySelectorAll('circle')
    const away = others.map((other) => other.getAttribute('cy')).find((cy) => cy !== dot?.getAttribute('cy'))
    dot?.setAttribute('cy', away ?? '')
  },
  'a bar at another middle': () => {
    const middle = document.querySelector('[data-middle]')
    middle?.setAttribute('y1', String(Number(middle.getAttribute('y1')) + 17))
  },
  'a bar that is not there': () => document.querySelector('figure rect')?.remove(),
  'a taller bar': () => {
    const bar = document.querySelector('figure rect[data-count="2"]')
    bar?.setAttribute('height', String(Number(bar.getAttribute('height')) * 1.5))
  },
}

/** On which days of the week the weeks begin: Sunday is 0. */
function weekdays({ strength }: DrawnCharts): number[] {
  return [...new Set(Object.keys(strength).map((start) => new Date(`${start}T12:00:00Z`).getUTCDay()))]
}

/** The marks of the pictures, put as the cells of the tables. */
function shownAsTable({ strength, families, lists }: DrawnCharts) {
  return {
    strength: Object.fromEntries(
      Object.entries(strength).map(([week, { dots, range, middle }]) => [
        week,
        Object.keys(dots).length === 0
          ? ['no entries']
          : [
              ...['1', '2', '3', '4', '5', '?'].map((lane) => `${dots[lane] ?? 0}`),
              [...new Set(range)].join(' to '),
              `${middle ?? ''}`,
            ],
      ]),
    ),
    families,
    lists: Object.fromEntries(
      Object.entries(lists).map(([title, lines]) => [title, lines.map(({ label, count }) => [label, `${count}`])]),
    ),
  }
}

function tables({ strengthTable, familiesTable, listTables }: DrawnCharts) {
  const { 'Side by side': _, ...lists } = listTables
  return {
    strength: strengthTable,
    families: Object.fromEntries(
      Object.entries(familiesTable)
        .filter(([, said]) => said !== 'no entries')
        .map(([week, said]) => [week, countsIn(said)]),
    ),
    lists,
  }
}

/** "Anger: 2; Ease: 1", read back. */
function countsIn(said: string): Record<string, number> {
  return Object.fromEntries(said.split('; ').map((part) => [part.split(': ')[0], Number(part.split(': ')[1])]))
}

function expectLogged({ strengthTable, lists, listTables, sentences }: DrawnCharts, kept: FeelingFields[], of: string) {
  const weeks = Object.values(strengthTable).filter((cells) => cells.length > 1)
  const counted = weeks.flatMap((cells) => cells.slice(0, 6).map(Number))
  expect(
    counted.reduce((sum, count) => sum + count, 0),
    of,
  ).toBe(kept.length)
  for (const [title, field] of [
    ['What was going on', 'triggers'],
    ['What helped', 'helped'],
  ] as const) {
    const logged = Object.entries(vocabulary[field])
      .map(([id, label]) => [label, kept.filter((one) => one[field].includes(id)).length] as const)
      .filter(([label, count]) => count > 0 && label !== 'nothing helped yet')
    const lines = lists[title] ?? []
    expect(Object.fromEntries(lines.map(({ label, count }) => [label, count])), of).toEqual(Object.fromEntries(logged))
    const most = Math.max(...lines.map(({ count }) => count))
    for (const { count, share, says } of lines) {
      expect(share, of).toBeCloseTo((count / most) * 100, 3)
      expect(says, of).toContain(count === 1 ? 'once' : `${count} times`)
    }
    const first = lines[0]
    expect(
      sentences.filter((sentence) => sentence.includes(`“${first?.label}”`)),
      of,
    ).toEqual([expect.stringContaining(`In ${kept.length} entries`)])
  }
  const [good, hard, both] = (listTables['Side by side'] ?? []).map(([, count]) => Number(count))
  expect(Number(good) + Number(hard) - Number(both), 'each entry holds a word of one kind or both').toBe(kept.length)
}

/** Half a year with gaps in it, and all that the charts look at. */
function someFeelings(seed: number): FeelingFields[] {
  const list = (field: 'emotions' | 'triggers' | 'helped', least: number, most: number) =>
    fc.uniqueArray(fc.constantFrom(...Object.keys(vocabulary[field])), { minLength: least, maxLength: most })
  const one = fc.record({
    day: fc.constantFrom(...[...Array(180).keys()].filter((back) => back % 31 < 17)),
    strength: fc.constantFrom(...strengths, 'unsure' as const),
    emotions: list('emotions', 1, 5),
    triggers: list('triggers', 0, 3),
    helped: list('helped', 0, 4),
  })
  const today = localDay(new Date())
  return fc
    .sample(one, { numRuns: 70, seed })
    .map(({ day, ...said }) => someFeeling({ ...said, day: daysBefore(today, day) }))
}
