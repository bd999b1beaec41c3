import { protocol, type Session } from 'electron'
import type { UiFiles } from '#host/ui-files.ts'
import { pageOrigin, uiScheme } from './page-address.ts'

/** Gives the page's scheme an origin of its own, and neither fetch nor a code cache on disk. Only before ready. */
export function registerUiScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: uiScheme, privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: false } },
  ])
}

/**
 * Threat 16, hostile content: a request is a look-up among the built files and carries the page's policy whatever the
 * answer. No path is decoded, joined or resolved, so none leads to another file of this computer.
 */
export function serveUi(session: Session, ui: UiFiles): void {
  session.protocol.handle(uiScheme, (request) => {
    const { protocol: scheme, host, pathname } = new URL(request.url)
    const own = request.method === 'GET' && `${scheme}//${host}` === pageOrigin
    const { status, headers, body } = ui.respond(own ? pathname : '', 'electron')
    return new Response(body, { status, headers })
  })
}
