import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TalkPlace } from '#api/talk-contract.ts'
import { digestsOf } from '#tests/support/file-digests.ts'
import { manualClock } from '#tests/support/manual-clock.ts'
import { openEngine } from '#tests/support/open-engine.ts'
import { sitDown, startPart } from '#tests/support/sit-down.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'
import { copyOf } from '#tests/support/vault-templates.ts'
import type { Pause } from '#vault/talk/pause-file.ts'
import { openTalkKeeper } from '#vault/talk/talk-keeper.ts'

const minute = 60_000
const hour = 60 * minute

async function twoSitting() {
  const clock = manualClock()
  const tools = testTools({ deriveKey: quickKey, clock })
  const folder = await copyOf('paired')
  const { both } = await sitDown(folder, tools)
  const [{ id }] = (await both.client.shared.overview({})).members
  const place: TalkPlace = { kind: 'hurt', first: id, at: 'mirror', step: 1, notYet: 1, minutes: 4 }
  return { clock, tools, folder, both, place, files: { pause: join(folder, 'pause'), place: join(folder, 'place') } }
}

describe('where two are in a talk', () => {
  test('is there again for both of them after the app went away, and after a day no more', async () => {
    const { clock, tools, folder, both, place } = await twoSitting()
    expect(await both.client.talk.place({})).toEqual({ place: null, cameBack: false })
    await both.client.talk.remember({ place })
    both.engine.close()
    clock.advance(23 * hour)
    const again = await sitDown(folder, tools)
    expect(await again.both.client.talk.place({})).toEqual({ place, cameBack: false })
    again.both.engine.close()
    clock.advance(2 * hour)
    const late = await sitDown(folder, tools)
    expect((await late.both.client.talk.place({})).place).toBeNull()
  })

  test('is nothing when the clock was set back, and nothing that somebody else has put there', async () => {
    const { clock, both, place, files } = await twoSitting()
    await both.client.talk.remember({ place })
    clock.advance(-hour)
    expect((await both.client.talk.place({})).place).toBeNull()
    clock.advance(hour)
    expect((await both.client.talk.place({})).place).toEqual(place) // the control: it is still there
    const sealed = readFileSync(files.place)
    sealed[40] = (sealed[40] ?? 0) ^ 1
    writeFileSync(files.place, sealed)
    expect((await both.client.talk.place({})).place).toBeNull()
    writeFileSync(files.place, 'x'.repeat(10_000))
    expect((await both.client.talk.place({})).place).toBeNull()
  })

  test('lies sealed in a file of one size, outside the room, and is gone with the talk', async () => {
    const { both, place, files } = await twoSitting()
    const sizes = new Set<number>()
    for (const [at, step] of [
      ['turn', 0],
      ['mirror', 12],
      ['closing', 3],
    ] as const) {
      await both.client.talk.remember({ place: { ...place, at, step, minutes: null } })
      sizes.add(statSync(files.place).size)
      expect(readFileSync(files.place, 'latin1')).not.toMatch(/hurt|mirror|step|[0-9a-f]{32}/)
    }
    expect(sizes.size).toBe(1)
    await both.client.talk.remember({ place: null })
    expect(existsSync(files.place)).toBe(false)
  })
})

