import type { HostBrowser } from './host-browser.ts'

/** How long a page that lost its engine may take to load again, in milliseconds. */
const reloadPatience = 1_500

/** The window that this shell opened, if it could open one. */
export interface WindowKeeper {
  /** False where the person opens links in a browser of their own. */
  readonly opensWindows: boolean
  show(): void
  /** The page used its link. */
  sessionOpened(): void
  /** The start page was served, for the first time or again. */
  pageServed(): void
  /**
   * After an engine ended: whether the window is still there. A page that loses its engine loads itself again, so one
   * that does not come back was closed by the person.
   */
  isStillThere(): Promise<boolean>
  end(): Promise<void>
}

export interface WindowKeeperOptions {
  /** Opens a fresh link in a window; null where there is no browser or no display. */
  readonly openBrowser: (() => HostBrowser) | null
  readonly onClosed: () => void
  /** The browser ended before it showed the page. From now on `opensWindows` is false. */
  readonly onFailed: () => void
  /** On some systems a browser outlives its last window. */
  readonly browserOutlivesWindow: boolean
}

export function createWindowKeeper(options: WindowKeeperOptions): WindowKeeper {
  let { openBrowser } = options
  let browser: HostBrowser | null = null
  let cameBack = Promise.withResolvers<void>()

  return {
    get opensWindows() {
      return openBrowser !== null
    },
    show() {
      if (openBrowser === null) return
      const opened = openBrowser()
      browser = opened
      opened.closed.then(({ failed }) => {
        if (browser !== opened) return // ended by this shell
        browser = null
        if (!failed) return options.onClosed()
        openBrowser = null
        options.onFailed()
      })
    },
    sessionOpened() {
      cameBack = Promise.withResolvers()
      browser?.linkUsed()
    },
    pageServed: () => cameBack.resolve(),
    async isStillThere() {
      if (browser === null) return false
      const { promise: late, resolve } = Promise.withResolvers<boolean>()
      const timer = setTimeout(resolve, reloadPatience, !options.browserOutlivesWindow)
      const back = cameBack.promise.then(() => true)
      const closed = browser.closed.then(() => false)
      return Promise.race([back, closed, late]).finally(() => clearTimeout(timer))
    },
    async end() {
      const ending = browser
      browser = null
      await ending?.end()
    },
  }
}
