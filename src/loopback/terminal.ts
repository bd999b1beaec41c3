import { fstatSync } from 'node:fs'

/** What the browser shell says to the person in the terminal, and hears from there. */
export interface Terminal {
  /** Callers pass fixed sentences and links, never a person's words. */
  line(text: string): void
  /** Whether anyone can press Enter. */
  readonly hears: boolean
  /** One listener at a time. */
  onEnter(listener: () => void): void
  /** Settles at Ctrl-C, at a request to end, and when the terminal goes away. */
  readonly stop: Promise<void>
}

/** The terminal of this process. Call it once. */
export function openTerminal(): Terminal {
  const { promise: stop, resolve } = Promise.withResolvers<void>()
  const hears = isConversation()
  let enter = () => {}

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  if (hears) {
    process.stdin.setEncoding('utf8')
    process.stdin.on('data', (text: string) => {
      if (text.includes('\n')) enter()
    })
    process.stdin.once('end', () => resolve())
    process.stdin.once('error', () => resolve())
  }
  process.stdout.on('error', () => resolve()) // nobody reads any more

  return {
    line: (text) => void process.stdout.write(`${text}\n`),
    hears,
    onEnter(listener) {
      enter = listener
    },
    stop,
  }
}

/** A terminal or a pipe has someone at its other end. A null device or a file ends at once and means nothing. */
function isConversation(): boolean {
  try {
    const input = fstatSync(0)
    return process.stdin.isTTY || input.isFIFO() || input.isSocket()
  } catch {
    return false // standard input is closed
  }
}