describe('a pause', () => {
  test('locks, and leaves the time of the return and nothing else', async () => {
    const { clock, tools, folder, both, place, files } = await twoSitting()
    await both.client.talk.remember({ place })
    await both.client.talk.pause({ minutes: 30 })
    expect(both.left).toHaveLength(1)
    await expect(both.client.shared.overview({})).rejects.toMatchObject({ code: 'locked' })
    expect(existsSync(files.place)).toBe(false)
    const backAt = readFileSync(files.pause, 'utf8')
    const away = (Date.parse(backAt) - clock.now().getTime()) / minute
    expect(away).toBeGreaterThanOrEqual(30)
    expect(away).toBeLessThan(31)
    expect(new Date(backAt).getUTCSeconds()).toBe(0)

    const locked = openEngine(folder, tools)
    expect(await locked.client.talk.waiting({})).toEqual({ backAt, isOver: false })
    await expect(locked.client.together.begin({})).rejects.toMatchObject({ code: 'not-found' })
    for (const early of [locked.client.talk.closeForToday({}), locked.client.talk.waitLonger({ minutes: 20 })])
      await expect(early).rejects.toMatchObject({ code: 'not-found' })
    clock.advance(31 * minute)
    expect(await locked.client.talk.waiting({})).toEqual({ backAt, isOver: true })
    await locked.client.together.begin({})
    const back = await sitDown(folder, tools)
    expect(await back.both.client.talk.place({})).toEqual({ place: null, cameBack: true })
    expect(existsSync(files.pause)).toBe(false)
  })

  test('leads nobody back to the turn, also where somebody puts the place of the talk back', async () => {
    const { clock, tools, folder, both, place, files } = await twoSitting()
    await both.client.talk.remember({ place })
    const copied = readFileSync(files.place)
    await both.client.talk.pause({ minutes: 30 })
    writeFileSync(files.place, copied)
    clock.advance(31 * minute)
    const back = await sitDown(folder, tools)
    expect(await back.both.client.talk.place({})).toEqual({ place: null, cameBack: true })
    await back.both.client.talk.remember({ place })
    expect((await back.both.client.talk.place({})).place, 'control: the talk that they begin then is').toEqual(place)
  })

  test('is neither shorter than twenty minutes nor longer than a day', async () => {
    const { both, files } = await twoSitting()
    for (const minutes of [0, 19, 1441, 20.5]) {
      const asked = both.client.talk.pause({ minutes })
      await expect(asked).rejects.toMatchObject({ code: 'invalid-input' })
    }
    expect(existsSync(files.pause)).toBe(false)
    await both.client.talk.pause({ minutes: 20 })
    expect(existsSync(files.pause)).toBe(true)
  })

  test('that the disk does not take leaves the two in the talk, and the way back to it', async () => {
    const { place } = await twoSitting()
    let kept: TalkPlace | null = place
    const file = {
      read: () => kept,
      write: (next: TalkPlace) => {
        kept = next
      },
      clear: () => {
        kept = null
      },
    }
    let isFull = true
    const pause: Pause = {
      waiting: () => null,
      begin: () => {
        expect(kept, 'what is too much went first').toBeNull()
        if (isFull) throw new Error('no')
      },
      clear: () => {},
    }
    const keeper = openTalkKeeper(file, pause)
    expect(() => keeper.pause(30)).toThrow('no')
    expect(kept).toEqual(place)
    isFull = false
    keeper.pause(30)
    expect(kept, 'control: a pause keeps no place').toBeNull()
  })

  test('can be begun again or closed when it is over, by whoever sits there', async () => {
    const { clock, tools, folder, both, files } = await twoSitting()
    await both.client.talk.pause({ minutes: 60 })
    const locked = openEngine(folder, tools)
    clock.advance(61 * minute)
    await locked.client.talk.waitLonger({ minutes: 20 })
    expect(await locked.client.talk.waiting({})).toMatchObject({ isOver: false })
    clock.advance(21 * minute)
    await locked.client.talk.closeForToday({})
    expect(existsSync(files.pause)).toBe(false)
    expect(await locked.client.talk.waiting({})).toEqual({ backAt: null, isOver: false })
  })

  test.each([
    ['a clock that was set back by days', (clock: { advance(ms: number): void }) => clock.advance(-72 * hour)],
    ['a day and more that nobody came', (clock: { advance(ms: number): void }) => clock.advance(30 * hour)],
  ])('keeps nobody waiting after %s', async (_, jump) => {
    const { clock, tools, folder, both } = await twoSitting()
    await both.client.talk.pause({ minutes: 60 })
    jump(clock)
    const locked = openEngine(folder, tools)
    expect(await locked.client.talk.waiting({})).toEqual({ backAt: null, isOver: false })
    await locked.client.together.begin({})
  })

  test.each(['', 'no time at all', '2026-13-45T25:00:00.000Z', '+275760-09-13T00:00:00.000Z', 'x'.repeat(100_000)])(
    'that somebody has made up as %j is none',
    async (text) => {
      const { tools, folder, both, files } = await twoSitting()
      both.engine.close()
      writeFileSync(files.pause, text)
      const locked = openEngine(folder, tools)
      expect(await locked.client.talk.waiting({})).toEqual({ backAt: null, isOver: false })
      expect((await locked.client.vault.status({})).state).toBe('ready')
    },
  )
})

