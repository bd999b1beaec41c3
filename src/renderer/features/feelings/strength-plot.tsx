import { type Strength, strengths } from '#api/feelings-fields.ts'
import type { Charts } from '#api/feelings-looks.ts'
import { shortDay } from '../../ui/days.ts'
import styles from './charts.module.css'
import { chartsCopy } from './charts-copy.ts'
import { usePlotWidth } from './use-plot-width.ts'
import { plot, weekAxis } from './week-axis.ts'

/** From the top: takes over everything, down to a whisper, and below that "not sure". */
const lanes: readonly Strength[] = [...strengths.toReversed(), 'unsure']
const lane = 34
const bottom = 30
const height = plot.top + lanes.length * lane + bottom
const y = (strength: number) => plot.top + (strengths.length - strength + 0.5) * lane
/** Room for a date on the axis. */
const dateWidth = 84

/**
 * Dots for what was logged, a line for its range and a bar at the middle. A week without entries is left blank. It is
 * drawn as wide as it is shown, so that its letters keep their size.
 */
export function StrengthPlot({ charts }: { charts: Charts }) {
  const { weeks, markers } = charts
  const { ref, width } = usePlotWidth()
  const axis = weekAxis(
    weeks.map(({ start }) => start),
    markers,
    width,
  )
  const dated = Math.max(1, Math.ceil(weeks.length / Math.max(2, Math.floor(width / dateWidth))))
  return (
    <div ref={ref}>
      <svg className={styles.plot} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chartsCopy.strength.alt}>
        {lanes.map((strength) => (
          <g key={strength}>
            <line
              className={styles.grid}
              x1={plot.left}
              x2={width - plot.right}
              y1={laneOf(strength)}
              y2={laneOf(strength)}
            />
            <text className={styles.tick} x={4} y={laneOf(strength)} dominantBaseline="central">
              {strength === 'unsure' ? chartsCopy.strength.unsureTick : strength}
            </text>
          </g>
        ))}
        {axis.markers.map(({ marker, x }) => (
          <line
            key={marker.id}
            className={styles.marker}
            data-marker={marker.day}
            x1={x}
            x2={x}
            y1={plot.top}
            y2={height - bottom}
          />
        ))}
        {weeks.map((week, at) => (
          <g key={week.start} data-week={week.start}>
            {week.low !== null && week.high !== null && (
              <line className={styles.range} x1={axis.x(at)} x2={axis.x(at)} y1={y(week.low)} y2={y(week.high)} />
            )}
            {dotsOf(week).map(({ strength, count }) => (
              <circle
                key={strength}
                className={strength === 'unsure' ? styles.unsure : styles.dot}
                data-strength={strength}
                data-count={count}
                cx={axis.x(at)}
                cy={laneOf(strength)}
                r={Math.min(9, 3.2 + Math.sqrt(count))}
              />
            ))}
            {week.middle !== null && (
              <line
                className={styles.middle}
                data-middle={week.middle}
                x1={axis.x(at) - Math.min(11, axis.step / 2)}
                x2={axis.x(at) + Math.min(11, axis.step / 2)}
                y1={y(week.middle)}
                y2={y(week.middle)}
              />
            )}
            {at % dated === 0 && (
              <text className={styles.tick} textAnchor={at === 0 ? 'start' : 'middle'} x={axis.date(at)} y={height - 8}>
                {shortDay(week.start)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p className={styles.says}>{chartsCopy.strength.key}</p>
    </div>
  )
}

function laneOf(strength: Strength): number {
  return y(strength === 'unsure' ? 0 : strength)
}

/** What was logged in a week, by strength. Nobody's entry is left out, however little they could say of it. */
function dotsOf({ strengths: counts, unsure }: Charts['weeks'][number]): { strength: Strength; count: number }[] {
  const known = strengths.map((strength) => ({ strength, count: counts?.[strength - 1] ?? 0 }))
  return [...known, { strength: 'unsure' as const, count: unsure }].filter(({ count }) => count > 0)
}
