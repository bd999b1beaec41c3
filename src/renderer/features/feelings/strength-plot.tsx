import { type Charts, strengths } from '#api/feelings-contract.ts'
import { shortDay } from '../../ui/days.ts'
import styles from './charts.module.css'
import { chartsCopy } from './charts-copy.ts'
import { plot, weekAxis } from './week-axis.ts'

const height = 190
const y = (strength: number) => plot.top + (5 - strength) * 36 + 8

/** Dots for what was logged, a line for its range and a bar at the middle. A week without entries is left blank. */
export function StrengthPlot({ charts }: { charts: Charts }) {
  const { weeks, markers } = charts
  const axis = weekAxis(
    weeks.map(({ start }) => start),
    markers,
  )
  const labelled = Math.max(1, Math.ceil(weeks.length / 7))
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${plot.width} ${height}`}
      role="img"
      aria-label={chartsCopy.strength.alt}
    >
      {strengths.map((strength) => (
        <g key={strength}>
          <line className={styles.grid} x1={plot.left} x2={plot.width - plot.right} y1={y(strength)} y2={y(strength)} />
          <text className={styles.tick} x={8} y={y(strength) + 4}>
            {strength}
          </text>
        </g>
      ))}
      {axis.markers.map(({ marker, x }) => (
        <line key={marker.id} className={styles.marker} x1={x} x2={x} y1={plot.top} y2={height - 24} />
      ))}
      {weeks.map((week, at) => (
        <g key={week.start} data-week={week.start}>
          {week.low !== null && week.high !== null && (
            <line className={styles.range} x1={axis.x(at)} x2={axis.x(at)} y1={y(week.low)} y2={y(week.high)} />
          )}
          {week.strengths?.map((count, place) => {
            const strength = place + 1
            return count === 0 ? null : (
              <circle
                key={strength}
                className={styles.dot}
                data-strength={strength}
                data-count={count}
                cx={axis.x(at)}
                cy={y(strength)}
                r={Math.min(9, 3.2 + Math.sqrt(count))}
              />
            )
          })}
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
          {at % labelled === 0 && (
            <text className={styles.tick} textAnchor="middle" x={axis.x(at)} y={height - 6}>
              {shortDay(week.start)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
