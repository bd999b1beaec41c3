import { describe, expect, it } from 'vitest'
import { chordRefusal, hideChordSchema } from '#api/hide-chord.ts'

describe('keys that may hide', () => {
  it.each(['Ctrl+Alt+H', 'Ctrl+Alt+9', 'Ctrl+Alt+Shift+H', 'Ctrl+Alt+Meta+X', 'Ctrl+F9', 'Alt+F12', 'Ctrl+Meta+H'])(
    '%s',
    (chord) => {
      expect(chordRefusal(chord)).toBeNull()
      expect(hideChordSchema.parse(chord)).toBe(chord)
    },
  )
})

describe('keys that may not', () => {
  it.each([
    // What writing presses.
    ['H', 'bare'],
    ['Shift+H', 'bare'],
    ['7', 'bare'],
    ['F9', 'bare'],
    ['Alt+Q', 'types'],
    ['Alt+Shift+Q', 'types'],
    ['Alt+5', 'types'],
    // What the app does something with.
    ['Ctrl+B', 'taken'],
    ['Meta+B', 'taken'],
    ['Ctrl+F', 'taken'],
    ['Ctrl+N', 'taken'],
    ['Ctrl+Alt+N', 'taken'],
    ['Alt+Meta+N', 'taken'],
    ['Ctrl+Shift+L', 'taken'],
    ['Ctrl+Alt+2', 'taken'],
    // What browsers and systems do something with.
    ['Ctrl+W', 'taken'],
    ['Ctrl+Shift+T', 'taken'],
    ['Alt+F4', 'taken'],
    ['Ctrl+F5', 'taken'],
    ['Ctrl+Alt+F1', 'taken'],
    ['Ctrl+Alt+T', 'taken'],
    ['Ctrl+Alt+L', 'taken'],
    ['Ctrl+Meta+Q', 'taken'],
    ['Alt+Meta+H', 'taken'],
    ['Meta+L', 'taken'],
    // What is no such key.
    ['Ctrl+Alt+Delete', 'key'],
    ['Ctrl+Alt+ArrowUp', 'key'],
    ['Ctrl+Alt+ ', 'key'],
    ['Ctrl+Alt+€', 'key'],
    ['Ctrl+Alt', 'key'],
    ['Alt+Ctrl+H', 'key'],
    ['Ctrl+Ctrl+H', 'key'],
    ['Ctrl+Alt+F13', 'key'],
    ['', 'key'],
    ['Ctrl+Alt+H\n', 'key'],
  ] as const)('%s, because of "%s"', (chord, refusal) => {
    expect(chordRefusal(chord)).toBe(refusal)
    expect(hideChordSchema.safeParse(chord).success).toBe(false)
  })
})
