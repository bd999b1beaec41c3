import type { Marker } from '#api/feelings-contract.ts'

/** Sizes of the charts over time, in the units of their drawing. */
export const plot = { width: 640, left: 26, right: 10, top: 10 } as const

const millisecondsOfDay = 24 * 60 * 60 * 1000

export interface WeekAxis {
  /** Middle of a week, by its place. */
  x(week: number): number
  readonly step: number
  /** Days that were named and lie within these weeks. */
  readonly markers: readonly { readonly marker: Marker; readonly x: number }[]
}

/** Weeks from left to right, the same in every chart over time. `starts` are days, YYYY-MM-DD. */
export function weekAxis(starts: readonly string[], markers: readonly Marker[]): WeekAxis {
  const step = (plot.width - plot.left - plot.right) / Math.max(starts.length, 1)
  const x = (week: number) => plot.left + step * (week + 0.5)
  const first = Date.parse(starts[0] ?? '')
  return {
    x,
    step,
    markers: markers
      .map((marker) => ({ marker, weeks: (Date.parse(marker.day) - first) / millisecondsOfDay / 7 }))
      .filter(({ weeks }) => weeks >= 0 && weeks < starts.length)
      .map(({ marker, weeks }) => ({ marker, x: plot.left + step * weeks })),
  }
}
