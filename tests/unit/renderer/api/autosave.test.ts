import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { ApiError } from '#renderer/api/api-error.ts'
import { type Autosave, createAutosave } from '#renderer/api/autosave.ts'
import { ManualPageClock } from '../page-clock.ts'

let clock: ManualPageClock
let words: string
let disk: string[]
let pending: PromiseWithResolvers<void>[]
let autosave: Autosave

beforeEach(begin)

function begin(): void {
  clock = new ManualPageClock()
  words = ''
  disk = []
  pending = []
  autosave = createAutosave({
    clock,
    read: () => words,
    write: async (value: string) => {
      const save = Promise.withResolvers<void>()
      pending.push(save)
      await save.promise
      disk.push(value)
    },
  })
}

function type(text: string): void {
  words += text
  autosave.touch()
}

/** Lets the oldest save under way succeed, or fail. */
async function settle(error?: Error): Promise<void> {
  const save = pending.shift()
  if (error === undefined) save?.resolve()
  else save?.reject(error)
  await new Promise((resolve) => setImmediate(resolve))
}

describe('saving while someone writes', () => {
  it('waits for a pause of 400 ms', async () => {
    type('a')
    clock.advance(399)
    expect(pending).toHaveLength(0)
    clock.advance(1)
    await settle()
    expect(disk).toEqual(['a'])
    expect(autosave.state()).toEqual({ kind: 'saved' })
  })

  it('never lets a keystroke wait longer than 800 ms', () => {
    for (let time = 0; time < 800; time += 100) {
      type('x')
      clock.advance(100)
    }
    expect(pending).toHaveLength(1)
  })

  it('saves one after the other, and only the latest words wait', async () => {
    type('one')
    void autosave.flush()
    type(' two')
    void autosave.flush()
    type(' three')
    const all = autosave.flush()
    expect(pending).toHaveLength(1)
    await settle()
    expect(pending).toHaveLength(1)
    await settle()
    await expect(all).resolves.toBe(true)
    expect(disk).toEqual(['one', 'one two three'])
  })

  it('reads the words before a flush returns, so that the screen may be cleared at once', async () => {
    type('the last keystroke')
    const saved = autosave.flush()
    words = ''
    await settle()
    await expect(saved).resolves.toBe(true)
    expect(disk).toEqual(['the last keystroke'])
  })

  it('does not call words saved that were typed during a save', async () => {
    type('one')
    void autosave.flush()
    type(' two')
    await settle()
    expect(autosave.state()).toEqual({ kind: 'unsaved' })
    expect(autosave.hasAny()).toBe(true)
    clock.advance(400)
    await settle()
    expect(disk.at(-1)).toBe('one two')
    expect(autosave.hasAny()).toBe(false)
  })

  it('tells whoever shows it only what is new, not every key', async () => {
    let told = 0
    autosave.subscribe(() => {
      told += 1
    })
    for (const key of 'many keys') type(key)
    expect(told).toBe(1)
    clock.advance(400)
    await settle()
    expect(told, 'control: saved is new').toBe(2)
    type('more')
    expect(told).toBe(3)
  })

  it('says nothing of the saves of somebody who writes on, and that all is saved once they pause', async () => {
    let told = 0
    autosave.subscribe(() => {
      told += 1
    })
    for (let key = 0; key < 40; key += 1) {
      type('x')
      clock.advance(100)
      await settle()
    }
    expect(disk.length, 'control: it was saved meanwhile').toBeGreaterThan(3)
    expect(told).toBe(1)
    clock.advance(299) // 400 since the last key, less one
    expect(autosave.state()).toEqual({ kind: 'unsaved' })
    clock.advance(1)
    await settle()
    expect(autosave.state()).toEqual({ kind: 'saved' })
    expect(told).toBe(2)
  })

  it('says so at once to whoever asks, even of words that are on the disk already', async () => {
    for (let key = 0; key < 9; key += 1) {
      type('x')
      clock.advance(100)
    }
    await settle()
    type('y')
    void autosave.flush()
    await settle()
    expect(autosave.state()).toEqual({ kind: 'saved' })
    for (let key = 0; key < 8; key += 1) {
      type('x')
      clock.advance(key < 7 ? 100 : 99)
    }
    clock.advance(1) // the save of 800 ms, in the same moment as the last key but one
    await settle()
    expect(autosave.hasAny()).toBe(false)
    expect(autosave.state()).toEqual({ kind: 'unsaved' })
    await autosave.flush()
    expect(autosave.state()).toEqual({ kind: 'saved' })
  })

  it('has nothing to do when nothing was typed', async () => {
    await expect(autosave.flush()).resolves.toBe(true)
    expect(pending).toHaveLength(0)
  })
})

