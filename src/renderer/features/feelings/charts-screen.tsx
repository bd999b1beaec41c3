import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Charts, fewestForCharts } from '#api/feelings-looks.ts'
import { weekStarts } from '#api/settings-contract.ts'
import { useApi } from '../../api/api-context.tsx'
import { failureCode } from '../../api/api-error.ts'
import { useChosenSettings } from '../../api/use-settings.ts'
import { Button } from '../../ui/button.tsx'
import { daysBefore, localDay } from '../../ui/days.ts'
import { failureCopy } from '../../ui/failure-copy.ts'
import { NotKept } from '../../ui/not-kept.tsx'
import { printPage } from '../../ui/print-page.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { uiCopy } from '../../ui/ui-copy.ts'
import { weekStartOf } from '../../ui/week-start.ts'
import { ChartFrame } from './chart-frame.tsx'
import { familyRows, strengthHead, strengthRows } from './chart-tables.ts'
import styles from './charts.module.css'
import { chartsCopy } from './charts-copy.ts'
import { CountBars } from './count-bars.tsx'
import { FamilyPlots } from './family-plots.tsx'
import { labelOf, noWords } from './labels.ts'
import { Markers } from './markers.tsx'
import { StrengthPlot } from './strength-plot.tsx'
import { useBegun } from './use-begun.ts'

/** Days of each window; null for all there is. */
const windows = { month: 28, quarter: 84, year: 364, all: null } as const
type WindowName = keyof typeof windows

/** What was logged, counted: for its owner alone. */
export function ChartsScreen({ onBack }: { onBack(): void }) {
  const copy = chartsCopy
  const { queries } = useApi()
  const [chosen, setChosen] = useState<WindowName>('quarter')
  const { shown, choose, error } = useChosenSettings()
  const weekStart = shown.weekStart ?? weekStartOf(navigator.language)
  const days = windows[chosen]
  const from = days === null ? null : daysBefore(localDay(new Date()), days - 1)
  const charts = useQuery({
    ...queries.feelings.charts.queryOptions({ input: { from, to: localDay(new Date()), weekStart } }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const begun = useBegun('marker')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {copy.title}
      </h1>
      <p>{copy.lead}</p>
      <div className={styles.row}>
        <SelectField<WindowName>
          label={copy.window.label}
          value={chosen}
          onChange={setChosen}
          choices={(Object.keys(windows) as WindowName[]).map((value) => ({ value, label: copy.window[value] }))}
        />
        <SelectField
          label={copy.weekStart.label}
          value={weekStart}
          onChange={(value) => choose({ weekStart: value })}
          choices={weekStarts.map((value) => ({ value, label: copy.weekStart[value] }))}
        />
      </div>
      <NotKept error={error} />
      {charts.isError && <p role="alert">{failureCopy[failureCode(charts.error)]}</p>}
      {charts.data !== undefined && charts.data.entries < fewestForCharts && <p>{copy.few}</p>}
      {charts.data !== undefined && charts.data.entries >= fewestForCharts && <Everything charts={charts.data} />}
      {charts.data !== undefined && begun !== undefined && <Markers markers={charts.data.markers} begun={begun} />}
      <div className={styles.row}>
        <Button onClick={() => printPage()}>{copy.print}</Button>
        <Button onClick={onBack}>{uiCopy.back}</Button>
      </div>
    </div>
  )
}

function Everything({ charts }: { charts: Charts }) {
  const copy = chartsCopy
  const { queries } = useApi()
  const { own } = useQuery(queries.feelings.words.queryOptions({ input: {} })).data ?? noWords
  const { entries, sideBySide } = charts
  const triggers = charts.triggers.map(({ id, count }) => ({ id, count, label: labelOf('triggers', id, own) }))
  const helped = charts.helped.map(({ id, count }) => ({ id, count, label: labelOf('helped', id, own) }))
  const [trigger, help] = [triggers[0], helped[0]]
  return (
    <>
      <ChartFrame
        title={copy.strength.title}
        sentence={copy.strength.sentence(entries, charts.weeks.filter(({ strengths }) => strengths !== null).length)}
        picture={<StrengthPlot charts={charts} />}
        head={strengthHead()}
        rows={strengthRows(charts)}
      />
      <ChartFrame
        title={copy.families.title}
        sentence={copy.families.sentence(charts.families.length, entries)}
        picture={<FamilyPlots charts={charts} />}
        head={[copy.week, copy.families.column]}
        rows={familyRows(charts)}
      />
      <ChartFrame
        title={copy.triggers.title}
        sentence={
          trigger === undefined ? copy.triggers.none : copy.triggers.sentence(entries, trigger.label, trigger.count)
        }
        picture={<CountBars rows={triggers.map((row) => ({ ...row, says: copy.times(row.count) }))} />}
        head={[copy.triggers.columns.label, copy.triggers.columns.count]}
        rows={triggers.map(({ id, label, count }) => ({ key: id, name: label, cells: [count] }))}
      />
      <ChartFrame
        title={copy.helped.title}
        sentence={help === undefined ? copy.helped.none : copy.helped.sentence(entries, help.label, help.count)}
        picture={<CountBars rows={helped.map((row) => ({ ...row, says: copy.helped.count(row.count) }))} />}
        head={[copy.helped.columns.label, copy.helped.columns.count]}
        rows={helped.map(({ id, label, count }) => ({ key: id, name: label, cells: [count] }))}
      />
      <ChartFrame
        title={copy.side.title}
        sentence={copy.side.sentence(entries, sideBySide.both)}
        picture={null}
        head={[copy.side.columns.what, copy.side.columns.count]}
        rows={(['good', 'hard', 'both'] as const).map((key) => ({
          key,
          name: copy.side[key],
          cells: [sideBySide[key]],
        }))}
      />
    </>
  )
}