describe('what somebody has put in the place of a pause', () => {
  test('holds for a day at most, and own rooms open meanwhile', async () => {
    const { clock, tools, folder, both, files } = await twoSitting()
    both.engine.close()
    const tomorrow = new Date(clock.now().getTime() + 23 * hour)
    writeFileSync(files.pause, tomorrow.toISOString())
    const locked = openEngine(folder, tools)
    await expect(locked.client.together.begin({})).rejects.toMatchObject({ code: 'not-found' })
    expect((await locked.client.vault.status({})).state).toBe('ready')
    clock.advance(23 * hour)
    await locked.client.together.begin({})
    writeFileSync(files.pause, new Date(clock.now().getTime() + 25 * hour).toISOString())
    await openEngine(folder, tools).client.together.begin({}) // longer than a pause can be: it is none
  })

  test.each([
    ['a folder', (path: string) => mkdirSync(join(path, 'more'), { recursive: true })],
    ['a link to nowhere', (path: string) => symlinkSync('/nowhere', path)],
    ['a link to a time', (path: string) => symlinkSync('elsewhere', path)],
  ])('and is %s keeps nobody out, and is gone when two sit down', async (_, plant) => {
    const { clock, tools, folder, both, files } = await twoSitting()
    both.engine.close()
    const elsewhere = join(folder, 'elsewhere')
    writeFileSync(elsewhere, new Date(clock.now().getTime() + hour).toISOString())
    plant(files.pause)
    const again = await sitDown(folder, tools)
    expect(await again.both.client.talk.place({})).toEqual({ place: null, cameBack: false })
    expect(lstatSync(files.pause, { throwIfNoEntry: false })).toBeUndefined()
    expect(existsSync(elsewhere)).toBe(true)
    await again.both.client.talk.pause({ minutes: 20 })
    expect(readFileSync(files.pause, 'utf8')).toMatch(/Z$/)
  })

  test('and cannot be taken away keeps nobody out either', async () => {
    const { clock } = await twoSitting()
    const backAt = new Date(clock.now().getTime() - minute)
    const stuck: Pause = {
      waiting: () => ({ backAt, isOver: true }),
      begin: () => {},
      clear: () => {
        throw new Error('no')
      },
    }
    const file = { read: () => null, write: () => {}, clear: () => {} }
    expect(openTalkKeeper(file, stuck)).toMatchObject({ cameBack: true })
  })
})

describe('"Stop, I do not feel safe"', () => {
  test('locks at once and leaves the folder as if no talk had been', async () => {
    const { tools, folder, both, place, files } = await twoSitting()
    both.engine.close()
    const ofEvery = /\.seen$|lock\.db|\.slot/
    const before = digestsOf(folder, ofEvery)
    const names = readdirSync(folder)
    const { both: again } = await sitDown(folder, tools)
    await again.client.talk.remember({ place })
    await again.client.talk.stop({})
    expect(again.left).toEqual([{ hidden: false, next: 'alone', handedOn: null }])
    await expect(again.client.shared.overview({})).rejects.toMatchObject({ code: 'locked' })
    await again.client.session.lock({ hidden: false }) // the page says it too, and it counts once
    expect(again.left).toHaveLength(1)
    expect(readdirSync(folder)).toEqual(names)
    expect(existsSync(files.place) || existsSync(files.pause)).toBe(false)
    expect(digestsOf(folder, ofEvery)).toEqual(before)
  })

  test('locks also when the disk does not let it forget', async () => {
    const { both, place, files } = await twoSitting()
    await both.client.talk.remember({ place })
    const { together } = both.engine.context
    const talk = together?.talk()
    if (talk === undefined) throw new Error('nobody sits there')
    let leftBefore = 0
    talk.stop = () => {
      leftBefore = both.left.length
      throw new Error('no')
    }
    await both.client.talk.stop({}).catch(() => {})
    expect(both.left).toHaveLength(1)
    expect(leftBefore, 'the keys were gone before the disk was asked').toBe(1)
    expect(existsSync(files.place)).toBe(true)
  })
})

test('two windows of one vault are never together', async () => {
  const { tools, folder, both } = await twoSitting()
  expect(() => startPart(folder, tools, { kind: 'together' })).toThrow('vault-in-use')
  expect((await both.client.shared.overview({})).members).toHaveLength(2)
  both.engine.close()
  startPart(folder, tools, { kind: 'together' }) // the control: the lock is free then
})
