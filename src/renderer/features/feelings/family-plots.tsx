import type { Charts } from '#api/feelings-looks.ts'
import { families } from '#api/feelings-vocabulary.ts'
import styles from './charts.module.css'
import { chartsCopy } from './charts-copy.ts'
import { plot, weekAxis } from './week-axis.ts'

const height = 64

/** One small picture for each family, all on the same scale, so that they can be laid beside each other. */
export function FamilyPlots({ charts }: { charts: Charts }) {
  const most = Math.max(1, ...charts.families.flatMap(({ weeks }) => weeks))
  const axis = weekAxis(
    charts.weeks.map(({ start }) => start),
    charts.markers,
  )
  const bar = Math.max(2, Math.min(16, axis.step * 0.6))
  return (
    <div className={styles.multiples}>
      {charts.families.map(({ id, weeks }) => {
        const total = weeks.reduce((sum, count) => sum + count, 0)
        return (
          <figure key={id} className={styles.multiple} data-family={id}>
            <figcaption>{familyName(id)}</figcaption>
            <svg
              className={styles.plot}
              viewBox={`0 0 ${plot.width} ${height}`}
              role="img"
              aria-label={chartsCopy.families.alt(familyName(id), total)}
            >
              <line
                className={styles.grid}
                x1={plot.left}
                x2={plot.width - plot.right}
                y1={height - 4}
                y2={height - 4}
              />
              {axis.markers.map(({ marker, x }) => (
                <line
                  key={marker.id}
                  className={styles.marker}
                  data-marker={marker.day}
                  x1={x}
                  x2={x}
                  y1={2}
                  y2={height - 4}
                />
              ))}
              {weeks.map((count, at) => {
                const tall = (count / most) * (height - 10)
                return count === 0 ? null : (
                  <rect
                    key={charts.weeks[at]?.start}
                    className={styles.bar}
                    data-week={charts.weeks[at]?.start}
                    data-count={count}
                    x={axis.x(at) - bar / 2}
                    y={height - 4 - tall}
                    width={bar}
                    height={tall}
                  />
                )
              })}
            </svg>
          </figure>
        )
      })}
    </div>
  )
}

export function familyName(id: Charts['families'][number]['id']): string {
  return id === 'own' ? chartsCopy.families.own : families[id].label
}
