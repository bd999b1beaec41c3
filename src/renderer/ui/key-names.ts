/** How this computer's keyboard names the key that starts a shortcut. */
export const modKey = /mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'

/** A browser keeps its own new-window key for itself, so that there the app listens to another one as well. */
export function newEntryKey(shell: 'window' | 'browser'): string {
  return shell === 'window' ? `${modKey} N` : `${modKey} Alt N`
}
