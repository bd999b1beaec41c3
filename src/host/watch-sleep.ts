import { uptime as systemUptime } from 'node:os'

/** How often the time since the computer started is looked at, in milliseconds. */
const lookInterval = 5000
/** A gap between two looks that no busy computer explains, in seconds. */
const sleepGap = 30

/**
 * Calls back when the computer has slept, on systems and in shells that do not hear of it before. The time since the
 * start goes on during sleep, and setting the clock does not move it. Returns a function that ends the watch.
 */
export function watchSleep(onWake: () => void, uptime: () => number = systemUptime): () => void {
  let last = uptime()
  const look = setInterval(() => {
    const now = uptime()
    const gap = now - last
    last = now
    if (gap >= sleepGap) onWake()
  }, lookInterval)
  look.unref()
  return () => clearInterval(look)
}
