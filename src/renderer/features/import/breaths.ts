/** Milliseconds of work after which the page is drawn and heard again. */
const longest = 12

/** Waits for a moment when there was work for long enough, so that a long reading never holds the page up. */
export function createBreaths(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longest) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}