describe('a save that fails', () => {
  it('says why, keeps the words, and tries again with the next ones', async () => {
    type('kept')
    const saved = autosave.flush()
    await settle(new ApiError('disk-full'))
    await expect(saved).resolves.toBe(false)
    expect(autosave.state()).toEqual({ kind: 'failed', code: 'disk-full' })
    expect(autosave.hasAny()).toBe(true)
    type('!')
    expect(autosave.state()).toEqual({ kind: 'failed', code: 'disk-full' })
    clock.advance(400)
    await settle()
    expect(disk).toEqual(['kept!'])
    expect(autosave.state()).toEqual({ kind: 'saved' })
  })

  it('is over as soon as a later one is not, also while somebody writes on', async () => {
    type('x')
    clock.advance(400)
    await settle(new ApiError('disk-full'))
    for (let key = 0; key < 7; key += 1) {
      type('x')
      clock.advance(100)
      expect(autosave.state().kind).toBe('failed')
    }
    type('x')
    clock.advance(100)
    await settle()
    expect(autosave.hasAny()).toBe(false)
    expect(autosave.state()).toEqual({ kind: 'unsaved' })
    clock.advance(400)
    expect(autosave.state()).toEqual({ kind: 'saved' })
  })

  it('gives words up only when told to', async () => {
    type('lost on purpose')
    const saved = autosave.flush()
    await settle(new ApiError('disk-failed'))
    await saved
    autosave.discard()
    expect(autosave.hasAny()).toBe(false)
    clock.advance(10_000)
    expect(pending).toHaveLength(0)
  })
})

it('sends nothing more of what was given up, however slow the disk is', async () => {
  type('first')
  clock.advance(400)
  type(' second') // waits behind the first, which is not on the disk yet
  clock.advance(400)
  autosave.discard()
  let isIdle = false
  const idle = autosave.idle().then(() => {
    isIdle = true
  })
  expect(isIdle).toBe(false)
  await settle()
  await idle
  expect(disk).toEqual(['first'])
  expect(pending).toHaveLength(0)
})

it('ends with everything on the disk, whatever order things happen in', async () => {
  const steps = fc.array(fc.constantFrom('type', 'wait', 'flush', 'succeed', 'fail'), { maxLength: 60 })
  await fc.assert(
    fc
      .asyncProperty(steps, async (order) => {
        for (const step of order) {
          if (step === 'type') type('x')
          if (step === 'wait') clock.advance(500)
          if (step === 'flush') void autosave.flush()
          if (step === 'succeed') await settle()
          if (step === 'fail') await settle(new ApiError('disk-full'))
          expect(pending.length).toBeLessThanOrEqual(1)
        }
        const done = autosave.flush()
        while (pending.length > 0) await settle()
        if (!(await done)) {
          const again = autosave.flush()
          while (pending.length > 0) await settle()
          expect(await again).toBe(true)
        }
        if (words !== '') expect(disk.at(-1)).toBe(words)
        expect(autosave.hasAny()).toBe(false)
        expect(autosave.state().kind).toBe(words === '' ? 'untouched' : 'saved')
      })
      .beforeEach(begin),
    { numRuns: 200 },
  )
})
