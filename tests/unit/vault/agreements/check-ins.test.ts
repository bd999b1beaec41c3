import { describe, expect, test } from 'vitest'
import { addDays } from '#api/calendar.ts'
import type { CheckInMark } from '#api/check-ins-contract.ts'
import { type AgreementWorld, days, evening, hours, inForce, type Member } from '#tests/support/agreement-world.ts'
import { recordAfter } from '#tests/support/record-chain.ts'
import { historyIn } from '#vault/agreements/agreements-place.ts'
import { end, type OneVersion, pause } from '#vault/agreements/agreements-service.ts'
import { checkInsIn, noticeCheckIn, takeOut, writeCheckIn } from '#vault/agreements/check-ins.ts'
import { openCheckIn } from '#vault/agreements/rhythm.ts'
import { emptyHead } from '#vault/shared/record.ts'

const listTo = (member: Member, { id }: OneVersion) => checkInsIn(member.place.room, historyIn(member.place, id))
const openTo = (world: AgreementWorld, { id }: OneVersion) =>
  openCheckIn(historyIn(world.ana.place, id), world.now())?.day ?? null
const stateOf = (world: AgreementWorld, { id, version }: OneVersion) =>
  historyIn(world.ana.place, id).lives.find((life) => life.version === version)?.state

function write(world: AgreementWorld, by: Member, given: OneVersion, mark: CheckInMark = 'as-agreed', line = ''): void {
  writeCheckIn(by.place, { ...given, day: openTo(world, given) ?? '2026-01-01', mark, line })
}

/** Goes on, with its first day of the rhythm just begun. */
function atFirstCheckIn(change: Parameters<typeof inForce>[0] = {}) {
  const { world, given } = inForce(change)
  const { start } = historyIn(world.ana.place, given.id).lives.at(-1)?.text ?? { start: '' }
  const first = addDays(start, 7)
  world.shift(Date.parse(`${first}T20:00:00.000Z`) - world.now().getTime())
  return { world, given, first }
}

