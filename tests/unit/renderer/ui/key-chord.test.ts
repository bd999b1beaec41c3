import { describe, expect, it } from 'vitest'
import { chordRefusal } from '#api/hide-chord.ts'
import { chordOf, type HeldKeys, isAltGraph } from '#renderer/ui/key-chord.ts'

function press(key: string, code: string, held: Partial<HeldKeys> & { altGraph?: boolean } = {}): HeldKeys {
  const { altGraph = false, ...keys } = held
  return {
    key,
    code,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    getModifierState: (name) => name === 'AltGraph' && altGraph,
    ...keys,
  }
}

const ctrlAlt = { ctrlKey: true, altKey: true }

describe('the keys of an event', () => {
  it.each([
    ['as printed', press('h', 'KeyH', ctrlAlt), 'Ctrl+Alt+H'],
    ['as printed, on a French keyboard', press('w', 'KeyZ', ctrlAlt), 'Ctrl+Alt+W'],
    ['with Shift', press('H', 'KeyH', { ...ctrlAlt, shiftKey: true }), 'Ctrl+Alt+Shift+H'],
    ['where they lie, when Option types a sign', press('˙', 'KeyH', ctrlAlt), 'Ctrl+Alt+H'],
    ['where they lie, on a Greek keyboard', press('η', 'KeyH', ctrlAlt), 'Ctrl+Alt+H'],
    ['where they lie, when Shift makes a digit a sign', press('(', 'Digit9', ctrlAlt), 'Ctrl+Alt+9'],
    ['of the last row', press('F9', 'F9', { ctrlKey: true }), 'Ctrl+F9'],
    ['with the system key', press('x', 'KeyX', { ...ctrlAlt, metaKey: true }), 'Ctrl+Alt+Meta+X'],
  ])('%s', (_name, event, chord) => {
    expect(chordOf(event)).toBe(chord)
    expect(chordRefusal(chord)).toBeNull()
  })

  it('are never keys that may hide when one of them has a name of its own', () => {
    for (const key of ['Enter', 'ArrowUp', 'Delete', '+', 'Ctrl+Alt+H', ' ']) {
      expect(chordRefusal(chordOf(press(key, key, ctrlAlt))), key).not.toBeNull()
    }
  })
})

it('AltGr is known, also where it comes as Ctrl and Alt together', () => {
  expect(isAltGraph(press('@', 'KeyQ', { ...ctrlAlt, altGraph: true }))).toBe(true)
  expect(isAltGraph(press('AltGraph', 'AltRight'))).toBe(true)
  expect(isAltGraph(press('q', 'KeyQ', ctrlAlt))).toBe(false)
})
