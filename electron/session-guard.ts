import { app, type ProxyConfig, type Session } from 'electron'
import { denyPermissions } from './permissions.ts'
import { guardDownloads } from './save-file.ts'

/** A proxy that nobody listens on. `<-loopback>` sends even this computer's own addresses there. */
const deadProxy: ProxyConfig = {
  mode: 'fixed_servers',
  proxyRules: '127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
}

const guarded = new WeakMap<Session, Promise<void>>()

/**
 * Threats 16 and 17, hostile content or a hostile package in the page: nothing that a page does reaches the network,
 * and the disk only as `save-file.ts` says. Settles when the session may be used; asking again for the same session changes nothing.
 */
export function guardSession(session: Session): Promise<void> {
  const known = guarded.get(session)
  if (known !== undefined) return known
  const done = guard(session)
  guarded.set(session, done)
  return done
}

/** The same for requests that belong to no page, such as those of a helper process. */
export function guardSystemNetwork(): Promise<void> {
  return app.setProxy(deadProxy)
}

async function guard(session: Session): Promise<void> {
  denyPermissions(session)
  // The spellchecker fetches dictionaries from the network and keeps learned words in a plain file.
  session.setSpellCheckerEnabled(false)
  guardDownloads(session)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnAddress(details.url) }))
  await session.setProxy(deadProxy)
}

function isOwnAddress(url: string): boolean {
  return url.startsWith('app:') || url.startsWith('blob:')
}
