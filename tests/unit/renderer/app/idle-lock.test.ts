import { beforeEach, describe, expect, it } from 'vitest'
import { createIdleLock, type IdleLock, noteAsThere } from '#renderer/app/idle-lock.ts'
import { ManualPageClock } from '../page-clock.ts'

const minute = 60_000

let clock: ManualPageClock
let idle: IdleLock
let said: string[]

beforeEach(() => {
  clock = new ManualPageClock()
  said = []
  idle = createIdleLock({
    clock,
    limit: 3 * minute,
    warning: 20_000,
    onWarning: (shown) => said.push(shown ? 'warned' : 'calm'),
    onLock: () => said.push('locked'),
  })
})

describe('a room that nobody touches', () => {
  it('warns twenty seconds before it locks, and locks once', () => {
    clock.advance(3 * minute - 20_001)
    expect(said).toEqual([])
    clock.advance(1)
    expect(said).toEqual(['warned'])
    clock.advance(19_999)
    expect(said).toEqual(['warned'])
    clock.advance(1)
    clock.advance(10 * minute)
    expect(said).toEqual(['warned', 'locked'])
  })

  it('stays open while it is used', () => {
    for (let minutes = 0; minutes < 30; minutes += 1) {
      clock.advance(minute)
      idle.activity()
    }
    expect(said).toEqual([])
  })

  it('takes the warning back at the first movement, and counts anew', () => {
    clock.advance(3 * minute - 5000)
    idle.activity()
    expect(said).toEqual(['warned', 'calm'])
    clock.advance(3 * minute - 20_001)
    expect(said).toEqual(['warned', 'calm'])
    clock.advance(20_001)
    expect(said).toEqual(['warned', 'calm', 'warned', 'locked'])
  })

  it('is locked by the first movement when its timer came late', () => {
    clock.lag(60 * minute)
    idle.activity()
    expect(said).toEqual(['locked'])
  })

  it('does nothing more once it was stopped', () => {
    idle.stop()
    clock.advance(10 * minute)
    expect(said).toEqual([])
  })
})

describe('somebody who is there and touches nothing', () => {
  it('keeps the room open for as long as that is said, and no longer', () => {
    const leave = noteAsThere(idle, clock)
    clock.advance(5 * minute)
    expect(said).toEqual([])
    leave()
    clock.advance(3 * minute)
    expect(said).toEqual(['warned', 'locked'])
  })

  it('takes a warning back that stands already', () => {
    clock.advance(3 * minute - 5000)
    noteAsThere(idle, clock)
    expect(said).toEqual(['warned', 'calm'])
  })

  it('is not taken to be there by a computer that slept', () => {
    noteAsThere(idle, clock)
    clock.lag(60 * minute)
    clock.advance(0)
    expect(said).toEqual(['locked'])
  })
})
