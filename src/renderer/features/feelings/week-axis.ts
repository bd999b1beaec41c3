import type { Marker } from '#api/feelings-looks.ts'

/** Sizes of the charts over time, in the units of their drawing: of one that is as wide as most, and at least. */
export const plot = { width: 640, least: 240, left: 26, right: 10, top: 10 } as const

const millisecondsOfDay = 24 * 60 * 60 * 1000

export interface WeekAxis {
  /** Middle of a week, by its place. */
  x(week: number): number
  /** Where the date of a week is written: the first one must not begin outside the picture. */
  date(week: number): number
  readonly step: number
  /** Days that were named and lie within these weeks. */
  readonly markers: readonly { readonly marker: Marker; readonly x: number }[]
}

/** Weeks from left to right, the same in every chart over time. `starts` are days, YYYY-MM-DD. */
export function weekAxis(starts: readonly string[], markers: readonly Marker[], width: number = plot.width): WeekAxis {
  const step = (width - plot.left - plot.right) / Math.max(starts.length, 1)
  const x = (week: number) => plot.left + step * (week + 0.5)
  const first = Date.parse(starts[0] ?? '')
  return {
    x,
    date: (week) => (week === 0 ? plot.left : x(week)),
    step,
    markers: markers
      .map((marker) => ({ marker, weeks: (Date.parse(marker.day) - first) / millisecondsOfDay / 7 }))
      .filter(({ weeks }) => weeks >= 0 && weeks < starts.length)
      .map(({ marker, weeks }) => ({ marker, x: plot.left + step * weeks })),
  }
}
