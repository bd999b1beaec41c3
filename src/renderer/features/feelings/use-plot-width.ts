import { useElementSize } from '@mantine/hooks'
import { plot } from './week-axis.ts'

/** How wide a chart over time is shown, in pixels. */
export function usePlotWidth() {
  const { ref, width } = useElementSize<HTMLDivElement>()
  return { ref, width: width === 0 ? plot.width : Math.max(plot.least, Math.round(width)) }
}
