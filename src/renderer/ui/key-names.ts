const isMac = /mac/i.test(navigator.userAgent)

/** How this computer's keyboard names the key that starts a shortcut. */
export const modKey = isMac ? '⌘' : 'Ctrl'

/** A browser keeps its own new-window key for itself, so that there the app listens to another one as well. */
export function newEntryKey(shell: 'window' | 'browser'): string {
  return shell === 'window' ? `${modKey} N` : `${modKey} Alt N`
}

/** What is printed on a key of a chord. */
export function keyName(part: string): string {
  if (part === 'Meta') return isMac ? '⌘' : 'Win'
  return part === 'Alt' && isMac ? 'Option' : part
}

/** A chord in words. */
export function keysToText(chord: string): string {
  return chord.split('+').map(keyName).join(' ')
}
