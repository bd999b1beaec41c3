/** What a keyboard event says about the keys that are held. */
export interface HeldKeys {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
  getModifierState(key: string): boolean
}

/** True for the key left or right of the space bar that types a third sign on many keyboards. */
export function isAltGraph(event: HeldKeys): boolean {
  return event.key === 'AltGraph' || event.getModifierState('AltGraph')
}

export function isModifier({ key }: Pick<HeldKeys, 'key'>): boolean {
  return ['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'CapsLock'].includes(key)
}

/** The keys as `src/api/hide-chord.ts` writes them. A key that is none of its kind keeps its own name. */
export function chordOf(event: HeldKeys): string {
  const held = [
    event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.metaKey && 'Meta',
    keyOf(event),
  ]
  return held.filter((part) => part !== false).join('+')
}

/** What is printed on the key, where it is a plain letter or digit; else, as with Alt on a Mac, where the key lies. */
function keyOf({ key, code }: HeldKeys): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase()
  return (
    code
      .match(/^(?:Key([A-Z])|Digit([0-9]))$/)
      ?.slice(1)
      .find(Boolean) ?? key
  )
}