describe('a check-in', () => {
  test('is written for the day of the rhythm, is the same for both, and can be noticed by the other', () => {
    const { world, given, first } = atFirstCheckIn()
    const { ana, ben } = world
    write(world, ben, given, 'partly', 'Late on Thursday.')
    world.shift(2 * days)
    write(world, ana, given, 'did-not-come-up')
    const [anas, bens] = listTo(ana, given)
    expect([anas, bens]).toMatchObject([
      { author: ana.signer.mid, day: first, mark: 'did-not-come-up', line: '', noticed: null },
      { author: ben.signer.mid, day: first, mark: 'partly', line: 'Late on Thursday.', noticed: null },
    ])
    noticeCheckIn(ana.place, given.id, bens?.id ?? '', 'noticed')
    expect(listTo(ben, given)[1]).toMatchObject({ noticed: 'noticed' })
    noticeCheckIn(ana.place, given.id, bens?.id ?? '', null)
    expect(listTo(ben, given)[1]).toMatchObject({ noticed: null })
    expect(listTo(ana, given)).toEqual(listTo(ben, given))
    expect(stateOf(world, given), 'it changes nothing of what holds').toBe('review-due')
  })

  test('says nothing of when it was written: not in the list, and not in the file', () => {
    const { world, given, first } = atFirstCheckIn()
    world.shift(3 * days + 5 * hours)
    write(world, world.ben, given)
    const row = world.rows.find(({ kind }) => kind === 'check-in')
    expect(Object.keys(JSON.parse(row?.body ?? '{}')).toSorted()).toEqual([
      'agreement',
      'day',
      'line',
      'mark',
      'version',
    ])
    expect(JSON.stringify(listTo(world.ana, given))).not.toContain('T')
    expect(listTo(world.ana, given)).toMatchObject([{ day: first }])
  })

  test('can be written once a rhythm: not before the first day, not for a day that is past, not for another', () => {
    const { world, given, first } = atFirstCheckIn()
    const { ben } = world
    world.shift(-1 * days)
    expect(openTo(world, given)).toBeNull()
    const of = (day: string) => () => writeCheckIn(ben.place, { ...given, day, mark: 'partly', line: '' })
    expect(of(first)).toThrow('moved-on')
    world.shift(1 * days)
    for (const day of [addDays(first, -1), addDays(first, 1), addDays(first, 7), addDays(first, -7)])
      expect(of(day)).toThrow('moved-on')
    of(first)() // control
    world.shift(7 * days)
    expect(of(first)).toThrow('moved-on')
    expect(openTo(world, given)).toBe(addDays(first, 7))
    expect(listTo(ben, given)).toHaveLength(1)
  })

  test('takes the place of an own one for the same day, and the words of that one are gone from the room', () => {
    const { world, given } = atFirstCheckIn()
    write(world, world.ben, given, 'not-this-time', 'What I wrote first.')
    write(world, world.ben, given, 'partly', 'What I mean.')
    expect(listTo(world.ana, given)).toMatchObject([{ mark: 'partly', line: 'What I mean.' }])
    expect(JSON.stringify(world.rows)).not.toContain('What I wrote first.')
    expect(JSON.stringify(world.rows), 'control').toContain('What I mean.')
    const [shown] = listTo(world.ben, given)
    expect(() => takeOut(world.ana.place, 'check-in', given.id, shown?.id ?? '')).toThrow('not-found')
    takeOut(world.ben.place, 'check-in', given.id, shown?.id ?? '')
    expect(listTo(world.ana, given)).toEqual([])
    expect(JSON.stringify(world.rows)).not.toContain('What I mean.')
    expect(stateOf(world, given), 'taking a check-in out makes nothing void').toBe('review-due')
    expect(historyIn(world.ana.place, given.id).isIntact).toBe(true)
  })

  test('is not there while nothing goes on: in a pause, with a clock that is behind, after the end', () => {
    const { world, given } = atFirstCheckIn()
    const { ana, ben } = world
    const paused = atFirstCheckIn()
    pause(paused.world.ana.place, paused.given, addDays(paused.first, 3))
    expect(openTo(paused.world, paused.given)).toBeNull()
    write(world, ben, given)
    world.shift(-60 * days)
    expect(openTo(world, given)).toBeNull()
    expect(listTo(ana, given), 'what was said stays said').toHaveLength(1)
    world.shift(60 * days)
    expect(openTo(world, given)).not.toBeNull() // control
    end(ana.place, given)
    expect(openTo(world, given)).toBeNull()
    expect(() => noticeCheckIn(ana.place, given.id, listTo(ana, given)[0]?.id ?? '', 'noticed')).not.toThrow()
  })

  test('is written by whoever does the measure, and by nobody for them', () => {
    const bens = atFirstCheckIn({ doneBy: 'bb'.repeat(16), fair: 'For a month, because of March.' })
    const { world, given, first } = bens
    expect(() => write(world, world.ana, given)).toThrow('not-found')
    write(world, world.ben, given)
    expect(listTo(world.ana, given)).toMatchObject([{ author: world.ben.signer.mid }])
    const content = { agreement: given.id, version: given.version, day: first, mark: 'not-this-time', line: '' }
    forge(world, world.ana, 'check-in', content)
    expect(listTo(world.ben, given), 'a program of hers cannot either').toHaveLength(1)
    forge(world, world.ben, 'check-in', content)
    expect(listTo(world.ben, given), 'control: his can').toMatchObject([{ mark: 'not-this-time' }])
  })

  test('cannot be forged for days that are none of the rhythm, nor noticed by its own author', () => {
    const { world, given, first } = atFirstCheckIn()
    const { ana, ben } = world
    const about = { agreement: given.id, version: given.version, mark: 'partly', line: '' }
    for (const day of [addDays(first, 1), addDays(first, -7), addDays(first, 700)])
      forge(world, ben, 'check-in', { ...about, day })
    forge(world, ben, 'check-in', { ...about, version: 1, day: first })
    expect(listTo(ana, given)).toEqual([])
    write(world, ben, given)
    const [shown] = listTo(ana, given)
    const words = world.report().records.find(({ id }) => id === shown?.id)?.wordsHash ?? ''
    noticeCheckIn(ana.place, given.id, shown?.id ?? '', 'not-noticed')
    for (const noticed of ['noticed', 'none'])
      forge(world, ben, 'check-in-noticed', { target: shown?.id, words, noticed })
    expect(listTo(ana, given)).toMatchObject([{ noticed: 'not-noticed' }])
    expect(() => noticeCheckIn(ben.place, given.id, shown?.id ?? '', 'noticed')).toThrow('not-found')
  })

  test('whose words somebody else took out of the file is shown to nobody, and nothing holds any more', () => {
    const { world, given } = atFirstCheckIn()
    write(world, world.ben, given, 'partly', 'Late on Thursday.')
    world.rows = world.rows.map((row) => (row.kind === 'check-in' ? { ...row, salt: null, body: null } : row))
    world.look()
    expect(listTo(world.ana, given)).toEqual([])
    expect(historyIn(world.ana.place, given.id).isIntact).toBe(false)
  })

  test('leaves no trace that none was written: an evening without one is like any other', () => {
    const shapes = [true, false].map((comesIn) => {
      const { world, given } = atFirstCheckIn()
      if (comesIn) evening(world.ben)
      return [JSON.stringify(world.rows.length), JSON.stringify(listTo(world.ana, given))]
    })
    expect(shapes[0]).toEqual(shapes[1])
  })
})

function forge(world: AgreementWorld, by: Member, kind: 'check-in' | 'check-in-noticed', content: object): void {
  const other = by === world.ben ? world.ana : world.ben
  const heads = world.report().heads
  const seen = heads[other.signer.mid] ?? emptyHead
  world.rows.push(recordAfter(by.signer, heads[by.signer.mid] ?? emptyHead, { kind, content, seen }))
  world.look()
}
