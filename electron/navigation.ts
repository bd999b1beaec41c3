import { app, type WebContents } from 'electron'

/**
 * Threats 6 and 16, links and pasted HTML from elsewhere: a page stays where it is. It cannot go to another address,
 * open a window, embed another page or hand an address to the system's browser, whose history is shared.
 */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // The page's policy does not cover peer connections; without a proxy that answers, they have no way out either.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  // Threat 3: developer tools would show an open room to whoever sits down.
  if (app.isPackaged) contents.on('devtools-opened', () => contents.closeDevTools())
}
