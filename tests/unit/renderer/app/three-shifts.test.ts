import { beforeEach, describe, expect, it } from 'vitest'
import { ThreeShifts } from '#renderer/app/three-shifts.ts'

const plain = { repeat: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false }

let now = 0
let hides = 0
let shifts: ThreeShifts

beforeEach(() => {
  now = 0
  hides = 0
  shifts = new ThreeShifts(
    () => now,
    () => {
      hides += 1
    },
  )
})

function press(key: string, held: Partial<typeof plain> = {}): void {
  shifts.keyDown({ key, ...plain, ...held })
  shifts.keyUp({ key })
}

function capital(letter: string): void {
  shifts.keyDown({ key: 'Shift', ...plain })
  press(letter)
  shifts.keyUp({ key: 'Shift' })
}

describe('Shift, alone, three times', () => {
  it('hides, again and again', () => {
    for (let round = 1; round <= 3; round += 1) {
      for (let times = 0; times < 3; times += 1) press('Shift')
      expect(hides).toBe(round)
    }
  })

  it('counts presses within five seconds, and forgets older ones', () => {
    press('Shift')
    press('Shift')
    now = 6000
    press('Shift')
    expect(hides).toBe(0)
    press('Shift')
    press('Shift')
    expect(hides).toBe(1)
  })

  it('takes exactly five seconds as within', () => {
    press('Shift')
    press('Shift')
    now = 5000
    press('Shift')
    expect(hides).toBe(1)
  })
})

describe('what never hides', () => {
  it('is writing in capitals', () => {
    for (const letter of 'AAABBBCCC') capital(letter)
    expect(hides).toBe(0)
  })

  it('is a press with a letter between', () => {
    press('Shift')
    press('Shift')
    press('a')
    press('Shift')
    press('Shift')
    expect(hides).toBe(0)
  })

  it('is Shift held down, or together with another key', () => {
    for (let times = 0; times < 9; times += 1) shifts.keyDown({ key: 'Shift', ...plain, repeat: times > 0 })
    shifts.keyUp({ key: 'Shift' })
    for (let times = 0; times < 3; times += 1) press('Shift', { ctrlKey: true })
    for (let times = 0; times < 3; times += 1) press('Shift', { isComposing: true })
    expect(hides).toBe(0)
  })

  it('is selecting with the mouse', () => {
    for (let times = 0; times < 4; times += 1) {
      shifts.keyDown({ key: 'Shift', ...plain })
      shifts.reset()
      shifts.keyUp({ key: 'Shift' })
    }
    expect(hides).toBe(0)
  })
})
