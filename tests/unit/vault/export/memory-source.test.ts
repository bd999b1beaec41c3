import { expect, test } from 'vitest'
import { addDays } from '#api/calendar.ts'
import type { ExportPlace } from '#vault/export/export-place.ts'
import { memorySource } from '#vault/export/memory-source.ts'

const place = {} as ExportPlace // the source below looks at nothing of it
const period = { from: '2026-01-01', to: '2026-12-31' }

interface Told {
  readonly id: string
  readonly day: string
  readonly text: string
}

/** A source that counts how often all of it is worked out. */
function counting(all: readonly Told[]) {
  const counted = { times: 0 }
  const source = memorySource<Told>({
    all: () => {
      counted.times += 1
      return all
    },
    item: (_, { id, day, text }) => ({ id, day, label: text }),
    record: (_, { day, text }) => ({ kind: 'question', day, by: 'self', text, answer: null }),
  })
  return { counted, source }
}

test('however many are chosen, what lies in memory is worked out once', () => {
  const all = Array.from({ length: 300 }, (_, n) => ({
    id: `id${n}`,
    day: addDays('2026-01-01', n),
    text: `said ${n}`,
  }))
  const { counted, source } = counting(all)
  const ids = all.map(({ id }) => id)
  expect(source.find(place, period, ids)).toHaveLength(300)
  expect(counted.times).toBe(1)
  const read = source.reader(place)
  expect(ids.map((id) => read(id))).toHaveLength(300)
  expect(counted.times).toBe(2)
})

test('of two with one id the first counts, what is outside of the period or gone stays out', () => {
  const { source } = counting([
    { id: 'twice', day: '2026-03-02', text: 'first' },
    { id: 'twice', day: '2026-03-03', text: 'second' },
    { id: 'outside', day: '2025-12-31', text: 'before' },
  ])
  const ids = ['twice', 'outside', 'gone']
  expect(source.find(place, period, ids)).toEqual([{ id: 'twice', day: '2026-03-02' }])
  const read = source.reader(place)
  expect(read('twice')).toMatchObject({ text: 'first' })
  expect(() => read('gone')).toThrow('moved-on')
})
