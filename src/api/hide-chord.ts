import * as z from 'zod'

/** Keys held together, in this order: `Ctrl+Alt+Shift+Meta+` and one letter, digit or function key. */
const shape = /^(Ctrl\+)?(Alt\+)?(Shift\+)?(Meta\+)?([A-Z0-9]|F(?:[1-9]|1[0-2]))$/

/** Why keys cannot be the ones that hide. */
export const chordRefusals = ['key', 'bare', 'types', 'taken'] as const
export type ChordRefusal = (typeof chordRefusals)[number]

/**
 * What the app itself, browsers, Windows, macOS or the common Linux desktops do something else with, among the chords
 * that the rules below leave over. Keys as they stand in a chord.
 */
const taken: Readonly<Record<string, readonly string[]>> = {
  // New entry, headings and code; terminal, lock, desktop and calculator of Linux desktops, and their consoles.
  'Ctrl+Alt': [...'N0123456CTLDA', ...functionKeys(1, 12)],
  'Ctrl+Alt+Shift': [...'RTQ'],
  // Windows moves desktops and magnifies with these, macOS fills the screen, locks and looks words up.
  'Ctrl+Meta': [...'0123456789CDFMNOQSV', ...functionKeys(4, 4)],
  'Ctrl+Shift+Meta': [...'34B'],
  // New entry, headings and code; tools for developers, the Dock, hiding, closing and recording.
  'Alt+Meta': [...'N0123456789CBDFGHIJKLMRTUVW', ...functionKeys(4, 5)],
  'Alt+Shift+Meta': [...'VQ'],
  // Menus, windows, the end of a program; loading again; leading the focus on macOS.
  Alt: functionKeys(1, 10),
  Ctrl: functionKeys(1, 8),
  Meta: functionKeys(1, 6),
}

function functionKeys(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `F${from + index}`)
}

/** Null when the keys may hide. Writing can never press them, and nothing else is done with them. */
export function chordRefusal(chord: string): ChordRefusal | null {
  const parts = chord.split('+')
  const key = parts.at(-1) ?? ''
  const held = parts.slice(0, -1)
  if (!shape.test(chord)) return 'key'
  const strong = held.filter((part) => part !== 'Shift')
  if (strong.length === 0) return 'bare'
  if (strong.length === 1 && !/^F\d/.test(key)) return strong[0] === 'Alt' ? 'types' : 'taken'
  return taken[held.join('+')]?.includes(key) ? 'taken' : null
}

export const hideChordSchema = z
  .string()
  .max(32)
  .refine((chord) => chordRefusal(chord) === null)
