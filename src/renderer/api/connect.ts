import { connectInBrowser } from './browser-link.ts'
import type { Connection } from './link.ts'
import { connectInWindow } from './window-link.ts'

/** The only place that knows which shell the page runs in. */
export function connect(): Promise<Connection> {
  return window.location.protocol === 'app:' ? connectInWindow() : connectInBrowser()
}
